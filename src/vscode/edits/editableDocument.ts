import * as vscode from "vscode";
import { type Clock, pause } from "../../core/lifecycle/clock.ts";
import { sameBytes, withoutBom } from "./fileBytes.ts";
import { isSetReadOnly } from "./readOnlySettings.ts";
import type { SettledFiles } from "./settledFiles.ts";

/** A document that may be changed, or why not, in the user's language. */
export type EditableDocument =
  | { readonly kind: "editable"; readonly document: vscode.TextDocument }
  | { readonly kind: "refused"; readonly reason: string };

/** How often a file is looked at that does not hold yet, or no longer, what its document says. */
const mostLooks = 10;
/** The same where only line ends or bytes that are no text differ, as they do for good in some files. */
const mostLooksAtBytes = 4;

/** How long it may rest between two looks, in milliseconds. */
const restTime = 150;

/** Why a file cannot be written, in the user's language; undefined where it can. Rejects where it is not there. */
export async function refusalOf(uri: vscode.Uri): Promise<string | undefined> {
  const { permissions } = await vscode.workspace.fs.stat(uri);
  const isReadonly = permissions !== undefined && (permissions & vscode.FilePermission.Readonly) !== 0;
  const isFixed = isReadonly || vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false;
  return isFixed || (await isSetReadOnly(uri)) ? readOnlyText() : undefined;
}

/** What is said of a file that is not to be changed. */
export function readOnlyText(): string {
  return vscode.l10n.t("This plan is read-only, so nothing was changed.");
}

/** What is said of a file that is not there any more. */
export function goneText(): string {
  return vscode.l10n.t("This plan can no longer be opened, so nothing was changed.");
}

/**
 * Opens a document for a small edit. Refused are files that went away (saving would create them anew), that cannot be
 * written, and those that VS Code cannot save without changing other bytes: invalid text, mixed line endings.
 */
export async function openEditable(uri: vscode.Uri, clock: Clock, settled: SettledFiles): Promise<EditableDocument> {
  const refuse = (reason: string): EditableDocument => ({ kind: "refused", reason });
  const gone = goneText();
  if (uri.scheme === "untitled") {
    const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
    return open === undefined ? refuse(gone) : { kind: "editable", document: open };
  }
  try {
    const reason = await refusalOf(uri);
    if (reason !== undefined) {
      return refuse(reason);
    }
    const document = await vscode.workspace.openTextDocument(uri);
    // A dirty document is not saved by us: what saving does to the rest of the file is the user's decision.
    if (!document.isDirty && !(await survivesSaving(document, clock, settled))) {
      return refuse(
        vscode.l10n.t(
          "This file has mixed line endings or bytes that are not valid text, or it is just changing; saving would alter more than that. Nothing was written.",
        ),
      );
    }
    return { kind: "editable", document };
  } catch {
    return refuse(gone);
  }
}

/**
 * Whether saving the document would keep its file as it is. Another program, or VS Code's own automatic saving, may be
 * writing the file at this very moment: it is looked at again then, and so is a file that was written a moment ago, whose
 * text VS Code may know and its time not yet: it would refuse to save.
 */
async function survivesSaving(document: vscode.TextDocument, clock: Clock, settled: SettledFiles): Promise<boolean> {
  for (let look = 1; look <= mostLooks; look++) {
    const { mtime } = await vscode.workspace.fs.stat(document.uri);
    const likeness = document.isDirty ? "same" : await compareWithFile(document);
    if (
      (likeness === "otherBytes" && look >= mostLooksAtBytes) ||
      (likeness === "same" && settled.has(document.uri, mtime))
    ) {
      return likeness === "same";
    }
    if (likeness === "same") {
      settled.looked(document.uri, mtime);
    }
    await pause(clock, restTime);
  }
  return false;
}

/**
 * How the document's text, encoded as saving would, differs from the bytes of its file, a BOM aside: not at all, in bytes
 * that are not text or line ends (`otherBytes`), or in words.
 */
async function compareWithFile(document: vscode.TextDocument): Promise<"same" | "otherBytes" | "otherText"> {
  const { encoding } = document;
  const text = document.getText();
  const [saved, present] = await Promise.all([
    vscode.workspace.encode(text, { encoding }),
    vscode.workspace.fs.readFile(document.uri),
  ]);
  if (sameBytes(withoutBom(saved), withoutBom(present))) {
    return "same";
  }
  const there = await vscode.workspace.decode(present, { encoding });
  return wordsOf(there) === wordsOf(text) ? "otherBytes" : "otherText";
}

function wordsOf(text: string): string {
  return text.replace(/^\uFEFF/u, "").replaceAll(/\r\n?/gu, "\n");
}

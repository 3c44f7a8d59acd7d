import * as vscode from "vscode";

/** A document that may be changed, or why not, in the user's language. */
export type EditableDocument =
  | { readonly kind: "editable"; readonly document: vscode.TextDocument }
  | { readonly kind: "refused"; readonly reason: string };

/**
 * Opens a document for a small edit. Refused are files that went away (saving would create them anew), that cannot be
 * written, and those that VS Code cannot save without changing other bytes: invalid text, mixed line endings.
 */
export async function openEditable(uri: vscode.Uri): Promise<EditableDocument> {
  const refuse = (reason: string): EditableDocument => ({ kind: "refused", reason });
  const gone = vscode.l10n.t("This plan can no longer be opened, so nothing was changed.");
  if (uri.scheme === "untitled") {
    const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
    return open === undefined ? refuse(gone) : { kind: "editable", document: open };
  }
  try {
    const { permissions } = await vscode.workspace.fs.stat(uri);
    const isReadonly = permissions !== undefined && (permissions & vscode.FilePermission.Readonly) !== 0;
    if (isReadonly || vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false) {
      return refuse(vscode.l10n.t("This plan is read-only, so nothing was changed."));
    }
    const document = await vscode.workspace.openTextDocument(uri);
    // A dirty document is not saved by us: what saving does to the rest of the file is the user's decision.
    if (!document.isDirty && !(await survivesSaving(document))) {
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

/** Whether the document's text, encoded as saving would, gives exactly the bytes of its file; a BOM aside. */
async function survivesSaving(document: vscode.TextDocument): Promise<boolean> {
  const [saved, present] = await Promise.all([
    vscode.workspace.encode(document.getText(), { encoding: document.encoding }),
    vscode.workspace.fs.readFile(document.uri),
  ]);
  const [a, b] = [withoutBom(saved), withoutBom(present)];
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

function withoutBom(bytes: Uint8Array): Uint8Array {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) {
    return bytes.subarray(3);
  }
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) ? bytes.subarray(2) : bytes;
}

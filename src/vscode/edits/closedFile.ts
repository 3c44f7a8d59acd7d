import * as vscode from "vscode";
import type { PlanIndex } from "../../core/index/planIndex.ts";
import { applyTextEdits } from "../../core/text/textEdit.ts";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import type { EditsFor } from "./editsFor.ts";
import { sameBytes, withoutBom } from "./fileBytes.ts";

/** How often an edit is made anew because another program wrote the file in the meantime. */
const mostAttempts = 5;

/**
 * Changes a file that no tab shows: every byte but those of the edit stays, and nothing is written over what another
 * program wrote since it was read. VS Code's own saving would leave an unsaved document that nobody sees where that
 * happens, and format what the edit is not about. `onWritten` is told the plan as it was written. Resolves to why nothing
 * was written, in the user's language.
 */
export async function editClosedFile(
  uri: vscode.Uri,
  index: PlanIndex,
  editsFor: EditsFor,
  onWritten: (record: PlanRecord) => void,
): Promise<string | undefined> {
  for (let attempt = 1; attempt <= mostAttempts; attempt++) {
    const bytes = await vscode.workspace.fs.readFile(uri);
    const text = await vscode.workspace.decode(bytes, { uri });
    if (!sameBytes(withoutBom(await vscode.workspace.encode(text, { uri })), withoutBom(bytes))) {
      return vscode.l10n.t(
        "This file has bytes that are not valid text; writing it would alter more than that. Nothing was written.",
      );
    }
    const source = { uri: uri.toString(), version: `closed:${attempt}`, getText: () => text };
    const edits = editsFor(index.read(source));
    if (typeof edits === "string" || edits.length === 0) {
      return typeof edits === "string" ? edits : undefined;
    }
    const head = bytes.subarray(0, bytes.length - withoutBom(bytes).length);
    const newText = applyTextEdits(text, edits);
    const body = withoutBom(await vscode.workspace.encode(newText, { uri }));
    const written = new Uint8Array(head.length + body.length);
    written.set(head);
    written.set(body, head.length);
    // From this last look to the writing nothing else is done.
    if (sameBytes(await vscode.workspace.fs.readFile(uri), bytes)) {
      await vscode.workspace.fs.writeFile(uri, written);
      onWritten(index.read({ uri: uri.toString(), version: "written", getText: () => newText }));
      index.touch(uri.toString());
      return undefined;
    }
  }
  return vscode.l10n.t("The plan keeps changing or cannot be edited. Nothing was written.");
}

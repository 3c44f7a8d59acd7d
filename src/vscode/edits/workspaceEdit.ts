import * as vscode from "vscode";
import type { TextEdit } from "../../core/text/textEdit.ts";
import type { TextRange } from "../../core/text/textRange.ts";

/** Edits of the core, worked out from a document as it is now, as VS Code makes them. */
export function workspaceEdit(document: vscode.TextDocument, edits: readonly TextEdit[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const { range, newText } of edits) {
    edit.replace(document.uri, rangeIn(document, range), newText);
  }
  return edit;
}

/** Offsets as positions of a document as it is now. */
export function rangeIn(document: vscode.TextDocument, { start, end }: TextRange): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

import * as vscode from "vscode";
import type { TextRange } from "../../../core/text/textRange.ts";

/**
 * Shows a document in the editor it is open in, else in one that stays, and selects a range there; UTF-16 offsets. With
 * `preserveFocus` the keys go where they went before.
 */
export async function selectRange(
  document: vscode.TextDocument,
  { start, end }: TextRange,
  preserveFocus = false,
): Promise<void> {
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  const active = vscode.window.activeTextEditor?.document === document ? vscode.window.activeTextEditor : shown;
  const selection = new vscode.Range(document.positionAt(start), document.positionAt(end));
  await vscode.window.showTextDocument(document, {
    selection,
    preserveFocus,
    ...(active === undefined && { preview: false }),
    ...(active?.viewColumn !== undefined && { viewColumn: active.viewColumn }),
  });
}

/** Puts the caret at an offset of a document where the editor in front shows it. */
export function setCaret(document: vscode.TextDocument, offset: number): void {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document === document) {
    const place = document.positionAt(offset);
    editor.selection = new vscode.Selection(place, place);
  }
}

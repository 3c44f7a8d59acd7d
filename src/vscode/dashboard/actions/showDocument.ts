import * as vscode from "vscode";

/**
 * Shows a document with the caret on a 0-based line: in the editor that shows it already, else beside the dashboard and not
 * over it, in the group on its left where there is one.
 */
export async function showDocument(
  document: vscode.TextDocument,
  line: number,
  dashboard: vscode.ViewColumn | undefined,
): Promise<void> {
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document)?.viewColumn;
  const { One, Beside } = vscode.ViewColumn;
  const place = document.lineAt(Math.min(line, document.lineCount - 1)).range.start;
  const editor = await vscode.window.showTextDocument(document, {
    viewColumn: shown ?? (dashboard === One ? Beside : One),
    preview: false,
    selection: new vscode.Range(place, place),
  });
  editor.revealRange(new vscode.Range(place, place), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

import * as vscode from "vscode";

/**
 * Opens a new untitled Markdown document with this text, without showing it. VS Code takes the copy that it keeps of
 * unsaved text by the name of the document: opened soon after another of its name was closed, a new document holds the
 * closed one's text (seen in 1.139). It gets the asked one then.
 */
export async function openUntitled(text: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language: "markdown", content: text });
  if (withoutEnds(document.getText()) !== withoutEnds(text)) {
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
    await vscode.workspace.applyEdit(edit);
  }
  return document;
}

/** A document has one kind of line ends, whatever the text had. */
function withoutEnds(text: string): string {
  return text.replaceAll(/\r\n?/gu, "\n");
}

import * as vscode from "vscode";

/** Where a document lies, as people name it: its path in the workspace, or the whole of it. */
export function locationOf(uri: string): string {
  return vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
}

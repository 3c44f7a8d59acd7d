import * as vscode from "vscode";

/** Whether there is a file or folder at a URI; what cannot be looked at is not there for us. */
export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

import * as vscode from "vscode";

/** Opens the walkthrough of the manifest; an extension's own id stands before the walkthrough's. */
export async function getStarted({ id }: vscode.Extension<unknown>): Promise<void> {
  await vscode.commands.executeCommand("workbench.action.openWalkthrough", `${id}#getStarted`, false);
}

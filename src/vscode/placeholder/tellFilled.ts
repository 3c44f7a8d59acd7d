import * as vscode from "vscode";

/** Sets the context key `planwright.filled` once a blank is filled, by which the walkthrough knows that its step is done. */
export function tellFilled(): void {
  void vscode.commands.executeCommand("setContext", "planwright.filled", true);
}

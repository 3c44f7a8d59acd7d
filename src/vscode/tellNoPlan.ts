import * as vscode from "vscode";

/** Tells that a command needs a plan and offers the ways to one. Nobody has to answer it, so nothing waits for it. */
export function tellNoPlan(): void {
  const create = vscode.l10n.t("New Implementation Plan…");
  const example = vscode.l10n.t("Open Example Plan");
  const commands = new Map([
    [create, "planwright.newPlan"],
    [example, "planwright.openExample"],
  ]);
  const message = vscode.l10n.t("This needs a plan: open one first.");
  void vscode.window.showInformationMessage(message, create, example).then(async (choice) => {
    const command = commands.get(choice ?? "");
    return command === undefined ? undefined : vscode.commands.executeCommand(command);
  });
}

import * as vscode from "vscode";

/** Asks why something is blocked: an empty text for no reason, undefined where the question was called off. */
export async function askReason(title: string): Promise<string | undefined> {
  return vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t("Why is it blocked? Enter without words writes no reason."),
    placeHolder: vscode.l10n.t("waiting for the API key"),
  });
}

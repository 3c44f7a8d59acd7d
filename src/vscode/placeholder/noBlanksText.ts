import * as vscode from "vscode";

/** That a plan has nothing left to fill, and what comes then. */
export function noBlanksText(): string {
  return vscode.l10n.t("No blanks are left in this plan. “Go to Next Open Task” shows what to do next.");
}

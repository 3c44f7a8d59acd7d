import * as vscode from "vscode";
import type { Refusal } from "../../core/edit/refusal.ts";

/** Why a plan is not changed, for people. */
export function refusalText(refusal: Refusal): string {
  switch (refusal) {
    case "empty":
      return vscode.l10n.t("Nothing was written: no words were given.");
    case "noPlace":
      return vscode.l10n.t("The plan has no place for this. Nothing was written.");
    case "unsafe":
      return vscode.l10n.t("This would change how other lines of the plan are read. Nothing was written.");
    case "words":
      return vscode.l10n.t(
        "These words would be read as something else than a task in this state. Nothing was written.",
      );
    case "edge":
      return vscode.l10n.t("The task is at the end of its list already.");
    case "kind":
      return vscode.l10n.t("What is written in this form cannot be changed here. Change it in the text.");
  }
}

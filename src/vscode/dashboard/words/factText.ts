import * as vscode from "vscode";
import type { KnownKey } from "../../../core/fields/fieldKeys.ts";

/** The name of a fact that the dashboard shows; undefined for others. */
export function factText(key: KnownKey): string | undefined {
  return names()[key];
}

/** Asked each time: the language is the window's. */
function names(): Readonly<Partial<Record<KnownKey, string>>> {
  return {
    status: vscode.l10n.t("Status"),
    owner: vscode.l10n.t("Owner"),
    priority: vscode.l10n.t("Priority"),
    due: vscode.l10n.t("Due"),
    started: vscode.l10n.t("Started"),
    completed: vscode.l10n.t("Completed"),
    created: vscode.l10n.t("Created"),
    updated: vscode.l10n.t("Updated"),
    estimate: vscode.l10n.t("Estimate"),
    actual: vscode.l10n.t("Actual"),
    version: vscode.l10n.t("Version"),
    branch: vscode.l10n.t("Branch"),
    spec: vscode.l10n.t("Spec"),
    issue: vscode.l10n.t("Issue"),
    nextMilestone: vscode.l10n.t("Next milestone"),
    blockers: vscode.l10n.t("Blockers"),
  };
}

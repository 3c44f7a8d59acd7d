import * as vscode from "vscode";
import type { Role } from "../../core/plan/model.ts";

/** What tasks of a role are called beside their number: `4 acceptance`. */
export function roleText(role: Role): string {
  switch (role) {
    case "work":
      return vscode.l10n.t("work");
    case "acceptance":
      return vscode.l10n.t("acceptance");
    case "gate":
      return vscode.l10n.t("gates");
    case "verification":
      return vscode.l10n.t("verification");
    case "prerequisite":
      return vscode.l10n.t("prerequisites");
    case "milestone":
      return vscode.l10n.t("milestones");
    case "component":
      return vscode.l10n.t("components");
    case "question":
      return vscode.l10n.t("questions");
    case "rollup":
      return vscode.l10n.t("roll-up");
    case "documentation":
      return vscode.l10n.t("documentation");
    case "outOfScope":
      return vscode.l10n.t("out of scope");
    case "other":
      return vscode.l10n.t("other");
  }
}

import * as vscode from "vscode";
import type { Reconciliation } from "../../core/report/reconciliation.ts";
import { roleText } from "./roleText.ts";

/** One part of the sum of a plan's tasks: `4 acceptance`, `1 question`. */
export function partText({ kind, count }: Reconciliation["parts"][number]): string {
  switch (kind) {
    case "cancelled":
      return vscode.l10n.t("{0} cancelled", count);
    case "parents":
      return vscode.l10n.t("{0} with sub-tasks", count);
    case "rollup":
      return count === 1 ? vscode.l10n.t("1 roll-up") : vscode.l10n.t("{0} roll-ups", count);
    case "gate":
    case "prerequisite":
    case "milestone":
    case "component":
    case "question":
      return count === 1 ? oneText(kind) : `${count} ${roleText(kind)}`;
    case "work":
    case "acceptance":
    case "verification":
    case "documentation":
    case "outOfScope":
    case "other":
      return `${count} ${roleText(kind)}`;
  }
}

function oneText(role: "gate" | "prerequisite" | "milestone" | "component" | "question"): string {
  switch (role) {
    case "gate":
      return vscode.l10n.t("1 gate");
    case "prerequisite":
      return vscode.l10n.t("1 prerequisite");
    case "milestone":
      return vscode.l10n.t("1 milestone");
    case "component":
      return vscode.l10n.t("1 component");
    case "question":
      return vscode.l10n.t("1 question");
  }
}

import * as vscode from "vscode";
import type { DetailColumn } from "../../../core/view/viewWords.ts";
import type { RiskLevel } from "../../../core/register/risks/riskLevel.ts";

/** The name of a detail of a risk, question or decision. */
export function detailText(column: DetailColumn): string {
  switch (column) {
    case "description":
      return vscode.l10n.t("Description");
    case "likelihood":
      return vscode.l10n.t("Likelihood");
    case "impact":
      return vscode.l10n.t("Impact");
    case "mitigation":
      return vscode.l10n.t("Mitigation");
    case "owner":
      return vscode.l10n.t("Owner");
    case "status":
      return vscode.l10n.t("Status");
    case "choice":
      return vscode.l10n.t("Choice");
    case "rationale":
      return vscode.l10n.t("Rationale");
    case "options":
      return vscode.l10n.t("Options");
  }
}

/** A level of risk as people call it. */
export function levelText(level: RiskLevel): string {
  switch (level) {
    case "low":
      return vscode.l10n.t("Low");
    case "medium":
      return vscode.l10n.t("Medium");
    case "high":
      return vscode.l10n.t("High");
    case "critical":
      return vscode.l10n.t("Critical");
  }
}

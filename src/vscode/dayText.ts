import * as vscode from "vscode";
import type { DayHint } from "../core/values/likelyDays.ts";

/** What is said beside a day that is offered. */
export function dayText(hint: DayHint): string {
  switch (hint) {
    case "today":
      return vscode.l10n.t("today");
    case "tomorrow":
      return vscode.l10n.t("tomorrow");
    case "inAWeek":
      return vscode.l10n.t("+1 week");
    case "phaseEnd":
      return vscode.l10n.t("end of the phase");
  }
}

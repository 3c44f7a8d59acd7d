import * as vscode from "vscode";
import type { ViewWords } from "../../../core/view/viewWords.ts";
import { formulaText } from "../../explain/formulaText.ts";
import { roleText } from "../../explain/roleText.ts";
import { spokenText } from "../../explain/spokenText.ts";
import type { PlanBlanks } from "../../placeholder/planBlanks.ts";
import { stateText } from "../../tasks/stateText.ts";
import { contradictionText } from "./contradictionText.ts";
import { detailText, levelText } from "./detailText.ts";
import { factText } from "./factText.ts";
import { hintWords } from "./hintWords.ts";
import { statusWord } from "./statusWord.ts";

/** What views of plans say, in the language of the window. */
export function viewWords(blanks: Pick<PlanBlanks, "readinessText">): ViewWords {
  return {
    untitled: vscode.l10n.t("Untitled plan"),
    noTasks: vscode.l10n.t("no tasks yet"),
    outsidePhases: vscode.l10n.t("Work outside phases"),
    planItself: vscode.l10n.t("The plan"),
    optional: vscode.l10n.t("optional"),
    currentPhase: vscode.l10n.t("current"),
    status: statusWord,
    state: stateText,
    role: roleText,
    level: levelText,
    fact: factText,
    detail: detailText,
    openElsewhere: (count) => vscode.l10n.t("{0} open elsewhere", count),
    spoken: (title, record) => spokenText(record, title),
    formula: formulaText,
    due: (day) => vscode.l10n.t("due {0}", day),
    overdueSince: (day) => vscode.l10n.t("overdue since {0}", day),
    waitsFor: (names) => vscode.l10n.t("waits for {0}", names),
    dependsOn: (names) => vscode.l10n.t("after {0}", names),
    period: (start, end) =>
      start !== null && end !== null && start !== end
        ? `${start} – ${end}`
        : end === null
          ? vscode.l10n.t("from {0}", start ?? "")
          : end,
    today: (day) => vscode.l10n.t("Today, {0}", day),
    criteria: (count) =>
      count === 1 ? vscode.l10n.t("1 criterion, not tickable") : vscode.l10n.t("{0} criteria, not tickable", count),
    contradiction: contradictionText,
    readiness: (record) => blanks.readinessText(record, false),
    overdueCount: (count) => vscode.l10n.t("{0} overdue", count),
    blockedCount: (count) => vscode.l10n.t("{0} blocked", count),
    blankCount: (count) => (count === 1 ? vscode.l10n.t("1 blank") : vscode.l10n.t("{0} blanks", count)),
    hints: hintWords,
  };
}

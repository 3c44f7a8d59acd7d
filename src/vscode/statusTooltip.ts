import * as vscode from "vscode";
import type { PlanRecord } from "../core/index/planRecord.ts";
import type { Unit } from "../core/plan/model.ts";
import type { Progress } from "../core/progress/progress.ts";
import { sumProgress } from "../core/progress/sumProgress.ts";
import { phaseWindow } from "../core/report/phaseWindow.ts";
import { progressText } from "../core/report/progressText.ts";
import { shortLabel } from "../core/report/shortLabel.ts";
import { ruleMessage } from "./checks/ruleMessage.ts";
import { appendWords } from "./appendWords.ts";
import { sumText } from "./explain/sumText.ts";

/** So many phases have a line of their own; the rest is summed up. */
const mostPhases = 12;
const mostGroups = 8;
const mostProblems = 3;
/** Longest text of a plan in a line, in UTF-16 units. */
const longest = 80;

/**
 * The tooltip of the status bar: phases and groups with their figures, what is next, how many blanks are filled, how the
 * counts fit together and what is wrong with the plan's settings. All of it text, no Markdown.
 */
export function statusTooltip(record: PlanRecord, title: string, readiness: string | undefined): vscode.MarkdownString {
  const { headline } = record.progress;
  const text = new vscode.MarkdownString();
  text.appendMarkdown("**").appendText(shortLabel(title, longest)).appendMarkdown("** · ");
  text.appendText(figures(headline));
  const lines = [
    ...phaseLines(record),
    ...groupLines(record),
    ...nextLine(record),
    ...(readiness === undefined ? [] : [readiness]),
    sumText(record),
    ...record.problems
      .slice(0, mostProblems)
      .map((problem) =>
        vscode.l10n.t("Problem in its settings: {0}", shortLabel(ruleMessage(problem.message), longest)),
      ),
  ];
  for (const line of lines) {
    if (line !== undefined) {
      appendWords(text.appendMarkdown("\n\n"), line);
    }
  }
  return text;
}

function phaseLines({ plan, progress }: PlanRecord): readonly string[] {
  const { before, shown, after } = phaseWindow(plan, progress, mostPhases);
  const sum = (units: readonly Unit[]): string =>
    figures(sumProgress(units.flatMap(({ id }) => progress.phases.get(id) ?? [])));
  const outside =
    plan.phases.length > 0 && progress.counted === "work" && progress.outside.total > 0 ? progress.outside : undefined;
  return [
    ...(before.length > 0 ? [vscode.l10n.t("{0} phases before: {1}", before.length, sum(before))] : []),
    ...shown.map(({ id, label }) => `${shortLabel(label, longest)}: ${figures(progress.phases.get(id))}`),
    ...(after.length > 0 ? [vscode.l10n.t("{0} more phases: {1}", after.length, sum(after))] : []),
    ...(outside === undefined ? [] : [vscode.l10n.t("Work outside phases: {0}", figures(outside))]),
  ];
}

/** All groups that the sum of counts speaks of, those of a phase with its name. */
function groupLines({ plan, progress: { groups } }: PlanRecord): readonly string[] {
  const rest = groups.slice(mostGroups).map((one) => one.progress);
  const named = ({ group }: (typeof groups)[number]): string => {
    const phase = plan.phases.find(({ id }) => id === group.phase);
    const title = shortLabel(group.title, longest);
    return phase === undefined ? title : `${title} (${shortLabel(phase.label, longest)})`;
  };
  return [
    ...groups.slice(0, mostGroups).map((one) => `${named(one)}: ${figures(one.progress)}`),
    ...(rest.length > 0 ? [vscode.l10n.t("{0} more groups: {1}", rest.length, figures(sumProgress(rest)))] : []),
  ];
}

function nextLine({ next }: PlanRecord): readonly string[] {
  const [task] = next;
  return task === undefined ? [] : [vscode.l10n.t("Next: {0}", shortLabel(task.text, longest))];
}

function figures(progress: Progress | undefined): string {
  return progress === undefined || progress.total === 0 ? vscode.l10n.t("no tasks yet") : progressText(progress);
}

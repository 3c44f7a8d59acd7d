import * as vscode from "vscode";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import type { Unit } from "../../core/plan/model.ts";
import { shortLabel } from "../../core/report/shortLabel.ts";
import { roleText } from "./roleText.ts";
import { shareText } from "./shareText.ts";

const longest = 80;
/** So many groups of a phase have a line. */
const mostGroups = 3;

/** The number of a phase or step as a formula, with what was left out, and what stands beside it; lines of text. */
export function unitText(record: PlanRecord, unit: Unit): readonly string[] {
  const { policy, progress, plan } = record;
  const own = progress.phases.get(unit.id);
  const isWeighted = policy.weights !== "none";
  if (own === undefined || own.total === 0) {
    const nothing =
      own !== undefined && own.cancelled > 0
        ? vscode.l10n.t("Nothing to count: all of its tasks are cancelled.")
        : vscode.l10n.t("No tasks yet: a plan with such a phase is not complete.");
    return [nothing, ...groupLines(record, unit)];
  }
  const what =
    progress.counted === "work"
      ? vscode.l10n.t("done work / all work = {0}", shareText(own, isWeighted))
      : vscode.l10n.t("done tasks / all tasks = {0}", shareText(own, isWeighted));
  const remarks = [
    unit.statusSource === "mark" ? vscode.l10n.t("counted by its own status mark") : undefined,
    own.cancelled > 0 ? vscode.l10n.t("{0} cancelled left out", own.cancelled) : undefined,
    own.optional > 0 ? vscode.l10n.t("{0} optional among them", own.optional) : undefined,
    policy.parents === "leaves" ? vscode.l10n.t("tasks with sub-tasks left out") : undefined,
    policy.weights === "estimate" ? vscode.l10n.t("each task weighs as much as its estimate") : undefined,
    plan.boxedUnits.has(unit.line)
      ? vscode.l10n.t("the box in the heading repeats that and counts nothing")
      : undefined,
  ].filter((remark) => remark !== undefined);
  return [remarks.length === 0 ? what : `${what}; ${remarks.join(", ")}`, ...groupLines(record, unit)];
}

function groupLines({ progress }: PlanRecord, { id }: Unit): readonly string[] {
  return progress.groups
    .filter(({ group }) => group.phase === id)
    .slice(0, mostGroups)
    .map(({ group, progress: own }) =>
      vscode.l10n.t(
        "Beside it, {0} ({1}): {2}",
        shortLabel(group.title, longest),
        roleText(group.role),
        shareText(own, false),
      ),
    );
}

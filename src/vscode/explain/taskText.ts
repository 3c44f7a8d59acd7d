import * as vscode from "vscode";
import { hasBox } from "../../core/edit/state/setTaskDone.ts";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import type { Task } from "../../core/plan/model.ts";
import { countedTasks } from "../../core/progress/countedTasks.ts";
import { shortLabel } from "../../core/report/shortLabel.ts";
import { stateText } from "../tasks/stateText.ts";
import { roleText } from "./roleText.ts";
import { shareText } from "./shareText.ts";

/** Longest text of a plan in a line, in UTF-16 units. */
const longest = 80;

/** What a task counts for, why it is in its state, and the number it is part of; lines of text that hold the plan's words. */
export function taskText(record: PlanRecord, task: Task): readonly string[] {
  const { plan, policy, progress } = record;
  const { counted, tasks } = countedTasks(plan, policy);
  const isCounted = tasks.includes(task);
  const phase = plan.phases.find(({ id }) => id === task.phase);
  const group = progress.groups.find((one) => one.group.tasks.includes(task));
  const isWeighted = policy.weights !== "none";
  const lines = [placeText(task, isCounted, counted === "all")];
  const why = markText(task);
  if (why !== undefined) {
    lines.push(why);
  }
  if (group !== undefined) {
    lines.push(`${shortLabel(group.group.title, longest)}: ${shareText(group.progress, false)}`);
  } else if (phase !== undefined && isCounted) {
    lines.push(`${shortLabel(phase.label, longest)}: ${shareText(progress.phases.get(phase.id), isWeighted)}`);
  }
  if (isCounted) {
    lines.push(vscode.l10n.t("Whole plan: {0}", shareText(progress.headline, isWeighted)));
  }
  return lines;
}

function placeText({ state, role, optional }: Task, isCounted: boolean, countsAll: boolean): string {
  if (state === "cancelled") {
    return vscode.l10n.t("Cancelled: left out of every total.");
  }
  if (role !== "work" && !(isCounted && countsAll)) {
    return vscode.l10n.t("Counted beside the work, as: {0}.", roleText(role));
  }
  if (!isCounted) {
    return vscode.l10n.t("Not counted: the plan counts sub-tasks, and this task has some.");
  }
  return optional
    ? vscode.l10n.t("Counted as: {0}. It is optional, and counted all the same.", roleText(role))
    : vscode.l10n.t("Counted as: {0}.", roleText(role));
}

/** Why a task is in its state, where box, cell or status line need words. */
function markText(task: Task): string | undefined {
  const { mark, state } = task;
  const named = stateText(state);
  const isPlain = /^[ xX]?$/u.test(mark);
  if (hasBox(task) && isPlain) {
    const isSaid = state === (/^[xX]$/u.test(mark) ? "done" : "todo");
    return isSaid ? undefined : vscode.l10n.t("State: {0}, by its words.", named);
  }
  return mark.trim() === ""
    ? vscode.l10n.t("State: {0}, since nothing is written.", named)
    : vscode.l10n.t("State: {0}, by the mark “{1}”.", named, shortLabel(mark, longest));
}

import * as vscode from "vscode";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import type { Task } from "../../core/plan/model.ts";

/** When a task that is not over is due, and what it waits for; `today` is the local day. */
export function taskNotes(record: PlanRecord, task: Task, today: string): readonly string[] {
  if (isOver(task)) {
    return [];
  }
  const { facts, blockedBy } = record.schedule.of(task);
  const { due } = facts;
  const waits = blockedBy.length === 0 ? [] : [vscode.l10n.t("waits for {0}", blockedBy.slice(0, 3).join(", "))];
  const day =
    due === null ? [] : [due < today ? vscode.l10n.t("overdue since {0}", due) : vscode.l10n.t("due {0}", due)];
  return [...day, ...waits];
}

function isOver({ state }: Task): boolean {
  return state === "done" || state === "cancelled";
}

/** Whether its day is past and it is not over. */
export function isOverdue(record: PlanRecord, task: Task, today: string): boolean {
  const { due } = record.schedule.of(task).facts;
  return due !== null && due < today && !isOver(task);
}

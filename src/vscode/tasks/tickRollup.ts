import * as vscode from "vscode";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import type { Task, Unit } from "../../core/plan/model.ts";
import { plainText } from "../../core/plan/plainText.ts";
import type { TaskTicker } from "../edits/taskTicker.ts";

/** A phase that a task's box repeats, and how many of its own tasks are open. */
interface Repeated {
  readonly phase: Unit;
  readonly open: number;
}

/** The phase that a task repeats and that says something else than a tick there; undefined for any other task. */
export function repeatedOpenPhase(record: PlanRecord, task: Task): Repeated | undefined {
  const phase = record.plan.phases.find(({ id }) => id === task.about);
  const progress = phase === undefined ? undefined : record.progress.phases.get(phase.id);
  const open = progress === undefined ? 0 : progress.total - progress.done;
  return phase !== undefined && open > 0 ? { phase, open } : undefined;
}

/** Ticks a task that repeats a phase, after asking whether the phase's tasks are meant, too. */
export async function tickRollup(
  ticker: TaskTicker,
  record: PlanRecord,
  task: Task,
  { phase, open }: Repeated,
): Promise<boolean> {
  const all = vscode.l10n.t("Complete {0} Tasks Too", open);
  const only = vscode.l10n.t("Tick This Line Only");
  const choice = await vscode.window.showWarningMessage(
    vscode.l10n.t("“{0}” repeats a phase. Complete the tasks of “{1}”, too?", plainText(task.text), phase.label),
    { modal: true, detail: vscode.l10n.t("{0} of its tasks are open.", open) },
    all,
    only,
  );
  if (choice === all) {
    const tasks = record.plan.tasks.filter((one) => one.phase === phase.id && one.role === "work");
    return ticker.setDone(record, [task, ...tasks], true);
  }
  return choice === only ? ticker.setDone(record, task, true) : false;
}

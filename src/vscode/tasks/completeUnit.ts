import * as vscode from "vscode";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import type { Task, Unit } from "../../core/plan/model.ts";
import type { EditOptions } from "../edits/planEditor.ts";
import type { TaskTicker } from "../edits/taskTicker.ts";

/** Asks, and then makes all tasks of a phase or step done or open in one step. Resolves to whether it is written. */
export async function completeUnit(
  ticker: TaskTicker,
  record: PlanRecord,
  unit: Unit,
  done: boolean,
  options?: EditOptions,
): Promise<boolean> {
  const tasks = tasksOf(record, unit).filter(({ state }) => (state === "done") !== done && state !== "cancelled");
  const [only] = tasks;
  if (only === undefined) {
    return false;
  }
  // A phase without tasks that is one unit of work by its mark is one task: nothing to ask.
  if (tasks.length > 1 || only.line !== unit.line) {
    const action = done
      ? vscode.l10n.t("Complete {0} Tasks", tasks.length)
      : vscode.l10n.t("Reopen {0} Tasks", tasks.length);
    const question = done
      ? vscode.l10n.t("Complete the open tasks of “{0}”?", unit.label)
      : vscode.l10n.t("Reopen the tasks of “{0}”?", unit.label);
    const detail = vscode.l10n.t("All of them are written in one step, which can be undone.");
    if ((await vscode.window.showWarningMessage(question, { modal: true, detail }, action)) !== action) {
      return false;
    }
  }
  return ticker.setDone(record, tasks, done, options);
}

/** The tasks that a phase's or step's number counts. */
export function tasksOf({ plan, progress, policy }: PlanRecord, unit: Unit): readonly Task[] {
  return plan.tasks.filter(
    (task) =>
      task.line >= unit.line &&
      task.line < unit.endLine &&
      (progress.counted === "all" ? task.role !== "rollup" : task.role === "work") &&
      (policy.parents === "count" || !plan.children.has(task)),
  );
}

import type { PlanRecord } from "../../core/index/planRecord.ts";
import type { Unit } from "../../core/plan/model.ts";
import { countedTasks } from "../../core/progress/countedTasks.ts";
import type { TaskTicker } from "../edits/taskTicker.ts";
import { askAll } from "./askAll.ts";

/** Asks, and then makes all tasks that a phase's or step's number counts done or open. Resolves to whether it is written. */
export async function completeUnit(
  ticker: TaskTicker,
  record: PlanRecord,
  unit: Unit,
  done: boolean,
): Promise<boolean> {
  const tasks = countedTasks(record.plan, record.policy).tasks.filter(
    ({ line, state }) =>
      line >= unit.line && line < unit.endLine && (state === "done") !== done && state !== "cancelled",
  );
  const [first] = tasks;
  // A phase that is one unit of work by its mark is one task: nothing to ask.
  const isOne = tasks.length === 1 && first?.line === unit.line;
  if (first === undefined || (!isOne && !(await askAll(unit.label, tasks, done)))) {
    return false;
  }
  return ticker.setDone(record, tasks, done);
}

import type { Plan, Task } from "../plan/model.ts";
import type { LineIndex } from "../text/lineIndex.ts";
import { taskRange } from "./taskDetails.ts";

const year = /(?:19|20|21)\d\d/u;

/** Whether a task's words or details may hold a date: without a year there is none, and reading facts costs much more. */
export function mayNameYear(lines: LineIndex, plan: Plan, task: Task): boolean {
  const { start, end } = taskRange(lines, plan, task);
  return year.test(task.text) || year.test(lines.text.slice(start, end));
}

import type { Task } from "../plan/model.ts";
import type { TextEdit } from "../text/textEdit.ts";

/** Whether a task has a box of its own that one character ticks; cells, status words and front matter have none. */
export function isTickable({ dialect }: Task): boolean {
  return dialect === "checkbox" || dialect === "lenient" || dialect === "heading";
}

/** The edit that makes a task done or open: one character, or none where the box already says so. */
export function setTaskDone(task: Task, done: boolean): readonly TextEdit[] {
  const isDone = task.state === "done" || (task.state === "cancelled" && /^[xX]$/u.test(task.mark));
  if (isDone === done || !isTickable(task)) {
    return [];
  }
  return [{ range: task.markRange, newText: done ? "x" : " " }];
}

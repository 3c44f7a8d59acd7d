import type { Task } from "../../plan/model.ts";
import type { TextEdit } from "../../text/textEdit.ts";
import type { TickMarks } from "./tickMarks.ts";

/** Whether a task has a box of its own that one character ticks; cells, status words and front matter have none. */
export function hasBox({ dialect }: Pick<Task, "dialect">): boolean {
  return dialect === "checkbox" || dialect === "lenient" || dialect === "heading";
}

const gfm: TickMarks = { done: "x", todo: " " };

/**
 * The edit that makes a task with a box done or open: its mark, and none where it says so already or the task has no box.
 * What the words say beside it stays.
 */
export function setTaskDone(task: Task, done: boolean, marks: TickMarks = gfm): readonly TextEdit[] {
  const isDone = task.state === "done" || (task.state === "cancelled" && /^[xX]$/u.test(task.mark));
  const newText = done ? marks.done : marks.todo;
  if (isDone === done || !hasBox(task) || newText === task.mark) {
    return [];
  }
  return [{ range: task.markRange, newText }];
}

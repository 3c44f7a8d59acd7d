import type { Task } from "../plan/model.ts";
import type { TextEdit } from "../text/textEdit.ts";

/** The edit that makes a task done or open: one character, or none where the box already says so. */
export function setTaskDone(task: Task, done: boolean): readonly TextEdit[] {
  if ((task.state === "done") === done) {
    return [];
  }
  return [{ range: task.markRange, newText: done ? "x" : " " }];
}

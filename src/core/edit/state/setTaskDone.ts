import type { Plan, Task } from "../../plan/model.ts";
import type { TextEdit } from "../../text/textEdit.ts";
import { marksIn } from "./stateMarks.ts";

/** Whether a task has a box of its own that one character ticks; cells, status words and front matter have none. */
export function hasBox({ dialect }: Pick<Task, "dialect">): boolean {
  return dialect === "checkbox" || dialect === "lenient" || dialect === "heading";
}

/** What a plan writes into the boxes of tasks that are done and to do. */
export interface TickMarks {
  readonly done: string;
  readonly todo: string;
}

const gfm: TickMarks = { done: "x", todo: " " };

/**
 * The marks that a tick of a task writes: those of GFM, with the capital where two ticks or more are capitals and none is small; for
 * a mark that GFM does not know, those of the plan's other such boxes, where it has any (issue 5).
 */
export function tickMarks({ tasks }: Plan, { mark }: Task): TickMarks {
  const boxes = tasks.filter(hasBox);
  const common = { ...gfm, done: onlyCapitals(boxes) ? "X" : gfm.done };
  if (/^[ xX]$/u.test(mark)) {
    return common;
  }
  const isPicture = isEmoji(mark);
  const alike = boxes.filter((one) => !/^[ xX]$/u.test(one.mark) && isEmoji(one.mark) === isPicture);
  return {
    done: marksIn(alike, "done")[0] ?? common.done,
    todo: marksIn(alike, "todo")[0] ?? common.todo,
  };
}

function onlyCapitals(boxes: readonly Task[]): boolean {
  let capitals = 0;
  for (const { mark } of boxes) {
    if (mark === "x") {
      return false;
    }
    capitals += mark === "X" ? 1 : 0;
  }
  return capitals > 1;
}

function isEmoji(mark: string): boolean {
  return /^\p{Extended_Pictographic}/u.test(mark);
}

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

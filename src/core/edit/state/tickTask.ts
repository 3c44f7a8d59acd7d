import type { PlanRecord } from "../../index/planRecord.ts";
import type { Task } from "../../plan/model.ts";
import type { TextEdit } from "../../text/textEdit.ts";
import { PlanHabits } from "./planHabits.ts";
import { hasBox, setTaskDone } from "./setTaskDone.ts";
import { setTaskState } from "./setTaskState.ts";
import type { Wish } from "./wish.ts";

/** A tick as a wish, for what has no box. */
export function tickWish(done: boolean): Wish {
  return done ? { state: "done", keepsWords: true } : { state: "todo" };
}

/**
 * The edits that make a task of any dialect done or open: the one mark in its box, else its cell, status line or todo as
 * the plan writes them. None where it is so already; undefined where that cannot be written.
 */
export function tickTask(
  record: PlanRecord,
  task: Task,
  done: boolean,
  habits = new PlanHabits(record),
): readonly TextEdit[] | undefined {
  if (hasBox(task)) {
    return setTaskDone(task, done, habits.ticksFor(task.mark));
  }
  return done === (task.state === "done") ? [] : setTaskState(record, task, tickWish(done), habits);
}

import type { PlanRecord } from "../../index/planRecord.ts";
import type { Task } from "../../plan/model.ts";
import { oneLine } from "../../text/oneLine.ts";
import type { TextEdit } from "../../text/textEdit.ts";
import { boxEdits } from "./boxState.ts";
import { planAfter, sameTask } from "./keepsOthers.ts";
import { PlanHabits } from "./planHabits.ts";
import { rowEdits } from "./rowState.ts";
import { todoEdits } from "./todoState.ts";
import { unitEdits } from "./unitState.ts";
import type { Wish } from "./wish.ts";

/**
 * The edits that give a task a state, written as this plan writes it (issue 5): the first way with which the plan, read
 * again, has that task in that state and every other one as it was. None where the task is in it and no reason is given;
 * undefined where no way does it. A box changes by its one character, what its words say of a state by these words.
 */
export function setTaskState(
  record: PlanRecord,
  task: Task,
  wish: Wish,
  habits = new PlanHabits(record),
): readonly TextEdit[] | undefined {
  const wanted = oneLineWish(wish);
  if (task.state === wanted.state && wanted.reason === undefined) {
    return [];
  }
  return waysTo(task, wanted, habits).find((edits) => isRight(record, task, wanted, edits));
}

/**
 * The edits that most likely give a task a state, in the plan's own way; whether they do shows when the plan is read
 * again. None where the task is in it; undefined where there is no way.
 */
export function likeliestState(task: Task, wish: Wish, habits: PlanHabits): readonly TextEdit[] | undefined {
  const wanted = oneLineWish(wish);
  if (task.state === wanted.state && wanted.reason === undefined) {
    return [];
  }
  const [first = []] = waysTo(task, wanted, habits);
  return first.length === 0 ? undefined : first;
}

function oneLineWish({ state, reason }: Wish): Wish {
  const line = reason === undefined ? "" : oneLine(reason);
  return line === "" ? { state } : { state, reason: line };
}

function waysTo(task: Task, wish: Wish, habits: PlanHabits): readonly (readonly TextEdit[])[] {
  const { record } = habits;
  switch (task.dialect) {
    case "checkbox":
    case "lenient":
    case "heading":
      return boxEdits(task, wish, habits);
    case "tableRow":
      return rowEdits(record, task, wish, habits.states);
    case "statusLine":
      return unitEdits(record, task, wish);
    case "frontMatter":
      return wish.reason === undefined ? todoEdits(record, task, wish.state) : [];
  }
}

function isRight(record: PlanRecord, task: Task, { state }: Wish, edits: readonly TextEdit[]): boolean {
  const after = planAfter(record, edits);
  const now = sameTask(record.plan, task, after);
  // A unit whose mark is gone is to do where its neighbours have marks, and nothing at all where none is left.
  return now === undefined ? false : now.state === state;
}

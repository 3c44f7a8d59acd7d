import type { PlanRecord } from "../../index/planRecord.ts";
import type { Task } from "../../plan/model.ts";
import type { TextEdit } from "../../text/textEdit.ts";
import { boxEdits } from "./boxState.ts";
import { planAfter, sameTask } from "./keepsOthers.ts";
import { PlanHabits } from "./planHabits.ts";
import { rowEdits } from "./rowState.ts";
import { todoEdits } from "./todoState.ts";
import { unitEdits } from "./unitState.ts";
import { saysReason } from "./statusLineState.ts";
import { type Wish, writtenWish } from "./wish.ts";

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
  const wanted = writtenWish(wish);
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
  const wanted = writtenWish(wish);
  if (task.state === wanted.state && wanted.reason === undefined) {
    return [];
  }
  const [first = []] = waysTo(task, wanted, habits);
  return first.length === 0 ? undefined : first;
}

function waysTo(task: Task, wish: Wish, habits: PlanHabits): readonly (readonly TextEdit[])[] {
  switch (task.dialect) {
    case "checkbox":
    case "lenient":
    case "heading":
      return boxEdits(task, wish, habits);
    case "tableRow":
      return rowEdits(task, wish, habits);
    case "statusLine":
      return unitEdits(task, wish, habits);
    case "frontMatter":
      return wish.reason === undefined ? todoEdits(task, wish.state, habits) : [];
  }
}

function isRight(record: PlanRecord, task: Task, wish: Wish, edits: readonly TextEdit[]): boolean {
  const now = sameTask(record.plan, task, planAfter(record, edits));
  // A unit whose mark is gone is to do where its neighbours have marks, and nothing at all where none is left.
  return now !== undefined && isAsWished(now, wish);
}

/** Whether a task says what was wished, with a reason that can be taken out again. */
export function isAsWished({ state, dialect, mark }: Task, wish: Wish): boolean {
  const { reason } = writtenWish(wish);
  const isKept = reason === undefined || dialect !== "statusLine" || saysReason(mark, reason);
  return isKept && state === wish.state;
}

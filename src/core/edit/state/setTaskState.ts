import type { PlanRecord } from "../../index/planRecord.ts";
import type { MarkStates } from "../../plan/marks/states.ts";
import type { Task } from "../../plan/model.ts";
import { oneLine } from "../../text/oneLine.ts";
import type { TextEdit } from "../../text/textEdit.ts";
import { boxEdits } from "./boxState.ts";
import { planAfter, sameTask } from "./keepsOthers.ts";
import { rowEdits } from "./rowState.ts";
import { markStatesOf } from "./stateMarks.ts";
import { todoEdits } from "./todoState.ts";
import { unitEdits } from "./unitState.ts";
import type { Wish } from "./wish.ts";

/**
 * The edits that give a task a state, written as this plan writes it (issue 5): the first way with which the plan, read
 * again, has that task in that state and every other one as it was. None where the task is in it and no reason is given;
 * undefined where no way does it. A box changes by its one character, what its words say of a state by these words.
 */
export function setTaskState(record: PlanRecord, task: Task, wish: Wish): readonly TextEdit[] | undefined {
  const wanted = oneLineWish(wish);
  if (task.state === wanted.state && wanted.reason === undefined) {
    return [];
  }
  return waysTo(record, task, wanted, () => markStatesOf(record)).find((edits) => isRight(record, task, wanted, edits));
}

/**
 * The edits that most likely give a task a state, in the plan's own way; whether they do shows when the plan is read
 * again. None where the task is in it; undefined where there is no way.
 */
export function likeliestState(
  record: PlanRecord,
  task: Task,
  wish: Wish,
  states: () => MarkStates,
): readonly TextEdit[] | undefined {
  const wanted = oneLineWish(wish);
  if (task.state === wanted.state && wanted.reason === undefined) {
    return [];
  }
  const [first = []] = waysTo(record, task, wanted, states);
  return first.length === 0 ? undefined : first;
}

function oneLineWish({ state, reason }: Wish): Wish {
  const line = reason === undefined ? "" : oneLine(reason);
  return line === "" ? { state } : { state, reason: line };
}

function waysTo(
  record: PlanRecord,
  task: Task,
  wish: Wish,
  states: () => MarkStates,
): readonly (readonly TextEdit[])[] {
  switch (task.dialect) {
    case "checkbox":
    case "lenient":
    case "heading":
      return boxEdits(record, task, wish, states());
    case "tableRow":
      return rowEdits(record, task, wish, states());
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

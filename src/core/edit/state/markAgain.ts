import type { PlanRecord } from "../../index/planRecord.ts";
import type { Task } from "../../plan/model.ts";
import type { TextEdit } from "../../text/textEdit.ts";
import { planAfter, sameTask } from "./keepsOthers.ts";

/**
 * The edit that has a task without a box say of its state what it said in an earlier version, `before`; undefined where it
 * is not written so any more, or would not be in that state again or change another task.
 */
export function markAgain(now: PlanRecord, task: Task, before: Task): readonly TextEdit[] | undefined {
  const { start, end } = task.markRange;
  if (task.dialect !== before.dialect || start === end || before.mark === "") {
    return undefined;
  }
  const edits = [{ range: task.markRange, newText: before.mark }];
  return sameTask(now.plan, task, planAfter(now, edits))?.state === before.state ? edits : undefined;
}

import { markAgain } from "../edit/state/markAgain.ts";
import { hasBox, setTaskDone } from "../edit/state/setTaskDone.ts";
import { tickTask } from "../edit/state/tickTask.ts";
import type { PlanRecord } from "../index/planRecord.ts";
import type { Task } from "../plan/model.ts";
import type { TextEdit } from "../text/textEdit.ts";
import type { PlanChanges } from "./comparePlans.ts";
import { matchTasks } from "./matchTasks.ts";
import { type PlanSnapshot, snapshotOf } from "./planSnapshot.ts";

/** Done tasks of a version that the next one did not have as done. */
export interface TickLoss {
  readonly before: PlanSnapshot;
  readonly tasks: readonly Task[];
}

/** What gives lost ticks back, as far as ticks can. */
export interface TickRestoration {
  readonly edits: readonly TextEdit[];
  /** Tasks that are no longer there. */
  readonly gone: number;
  /** Tasks that are there and not done, but cannot be ticked alone or may be other ones by now. */
  readonly left: number;
}

/** The done tasks that were opened or taken out. One that was called off in words was decided upon and is not lost. */
export function lostTicks({ unticked, removed }: PlanChanges): readonly Task[] {
  const opened = unticked.filter(({ before, now }) => now.state !== "cancelled" || before.text === now.text);
  return [...opened.map(({ before }) => before), ...removed.filter(({ state }) => state === "done")];
}

/** How many tasks without a box are ticked: for each of them the whole plan is read again. */
const mostWithoutBox = 50;

/**
 * Ticks lost tasks again, by the mark that each had, in the plan as it is now and where that is certain; a task that has
 * been ticked since needs nothing.
 */
export function restoreTicks(now: PlanRecord, losses: readonly TickLoss[]): TickRestoration {
  const present = snapshotOf(now.plan).tasks;
  const edits = new Map<number, TextEdit>();
  let withoutBox = 0;
  let gone = 0;
  let left = 0;
  const ticksOf = (before: Task, task: Task): readonly TextEdit[] => {
    if (hasBox(task) && hasBox(before)) {
      return setTaskDone(task, true, { done: before.mark, todo: task.mark });
    }
    withoutBox++;
    return withoutBox > mostWithoutBox ? [] : (markAgain(now, task, before) ?? tickTask(now, task, true) ?? []);
  };
  for (const { before, tasks } of losses) {
    const partners = new Map(matchTasks(before.tasks, present).pairs.map((pair) => [pair.before, pair]));
    for (const task of tasks) {
      const pair = partners.get(task);
      if (pair === undefined) {
        gone++;
      } else if (pair.now.state !== "done") {
        const ticks = pair.isSure ? ticksOf(task, pair.now) : [];
        left += ticks.length === 0 ? 1 : 0;
        ticks.forEach((edit) => edits.set(edit.range.start, edit));
      }
    }
  }
  return { edits: [...edits.values()], gone, left };
}

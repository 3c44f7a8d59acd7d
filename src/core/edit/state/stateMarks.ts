import type { PlanRecord } from "../../index/planRecord.ts";
import { documentStates } from "../../plan/marks/documentStates.ts";
import type { MarkStates } from "../../plan/marks/states.ts";
import type { Task } from "../../plan/model.ts";
import { scanPlan } from "../../plan/scanPlan.ts";
import type { TaskState } from "../../words/taskState.ts";

/** What marks mean in a plan: its legend over its project's settings over the defaults. */
export function markStatesOf({ markdown, policy }: PlanRecord): MarkStates {
  return documentStates(markdown, policy, scanPlan(markdown, policy).boxes).marks;
}

/** The marks of some tasks that are in a state, the most frequent first. */
export function marksIn(tasks: readonly Task[], state: TaskState): readonly string[] {
  const counts = new Map<string, number>();
  for (const task of tasks) {
    if (task.state === state) {
      counts.set(task.mark, (counts.get(task.mark) ?? 0) + 1);
    }
  }
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([mark]) => mark);
}

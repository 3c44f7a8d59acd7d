import type { PlanView, TaskView } from "../../core/protocol/planView.ts";

/** The tasks of a unit or meter that is unfolded; undefined for one that is not. */
export function tasksOf({ tasks }: PlanView, id: string): readonly TaskView[] | undefined {
  return Object.hasOwn(tasks, id) ? tasks[id] : undefined;
}

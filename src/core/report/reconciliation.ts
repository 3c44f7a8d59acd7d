import type { Role, Task } from "../plan/model.ts";
import { countRoles } from "../progress/countRoles.ts";
import type { PlanProgress } from "../progress/planProgress.ts";

/** How a plan's tasks sum up, by what they are for: `13 work + 4 acceptance = 17 checkboxes` (format §5). */
export interface Reconciliation {
  /** Work first, then in the order of the plan. */
  readonly parts: readonly { readonly role: Role; readonly count: number }[];
  readonly tasks: number;
  /** How many of the tasks are checkboxes. */
  readonly checkboxes: number;
}

/** Sums up a plan's tasks, cancelled ones too. */
export function reconcile(
  { tasks }: { readonly tasks: readonly Task[] },
  { checkboxes }: Pick<PlanProgress, "checkboxes">,
): Reconciliation {
  const parts = [...countRoles(tasks)].toSorted(([a], [b]) => Number(b === "work") - Number(a === "work"));
  return {
    parts: parts.map(([role, count]) => ({ role, count })),
    tasks: tasks.length,
    checkboxes: checkboxes.total,
  };
}

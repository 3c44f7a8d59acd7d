import type { CountingPolicy } from "../config/countingPolicy.ts";
import type { Plan, Role } from "../plan/model.ts";
import { countRoles } from "../progress/countRoles.ts";
import { countsTask } from "../progress/countedTasks.ts";
import type { PlanProgress } from "../progress/planProgress.ts";

/** What tasks are for; or why they count nowhere: they are `cancelled`, or `parents` whose sub-tasks count for them. */
export type PartKind = Role | "cancelled" | "parents";

/** How a plan's tasks sum up, with the headline's total among the parts: `13 work + 4 acceptance = 17 checkboxes`. */
export interface Reconciliation {
  /** Work first and what is left out of it, then in the order of the plan. */
  readonly parts: readonly { readonly kind: PartKind; readonly count: number }[];
  readonly tasks: number;
  /** How many of the tasks are checkboxes. */
  readonly checkboxes: number;
}

/** Sums up all of a plan's tasks (format §5). */
export function reconcile(
  plan: Plan,
  { checkboxes }: Pick<PlanProgress, "checkboxes">,
  policy: CountingPolicy,
): Reconciliation {
  const kept = plan.tasks.filter(({ state }) => state !== "cancelled");
  const counted = kept.filter((task) => countsTask(plan, policy, task));
  const roles = countRoles(counted);
  const parts = new Map<PartKind, number>([
    ["work", roles.get("work") ?? 0],
    ["cancelled", plan.tasks.length - kept.length],
    ["parents", kept.length - counted.length],
    ...[...roles].filter(([role]) => role !== "work"),
  ]);
  return {
    parts: [...parts].flatMap(([kind, count]) => (count === 0 ? [] : [{ kind, count }])),
    tasks: plan.tasks.length,
    checkboxes: checkboxes.total,
  };
}

import type { Plan, Task, Unit } from "../plan/model.ts";
import type { PlanProgress } from "../progress/planProgress.ts";

/**
 * Other counts that an author may mean by `n/m` of a plan or phase, as `5/8`: its phases or steps, the tasks in phases without
 * those beside them or without the last phase, the tasks that bear an id, those at the top of their lists, every checkbox, those that were called off among them.
 * What such a count says is no contradiction, only not ours.
 */
export function ownCounts(plan: Plan, progress: PlanProgress, unit: Unit | undefined): ReadonlySet<string> {
  const parts = unit === undefined ? plan.phases : unit.steps;
  const counts = parts.map(({ id }) => progress.phases.get(id) ?? { done: 0, total: 0 });
  const tasks = plan.tasks.filter(
    ({ role, state, line }) =>
      role !== "rollup" && state !== "cancelled" && (unit === undefined || (unit.line <= line && line < unit.endLine)),
  );
  const sums = [counts, counts.slice(0, -1)].map((some) => [sum(some, "done"), sum(some, "total")]);
  const some = [
    tasks,
    tasks.filter(({ writtenId }) => writtenId !== null),
    tasks.filter(({ depth }) => depth === 0),
    tasks.filter(({ dialect }) => dialect === "checkbox" || dialect === "lenient"),
  ].map((list) => [list.filter(isDone).length, list.length]);
  // Those that were called off may still be in the total.
  const every = plan.tasks.filter(
    ({ role, line }) => role === "work" && (unit === undefined || (unit.line <= line && line < unit.endLine)),
  );
  const called = (unit === undefined ? progress.headline : progress.phases.get(unit.id)) ?? {
    done: 0,
    total: 0,
    cancelled: 0,
  };
  some.push([every.filter(isDone).length, every.length], [called.done, called.total + called.cancelled]);
  // Phases say themselves whether they are done, in words or by their boxes.
  const whole = [[counts.filter(({ done, total }) => total > 0 && done === total).length, parts.length]];
  return new Set([...sums, ...some, ...whole].map(([done, total]) => `${done}/${total}`));
}

function sum(counts: readonly { readonly done: number; readonly total: number }[], what: "done" | "total"): number {
  return counts.reduce((all, count) => all + count[what], 0);
}

function isDone({ state }: Task): boolean {
  return state === "done";
}

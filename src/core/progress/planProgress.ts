import type { Plan, Role, Task, TaskGroup } from "../plan/model.ts";
import { countTasks, type Progress } from "./progress.ts";

/** A group of tasks beside the headline, counted. */
export interface GroupProgress {
  readonly group: TaskGroup;
  readonly progress: Progress;
}

/** Every number Planwright shows of one plan. */
export interface PlanProgress {
  /** All work; of a plan without work, all tasks but legends and roll-ups (format §5). */
  readonly headline: Progress;
  /** By phase id: its work; of a phase without work, what its acceptance-like groups hold. */
  readonly phases: ReadonlyMap<string, Progress>;
  readonly groups: readonly GroupProgress[];
  /** Every checkbox of the file whatever its role. */
  readonly checkboxes: Pick<Progress, "done" | "total">;
}

const notProgress: ReadonlySet<Role> = new Set<Role>(["legend", "rollup"]);

/** The only place that turns a plan into numbers. */
export function measurePlan(plan: Plan): PlanProgress {
  const work = plan.tasks.filter(({ role }) => role === "work");
  const countable = plan.tasks.filter(({ role }) => !notProgress.has(role));
  const ofPhase = byPhase(countable);
  const phases = new Map(
    plan.phases.map(({ id }) => {
      const own = ofPhase.get(id) ?? [];
      const ownWork = own.filter(({ role }) => role === "work");
      return [id, countTasks(ownWork.length > 0 ? ownWork : own)];
    }),
  );
  const { done, total } = countTasks(plan.tasks);
  return {
    headline: countTasks(work.length > 0 ? work : countable),
    phases,
    groups: plan.groups.map((group) => ({ group, progress: countTasks(group.tasks) })),
    checkboxes: { done, total },
  };
}

function byPhase(tasks: readonly Task[]): ReadonlyMap<string | null, readonly Task[]> {
  const phases = new Map<string | null, Task[]>();
  for (const task of tasks) {
    const own = phases.get(task.phase) ?? [];
    own.push(task);
    phases.set(task.phase, own);
  }
  return phases;
}

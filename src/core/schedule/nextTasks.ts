import type { Plan, Role, Task } from "../plan/model.ts";
import type { PlanProgress } from "../progress/planProgress.ts";
import type { PlanSchedule } from "./planSchedule.ts";

/**
 * What to do next (format §5): tasks in progress, then open prerequisites, then open tasks in order whose phase, step and
 * own dependencies wait for nothing. Blocked tasks are not next, and neither is a task whose open sub-tasks are.
 */
export function nextTasks(
  plan: Plan,
  progress: PlanProgress,
  schedule: PlanSchedule,
  limit: number = 5,
): readonly Task[] {
  // Once the work is done, what closes the plan is next.
  const isDone = progress.headline.done === progress.headline.total;
  const counted = ({ role }: Task): boolean =>
    progress.counted === "all" ? role !== "rollup" : role === "work" || (isDone && closing.has(role));
  const open = plan.tasks.filter(
    (task) => isOpen(task) && (counted(task) || task.role === "prerequisite") && !hasOpenPart(plan, task),
  );
  const active = open.filter(({ state }) => state === "inProgress");
  const rest = open.filter(({ state }) => state !== "inProgress");
  const order = [
    ...active,
    ...rest.filter(({ role }) => role === "prerequisite"),
    ...rest.filter(({ role }) => role !== "prerequisite"),
  ];
  const next: Task[] = [];
  for (const task of order) {
    if (next.length >= limit) {
      break;
    }
    if (task.state === "inProgress" || !isWaiting(task, schedule)) {
      next.push(task);
    }
  }
  return next;
}

const closing: ReadonlySet<Role> = new Set<Role>(["acceptance", "gate", "verification", "documentation"]);

function isOpen({ state }: Task): boolean {
  return state !== "done" && state !== "cancelled" && state !== "blocked";
}

function hasOpenPart({ children }: Plan, task: Task): boolean {
  return children.get(task)?.some(isOpen) ?? false;
}

function isWaiting(task: Task, schedule: PlanSchedule): boolean {
  const waits = (unit: string | null): boolean =>
    unit !== null && (schedule.units.get(unit)?.blockedBy.length ?? 0) > 0;
  return waits(task.phase) || waits(task.step) || schedule.of(task).blockedBy.length > 0;
}

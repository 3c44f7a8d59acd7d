import type { PlanRecord } from "../index/planRecord.ts";
import type { Task, Unit } from "../plan/model.ts";
import { countedTasks } from "../progress/countedTasks.ts";
import { isOpen } from "../progress/openTasks.ts";
import type { Progress } from "../progress/progress.ts";

/** How a phase with a heading of its own stands. */
export interface PhaseOutlook {
  readonly phase: Unit;
  readonly progress: Progress | undefined;
  /** How many of its counted tasks are open. */
  readonly open: number;
  /** The task to go on with: one in progress, else the first that is not blocked and has no open sub-task. */
  readonly next: Task | undefined;
}

/** How the phases of a plan stand, in one pass over its tasks. */
export function phaseOutlook(record: Pick<PlanRecord, "plan" | "policy" | "progress">): readonly PhaseOutlook[] {
  const { plan, policy, progress } = record;
  const open = new Map<string, number>();
  const next = new Map<string, Task>();
  for (const task of countedTasks(plan, policy).tasks) {
    if (task.phase !== null && isOpen(task)) {
      open.set(task.phase, (open.get(task.phase) ?? 0) + 1);
      const known = next.get(task.phase);
      const isBetter = known === undefined || (task.state === "inProgress" && known.state !== "inProgress");
      if (isBetter && task.state !== "blocked" && plan.children.get(task)?.some(isOpen) !== true) {
        next.set(task.phase, task);
      }
    }
  }
  return plan.phases
    .filter(({ task }) => task === null)
    .map((phase) => {
      const task = next.get(phase.id);
      return {
        phase,
        progress: progress.phases.get(phase.id),
        open: open.get(phase.id) ?? 0,
        // A phase that is one unit of work is no task to go to.
        next: task?.line === phase.line ? undefined : task,
      };
    });
}

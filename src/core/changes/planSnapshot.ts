import type { Plan, Task } from "../plan/model.ts";

/** What of a version of a plan is needed to say later what became of it; far less than all that was read. */
export type PlanSnapshot = Pick<Plan, "tasks" | "phases" | "sections" | "stated">;

/** The snapshot of a plan, which lets go of everything else. */
export function snapshotOf({ tasks, phases, sections, stated }: Plan): PlanSnapshot {
  const isWritten = ({ dialect }: Task): boolean => dialect !== "statusLine";
  // A box of an overview and the phase that it stands for have one mark: they are told once.
  const marks = new Set(tasks.filter(isWritten).map(({ markRange }) => markRange.start));
  const own = tasks.filter((task) => isWritten(task) || !marks.has(task.markRange.start));
  return { tasks: own, phases, sections, stated };
}

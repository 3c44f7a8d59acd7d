import type { PlanRecord } from "../index/planRecord.ts";

/** Whether work on a plan has begun: a task of any role is done or in progress, or its status says so (issue 7). */
export function hasStarted({ plan, status: { status } }: Pick<PlanRecord, "plan" | "status">): boolean {
  return (
    status === "inProgress" ||
    status === "blocked" ||
    status === "paused" ||
    status === "done" ||
    plan.tasks.some(({ state }) => state === "done" || state === "inProgress")
  );
}

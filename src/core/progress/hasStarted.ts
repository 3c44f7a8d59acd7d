import type { PlanRecord } from "../index/planRecord.ts";
import type { Task } from "../plan/model.ts";
import type { Status } from "../words/status.ts";

/** Whether work on a plan has begun: a task of any role is done or in progress, or its status says so (issue 7). */
export function hasStarted({ plan, status: { status } }: Pick<PlanRecord, "plan" | "status">): boolean {
  return saysStarted(status) || plan.tasks.some(isStarted);
}

/** Whether a status says that somebody works on something, or has worked on it to its end. */
export function saysStarted(status: Status): boolean {
  return status === "inProgress" || status === "blocked" || status === "paused" || status === "done";
}

/** Whether a task is done or in progress. */
export function isStarted({ state }: Pick<Task, "state">): boolean {
  return state === "done" || state === "inProgress";
}

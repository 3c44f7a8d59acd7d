import type { Task } from "../plan/model.ts";

/**
 * The one number of a plan, a phase or a group (format §5). `percent` is whole, rounded down, 100 only when all is done,
 * at least 1 when anything is, and null without tasks.
 */
export interface Progress {
  readonly done: number;
  /** Every counted task, parents too; cancelled ones excluded, optional ones included. */
  readonly total: number;
  readonly percent: number | null;
  readonly inProgress: number;
  readonly blocked: number;
  readonly cancelled: number;
  /** How many of `total` are optional. */
  readonly optional: number;
}

/** Whole percent by the rule of {@link Progress}. */
export function percentOf(done: number, total: number): number | null {
  if (total === 0) {
    return null;
  }
  return done === total ? 100 : Math.max(done > 0 ? 1 : 0, Math.floor((100 * done) / total));
}

/** Counts tasks: each once, whatever its depth. */
export function countTasks(tasks: readonly Task[]): Progress {
  const done = tasks.filter((task) => task.state === "done").length;
  const total = tasks.length;
  return { done, total, percent: percentOf(done, total), inProgress: 0, blocked: 0, cancelled: 0, optional: 0 };
}

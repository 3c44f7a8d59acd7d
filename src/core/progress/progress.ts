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

/** How much a task weighs in a percentage; counts are never weighted. */
export type WeightOf = (task: Task) => number;

/** Whole percent by the rule of {@link Progress}. */
export function percentOf(done: number, total: number): number | null {
  if (total === 0) {
    return null;
  }
  return done === total ? 100 : Math.max(done > 0 ? 1 : 0, Math.floor((100 * done) / total));
}

/** Counts tasks: each once, whatever its depth. */
export function countTasks(tasks: Iterable<Task>, weightOf?: WeightOf): Progress {
  const counter = new TaskCounter(weightOf);
  for (const task of tasks) {
    counter.add(task);
  }
  return counter.progress;
}

/** Counts tasks one by one. */
export class TaskCounter {
  #done = 0;
  #total = 0;
  #inProgress = 0;
  #blocked = 0;
  #cancelled = 0;
  #optional = 0;
  #doneWeight = 0;
  #weight = 0;
  readonly #weightOf: WeightOf | undefined;

  constructor(weightOf?: WeightOf) {
    this.#weightOf = weightOf;
  }

  add(task: Task): void {
    if (task.state === "cancelled") {
      this.#cancelled++;
      return;
    }
    this.#total++;
    this.#done += task.state === "done" ? 1 : 0;
    this.#inProgress += task.state === "inProgress" ? 1 : 0;
    this.#blocked += task.state === "blocked" ? 1 : 0;
    this.#optional += task.optional ? 1 : 0;
    if (this.#weightOf !== undefined) {
      const weight = this.#weightOf(task);
      this.#weight += weight;
      this.#doneWeight += task.state === "done" ? weight : 0;
    }
  }

  get progress(): Progress {
    const [done, total] = [this.#done, this.#total];
    return {
      done,
      total,
      percent: done < total && this.#weight > 0 ? this.#weighted : percentOf(done, total),
      inProgress: this.#inProgress,
      blocked: this.#blocked,
      cancelled: this.#cancelled,
      optional: this.#optional,
    };
  }

  /** With some task open it is never 100, and with some done never 0, whatever they weigh. */
  get #weighted(): number {
    const percent = percentOf(this.#doneWeight, this.#weight) ?? 0;
    return Math.max(this.#done > 0 ? 1 : 0, Math.min(99, percent));
  }
}

import type { Plan, Task } from "../plan/model.ts";
import { matchTasks, wordsOf } from "./matchTasks.ts";
import { snapshotOf } from "./planSnapshot.ts";

/** Of how many plans all tasks are matched: those that share most words of tasks. */
const mostMatched = 3;

/** A plan that may be another one under a new name. */
interface Candidate {
  readonly path: string;
  /** Those that answer for no other plan yet. */
  readonly tasks: Set<Task>;
}

/**
 * Finds which of many new plans others became. A task of a new plan answers for one of them only, so that of two plans by one
 * template the second is missed where one is left.
 */
export class HeirFinder {
  readonly #candidates: Candidate[] = [];
  /** How many free tasks with these words each candidate has, by its number. */
  readonly #byWords = new Map<string, Map<number, number>>();

  /** Adds a plan that is new. Nothing is kept of it but its snapshot. */
  add(path: string, plan: Plan): void {
    const tasks = new Set(snapshotOf(plan).tasks);
    const number = this.#candidates.push({ path, tasks }) - 1;
    for (const task of tasks) {
      const key = keyOf(task);
      const counts = this.#byWords.get(key) ?? new Map<number, number>();
      this.#byWords.set(key, counts.set(number, (counts.get(number) ?? 0) + 1));
    }
  }

  /**
   * The path of the plan that holds most of the tasks of the plan that lay at `path`, more than half of them; undefined where
   * none does. Of several that hold as many it is the one whose file has the same name.
   */
  heirOf(path: string, plan: Plan): string | undefined {
    const { tasks } = snapshotOf(plan);
    let heir: { readonly number: number; readonly held: readonly Task[] } | undefined;
    for (const number of this.#near(path, tasks)) {
      const held = matchTasks(tasks, [...(this.#candidates[number]?.tasks ?? [])]).pairs.map(({ now }) => now);
      if (held.length > (heir?.held.length ?? tasks.length / 2)) {
        heir = { number, held };
      }
    }
    if (heir === undefined) {
      return undefined;
    }
    this.#take(heir.number, heir.held);
    return this.#candidates[heir.number]?.path;
  }

  /** The numbers of the candidates that share most words of tasks, most first. */
  #near(path: string, tasks: readonly Task[]): readonly number[] {
    const shared = new Map<number, number>();
    for (const key of new Set(tasks.map(keyOf))) {
      for (const number of this.#byWords.get(key)?.keys() ?? []) {
        shared.set(number, (shared.get(number) ?? 0) + 1);
      }
    }
    const isNamed = (number: number): number => (nameOf(this.#candidates[number]?.path ?? "") === nameOf(path) ? 1 : 0);
    return [...shared]
      .toSorted(([a, inA], [b, inB]) => inB - inA || isNamed(b) - isNamed(a) || a - b)
      .slice(0, mostMatched)
      .map(([number]) => number);
  }

  #take(number: number, tasks: readonly Task[]): void {
    for (const task of tasks) {
      this.#candidates[number]?.tasks.delete(task);
      const counts = this.#byWords.get(keyOf(task));
      const left = (counts?.get(number) ?? 0) - 1;
      if (left > 0) {
        counts?.set(number, left);
      } else {
        counts?.delete(number);
      }
    }
  }
}

function keyOf(task: Task): string {
  return wordsOf(task).toLowerCase();
}

function nameOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}

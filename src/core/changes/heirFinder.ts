import type { Plan } from "../plan/model.ts";
import { matchTasks, wordsOf } from "./matchTasks.ts";
import { type PlanSnapshot, snapshotOf } from "./planSnapshot.ts";

/** Of how many plans all tasks are matched: those that share most words of tasks. */
const mostMatched = 3;

/** A plan that may be another one under a new name. */
interface Candidate {
  readonly path: string;
  readonly snapshot: PlanSnapshot;
}

/** Finds which of many plans another one became. */
export class HeirFinder {
  readonly #candidates: Candidate[] = [];
  /** The numbers of the candidates by the words of their tasks, each once. */
  readonly #byWords = new Map<string, Set<number>>();

  /** Adds a plan that is new. Nothing is kept of it but its snapshot. */
  add(path: string, plan: Plan): void {
    const snapshot = snapshotOf(plan);
    const number = this.#candidates.push({ path, snapshot }) - 1;
    for (const task of snapshot.tasks) {
      const words = wordsOf(task).toLowerCase();
      this.#byWords.set(words, (this.#byWords.get(words) ?? new Set()).add(number));
    }
  }

  /** The path of the plan that holds most of another one's tasks, more than half of them; undefined where none does. */
  heirOf(plan: Plan): string | undefined {
    const gone = snapshotOf(plan);
    const shared = new Map<number, number>();
    for (const words of new Set(gone.tasks.map((task) => wordsOf(task).toLowerCase()))) {
      const numbers = this.#byWords.get(words) ?? [];
      for (const number of numbers) {
        shared.set(number, (shared.get(number) ?? 0) + 1);
      }
    }
    const near = [...shared].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, mostMatched);
    let heir: Candidate | undefined;
    let most = gone.tasks.length / 2;
    for (const [number] of near) {
      const candidate = this.#candidates[number];
      const held = candidate === undefined ? 0 : matchTasks(gone.tasks, candidate.snapshot.tasks).pairs.length;
      if (held > most) {
        [heir, most] = [candidate, held];
      }
    }
    return heir?.path;
  }
}

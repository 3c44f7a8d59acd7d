import type { Task } from "../../plan/model.ts";
import { slug } from "../../plan/plainText.ts";

/** A task whose id an earlier one has. */
export interface Double {
  readonly task: Task;
  readonly first: Task;
}

/**
 * The tasks whose written id an earlier task has, where ids are meant to stand for one task (format §2). Ids are looked at in
 * families, since the same number may name something else: a requirement behind several boxes, the first task of each chapter.
 */
export function doubles(tasks: readonly Task[]): readonly Double[] {
  const wide = new Families();
  const lists = new Families();
  const named = new Map<string, number>();
  for (const task of tasks) {
    const { writtenId, role, phase, step, parentTexts, path } = task;
    if (writtenId !== null && !writtenId.startsWith("#") && role !== "rollup" && role !== "outOfScope") {
      const id = readId(writtenId);
      named.set(role, (named.get(role) ?? 0) + 1);
      lists.add([id.stem, role, phase, step, ...path, ...parentTexts].join("\n"), task);
      if (id.kind !== "number") {
        // A review below the phases may count what it found by the letters of their tasks.
        wide.add([id.kind, id.letters, role, phase === null].join("\n"), task);
      }
    }
  }
  const found = new Set([
    ...wide.all.flatMap((family) => wideDoubles(family, named.get(family[0]?.role ?? "") ?? 0)),
    ...lists.all.flatMap(listDoubles),
  ]);
  const seen = new Set<Task>();
  return [...found]
    .filter(({ task }) => !seen.has(task) && seen.add(task))
    .toSorted((a, b) => a.task.line - b.task.line);
}

/** An id taken apart: `T` and 12, `1.` and 3, nothing and 4. */
interface Id {
  /** By letters, by numbers with dots or dashes, or by one number. */
  readonly kind: "letters" | "dotted" | "number";
  readonly letters: string;
  /** All before the last number. */
  readonly stem: string;
}

function readId(id: string): Id {
  const letters = /^[\p{L}_-]+/u.exec(id)?.[0] ?? "";
  const stem = id.replace(/\d+\D*$/u, "");
  return { kind: letters !== "" ? "letters" : stem === "" ? "number" : "dotted", letters, stem };
}

/** Tasks by what their ids must be unique in. */
class Families {
  readonly #byKey = new Map<string, Task[]>();

  get all(): readonly (readonly Task[])[] {
    return [...this.#byKey.values()];
  }

  add(key: string, task: Task): void {
    const family = this.#byKey.get(key);
    if (family === undefined) {
      this.#byKey.set(key, [task]);
    } else {
      family.push(task);
    }
  }
}

/** Fewer ids of a kind are no numbering. */
const leastFamily = 3;
/** Numbers with dots may start anew anywhere; one that comes twice among fewer is no slip. */
const leastDotted = 6;

/**
 * Doubles among all ids of a kind in a plan. None where ids come twice as a rule, or where they are not what the plan calls
 * its tasks by. `named` is how many tasks of the role have ids at all.
 */
function wideDoubles(family: readonly Task[], named: number): readonly Double[] {
  const found = doublesIn(family);
  const isLetters = /^\p{L}/u.test(family[0]?.writtenId ?? "");
  if (!isLetters) {
    return found.length === 1 && family.length >= leastDotted ? found : [];
  }
  const isRare = found.length === 1 || found.length * 5 <= family.length;
  return family.length >= leastFamily && isRare && family.length * 2 >= named ? found : [];
}

/** The one double in a list whose numbers rise by one: `EXEC-01, EXEC-02, EXEC-02, EXEC-03`. */
function listDoubles(list: readonly Task[]): readonly Double[] {
  const found = doublesIn(list);
  if (found.length !== 1 || list.length <= leastFamily) {
    return [];
  }
  const numbers = list.map(({ writtenId }) => Number(/\d+(?=\D*$)/u.exec(writtenId ?? "")?.[0] ?? Number.NaN));
  const rises = numbers.every((number, nth) => nth === 0 || number >= (numbers[nth - 1] ?? 0));
  const [first = 0, last = 0] = [numbers[0], numbers.at(-1)];
  // One number may be missing: the second of the two was to have it.
  return rises && last - first <= list.length - 1 ? found : [];
}

function doublesIn(family: readonly Task[]): readonly Double[] {
  const byId = new Map<string, Task>();
  const found: Double[] = [];
  for (const task of family) {
    const id = (task.writtenId ?? "").toLowerCase();
    const first = byId.get(id);
    if (first === undefined) {
      byId.set(id, task);
    } else if (slug(first.text) !== slug(task.text)) {
      found.push({ task, first });
    }
  }
  return found;
}

import type { Task } from "../plan/model.ts";
import { readTaskId } from "../values/readTaskId.ts";
import { groupBy } from "./groupBy.ts";
import { isAlike } from "./isAlike.ts";
import { pairDoubles, type TaskPair } from "./pairDoubles.ts";

/** Which tasks of two versions are the same ones, and which are in one version only, in document order. */
export interface TaskMatch {
  readonly pairs: readonly TaskPair[];
  readonly removed: readonly Task[];
  readonly added: readonly Task[];
}

/**
 * What tells a task, from the surest to the weakest: words and place, words alone where it was moved, words without their
 * id where tasks were numbered anew, and the id where it was reworded. Words come before ids, because a number goes to
 * another task as soon as one is put in above.
 */
const identities: readonly ((task: Task) => string | undefined)[] = [
  (task) => keyOf(task, task.path, task.parentTexts, task.text),
  (task) => keyOf(task, task.path, task.text),
  (task) => keyOf(task, task.text),
  (task) => keyOf(task, task.path, wordsOf(task)),
  (task) => (wordsOf(task) === "" ? undefined : keyOf(task, wordsOf(task))),
  (task) => keyOf(task, task.dialect === "statusLine" ? (task.step ?? task.phase) : task.id),
];

/** How many tasks of a section are looked at for the one that a task became: more would be quadratic. */
const window = 8;

/** Finds the tasks of one version in another, in time n log n. */
export function matchTasks(before: readonly Task[], now: readonly Task[]): TaskMatch {
  const pairs: TaskPair[] = [];
  let [removed, added] = [before, now];
  const keep = (found: readonly TaskPair[]): void => {
    const olds = new Set(found.map((pair) => pair.before));
    const news = new Set(found.map((pair) => pair.now));
    removed = removed.filter((task) => !olds.has(task));
    added = added.filter((task) => !news.has(task));
    pairs.push(...found);
  };
  for (const identity of identities) {
    if (removed.length === 0 || added.length === 0) {
      break;
    }
    const news = groupBy(added, identity);
    keep([...groupBy(removed, identity)].flatMap(([key, olds]) => pairDoubles(olds, news.get(key) ?? [])));
  }
  keep(inPlace(removed, added, pairs));
  return { pairs, removed, added };
}

/** Tasks whose words changed a little under the heading where they stood, or under what it is called now. */
function inPlace(removed: readonly Task[], added: readonly Task[], pairs: readonly TaskPair[]): readonly TaskPair[] {
  const placeOf = (task: Task): string => keyOf(task, task.path);
  const renamed = new Map(pairs.map((pair) => [placeOf(pair.before), placeOf(pair.now)]));
  const news = groupBy(added, placeOf);
  const olds = groupBy(removed, (task) => {
    const place = placeOf(task);
    return news.has(place) ? place : (renamed.get(place) ?? place);
  });
  const found: TaskPair[] = [];
  for (const [place, tasks] of olds) {
    const free = news.get(place) ?? [];
    let from = 0;
    for (const task of tasks) {
      const near = free.slice(from, from + window);
      const at = near.findIndex((one) => isAlike(wordsOf(task), wordsOf(one)));
      const now = near[at];
      if (now !== undefined) {
        found.push({ before: task, now, isSure: false });
        // What stands before it is passed over: edited tasks keep their order.
        from += at + 1;
      }
    }
  }
  return found;
}

/** A unit of work by its heading's status is never the same as a task that is written as one. */
function keyOf({ dialect }: Task, ...parts: readonly unknown[]): string {
  return JSON.stringify([dialect === "statusLine", ...parts]);
}

/** A task's words without its id, by which it is known again where tasks were numbered anew. */
export function wordsOf({ text }: Task): string {
  return (readTaskId(text)?.rest ?? text).trim();
}

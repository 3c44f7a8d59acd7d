import { plainText } from "../plan/plainText.ts";
import type { Task, Unit } from "../plan/model.ts";
import { matchTasks } from "./matchTasks.ts";
import type { TaskPair } from "./pairDoubles.ts";
import type { PlanSnapshot } from "./planSnapshot.ts";

/** What became of a plan from one version to the next. A task may be in several lists: moved and ticked, say. */
export interface PlanChanges {
  readonly ticked: readonly TaskPair[];
  /** Was done and is not. */
  readonly unticked: readonly TaskPair[];
  /** Any other change of state. */
  readonly restated: readonly TaskPair[];
  /** Other words, in the same state: a remark that comes with a tick is none of its own. */
  readonly renamed: readonly TaskPair[];
  /** Under another heading, which is not the old one by another name. */
  readonly moved: readonly TaskPair[];
  readonly added: readonly Task[];
  readonly removed: readonly Task[];
  readonly phasesAdded: readonly Unit[];
  readonly phasesRemoved: readonly Unit[];
}

/** Compares two versions of one plan by what they say of tasks and phases; layout, line ends and other words are nothing. */
export function comparePlans(before: PlanSnapshot, now: PlanSnapshot): PlanChanges {
  const { pairs, removed, added } = matchTasks(before.tasks, now.tasks);
  const changed = pairs.filter((pair) => pair.before.state !== pair.now.state);
  const isTick = (pair: TaskPair): boolean => pair.now.state === "done";
  const isUntick = (pair: TaskPair): boolean => pair.before.state === "done";
  const [phasesRemoved, phasesAdded] = unlikePhases(before.phases, now.phases);
  const hasMoved = movedBetween(before, now);
  return {
    ticked: changed.filter(isTick),
    unticked: changed.filter(isUntick),
    restated: changed.filter((pair) => !isTick(pair) && !isUntick(pair)),
    renamed: pairs.filter((pair) => pair.before.state === pair.now.state && isRenamed(pair)),
    moved: pairs.filter(hasMoved),
    added: cameOrWent(added, before),
    removed: cameOrWent(removed, now),
    phasesAdded,
    phasesRemoved,
  };
}

/**
 * The tasks that the other version has in no form: a phase that counted by its status alone may have got tasks, and a
 * todo or row may now say again what a box says.
 */
function cameOrWent(tasks: readonly Task[], other: PlanSnapshot): readonly Task[] {
  const units = new Set(other.tasks.flatMap(({ phase, step }) => [phase, step]));
  const stated = new Set(other.stated.map(({ text }) => text));
  return tasks.filter(({ dialect, phase, step, text }) =>
    dialect === "statusLine" ? !units.has(step ?? phase) : !stated.has(text),
  );
}

function isRenamed({ before, now }: TaskPair): boolean {
  return before.dialect !== "statusLine" && before.text !== now.text;
}

/** Whether a task left a heading that still stands, or came to one that stood before; else its heading was reworded. */
function movedBetween(before: PlanSnapshot, now: PlanSnapshot): (pair: TaskPair) => boolean {
  const titles = ({ sections }: PlanSnapshot): ReadonlySet<string> => new Set(sections.map(({ title }) => title));
  const [stood, stands] = [titles(before), titles(now)];
  return (pair) => {
    const [from, to] = [pair.before.path, pair.now.path];
    return (
      pair.before.dialect !== "statusLine" &&
      (from.some((title) => !to.includes(title) && stands.has(plainText(title))) ||
        to.some((title) => !from.includes(title) && stood.has(plainText(title))))
    );
  };
}

/** What each of two versions has that the other has neither by its whole name, nor by its title, nor by its number. */
function unlikePhases(before: readonly Unit[], now: readonly Unit[]): readonly [readonly Unit[], readonly Unit[]] {
  let [removed, added] = [before, now];
  for (const key of ["label", "title", "id"] as const) {
    const [olds, news] = [removed, added].map((phases) => new Set(phases.map((phase) => phase[key])));
    removed = removed.filter((phase) => news?.has(phase[key]) !== true);
    added = added.filter((phase) => olds?.has(phase[key]) !== true);
  }
  return [removed, added];
}

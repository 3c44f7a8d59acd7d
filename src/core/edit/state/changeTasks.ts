import type { PlanRecord } from "../../index/planRecord.ts";
import type { Task } from "../../plan/model.ts";
import { LineIndex } from "../../text/lineIndex.ts";
import { applyTextEdits, type TextEdit } from "../../text/textEdit.ts";
import { planAfter, sameTasks } from "./keepsOthers.ts";
import { PlanHabits } from "./planHabits.ts";
import { hasBox, setTaskDone } from "./setTaskDone.ts";
import { isAsWished, likeliestState, setTaskState } from "./setTaskState.ts";
import { tickTask, tickWish } from "./tickTask.ts";
import type { Wish } from "./wish.ts";

/** So many tasks are tried one by one; each costs a reading of the plan. */
const mostCareful = 100;

/** The edits of one task; undefined where it cannot be written. */
type EditsOf = (task: Task) => readonly TextEdit[] | undefined;

/**
 * The edits that make several tasks done or open at once, none for those that are so already; undefined where one of
 * them cannot be written, or all of them together would change another task.
 */
export function tickTasks(record: PlanRecord, tasks: readonly Task[], done: boolean): readonly TextEdit[] | undefined {
  const wish = tickWish(done);
  const habits = new PlanHabits(record);
  const isTicked = (now: Task): boolean => (now.state === "done") === done;
  const quick: EditsOf = (task) => {
    if (hasBox(task)) {
      return setTaskDone(task, done, habits.ticksFor(task.mark));
    }
    return isTicked(task) ? [] : likeliestState(task, wish, habits);
  };
  return together(record, tasks, isTicked, quick, (task) => tickTask(record, task, done, habits));
}

/** The edits that give several tasks a state at once, as {@link setTaskState} gives it to one; undefined as there. */
export function setTaskStates(record: PlanRecord, tasks: readonly Task[], wish: Wish): readonly TextEdit[] | undefined {
  const habits = new PlanHabits(record);
  const isSet = (now: Task): boolean => isAsWished(now, wish);
  const quick: EditsOf = (task) => likeliestState(task, wish, habits);
  return together(record, tasks, isSet, quick, (task) => setTaskState(record, task, wish, habits));
}

/**
 * The edits of several tasks, held against the plan read with all of them. First the usual way of each, which is nearly
 * always the right one, so that a thousand tasks cost no thousand readings; then each as it is right alone.
 */
function together(
  record: PlanRecord,
  tasks: readonly Task[],
  isWished: (now: Task) => boolean,
  quick: EditsOf,
  careful: EditsOf,
): readonly TextEdit[] | undefined {
  const [only, ...others] = new Set(tasks);
  if (only === undefined || others.length === 0) {
    return only === undefined ? [] : careful(only);
  }
  const all = [only, ...others].toSorted((a, b) => a.line - b.line);
  const usual: EditsOf = (task) => quick(task) ?? careful(task);
  for (const editsOf of all.length > mostCareful ? [usual] : [usual, careful]) {
    const edits = new Map<Task, readonly TextEdit[]>();
    for (const task of all) {
      const own = editsOf(task);
      if (own === undefined) {
        break;
      }
      edits.set(task, own);
    }
    if (edits.size === all.length && isRight(record, edits, isWished)) {
      return [...edits.values()].flat();
    }
  }
  return undefined;
}

function isRight(
  record: PlanRecord,
  edits: ReadonlyMap<Task, readonly TextEdit[]>,
  isWished: (now: Task) => boolean,
): boolean {
  const all = [...edits.values()].flat();
  if (all.length === 0) {
    return true;
  }
  const changed = [...edits].flatMap(([task, own]) => (own.length > 0 ? [task] : []));
  const { lines } = record;
  const after = new LineIndex(applyTextEdits(lines.text, all));
  const moved = offsetsAfter(all);
  const lineOf = ({ line }: Task): number => after.positionAt(moved(lines.startOf(line))).line;
  const now = sameTasks(record.plan, new Set(changed), planAfter(record, all), lineOf);
  return changed.every((task) => {
    const same = now?.get(task);
    return same !== undefined && isWished(same);
  });
}

/** Where offsets of a text stand after many edits, none of which holds one of them; asked for in rising order. */
function offsetsAfter(edits: readonly TextEdit[]): (offset: number) => number {
  const sorted = edits.toSorted((a, b) => a.range.end - b.range.end);
  let next = 0;
  let moved = 0;
  return (offset) => {
    for (let edit = sorted[next]; edit !== undefined && edit.range.end <= offset; edit = sorted[++next]) {
      moved += edit.newText.length - (edit.range.end - edit.range.start);
    }
    return offset + moved;
  };
}

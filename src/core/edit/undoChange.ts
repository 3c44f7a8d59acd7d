import type { PlanRecord } from "../index/planRecord.ts";
import type { Task } from "../plan/model.ts";
import type { TextEdit } from "../text/textEdit.ts";
import { taskFinder } from "./taskReference.ts";

/** A change of a plan as it was made. */
export interface DoneChange {
  /** The plan right after it. */
  readonly after: PlanRecord;
  /** The tasks whose states were set, as they are in {@link after}; none where something else was changed. */
  readonly tasks: readonly Task[];
  /** What takes it back in {@link after}. */
  readonly inverse: readonly TextEdit[];
}

/**
 * The edits that take a change back in the plan as it is now. States are set back on the same tasks wherever they stand,
 * where each changed line still says what the change made of it; any other change is taken back in the very text that it
 * left. Undefined where something else was written since (issue 5).
 */
export function undoChange({ after, tasks, inverse }: DoneChange, now: PlanRecord): readonly TextEdit[] | undefined {
  if (tasks.length === 0) {
    return after.lines.text === now.lines.text ? inverse : undefined;
  }
  const find = taskFinder({ text: after.lines.text, plan: after.plan }, { text: now.lines.text, plan: now.plan });
  const moves = new Map<Task, number>();
  for (const task of tasks) {
    const found = find(task);
    if (found.kind !== "found" || found.task.state !== task.state) {
      return undefined;
    }
    moves.set(task, found.task.line - task.line);
  }
  const edits: TextEdit[] = [];
  for (const { range, newText } of inverse) {
    const from = after.lines.positionAt(range.start).line;
    const to = after.lines.positionAt(range.end).line;
    const owner = tasks.findLast(({ line }) => line <= from);
    const move = owner === undefined ? undefined : moves.get(owner);
    if (move === undefined || !areSame(after, now, from, to, move)) {
      return undefined;
    }
    const shift = now.lines.startOf(from + move) - after.lines.startOf(from);
    edits.push({ range: { start: range.start + shift, end: range.end + shift }, newText });
  }
  return edits;
}

function areSame(after: PlanRecord, now: PlanRecord, from: number, to: number, move: number): boolean {
  for (let line = from; line <= to; line++) {
    if (after.lines.lineText(line) !== now.lines.lineText(line + move)) {
      return false;
    }
  }
  return true;
}

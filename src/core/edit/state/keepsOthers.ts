import type { PlanRecord } from "../../index/planRecord.ts";
import { createBlockReader, type MarkdownText } from "../../markdown/blockReader.ts";
import type { Plan, Task } from "../../plan/model.ts";
import { readPlan } from "../../plan/readPlan.ts";
import { applyTextEdits, type TextEdit } from "../../text/textEdit.ts";

/** A plan as it would be after edits. */
export function planAfter(record: PlanRecord, edits: readonly TextEdit[]): Plan {
  return readPlan(markdownAfter(record, edits), record.policy);
}

/** The blocks of a plan as they would be after edits. */
export function markdownAfter({ lines }: Pick<PlanRecord, "lines">, edits: readonly TextEdit[]): MarkdownText {
  return createBlockReader()(applyTextEdits(lines.text, edits));
}

/**
 * The task of a plan read again that was another one before edits which moved no task; undefined where the edits changed
 * any other task, phase, ignored row or the number of any of them.
 */
export function sameTask(before: Plan, task: Task, after: Plan): Task | undefined {
  return sameTasks(before, new Set([task]), after, ({ line }) => line)?.get(task);
}

/**
 * The same for several tasks that are changed together. Units of work by their mark are found by the line that `lineOf`
 * says they stand on now; one that is no unit of work any more is missing.
 */
export function sameTasks(
  before: Plan,
  changed: ReadonlySet<Task>,
  after: Plan,
  lineOf: (task: Task) => number,
): ReadonlyMap<Task, Task> | undefined {
  // The first mark of a phase has all phases counted, and the last one taken away none: such units come and go.
  const listed = (plan: Plan): readonly Task[] => plan.tasks.filter(({ dialect }) => dialect !== "statusLine");
  const [old, now] = [listed(before), listed(after)];
  const fits =
    old.length === now.length &&
    before.rowsLeftOut.size === after.rowsLeftOut.size &&
    before.legendLines.size === after.legendLines.size &&
    before.phases.length === after.phases.length &&
    before.phases.every(({ id }, at) => id === after.phases[at]?.id) &&
    old.every((one, at) => (changed.has(one) ? isSame(one, now[at]) : isLike(one, now[at])));
  if (!fits) {
    return undefined;
  }
  const found = new Map<Task, Task>();
  for (const [at, one] of old.entries()) {
    const same = now[at];
    if (same !== undefined && changed.has(one)) {
      found.set(one, same);
    }
  }
  const units = new Map(after.tasks.flatMap((one) => (one.dialect === "statusLine" ? [[one.line, one]] : [])));
  for (const unit of changed) {
    const same = unit.dialect === "statusLine" ? units.get(lineOf(unit)) : undefined;
    if (same !== undefined) {
      found.set(unit, same);
    }
  }
  return found;
}

function isSame(old: Task, now: Task | undefined): boolean {
  return now?.role === old.role && now.writtenId === old.writtenId;
}

function isLike(old: Task, now: Task | undefined): boolean {
  return now !== undefined && old.state === now.state && old.text === now.text && old.role === now.role;
}

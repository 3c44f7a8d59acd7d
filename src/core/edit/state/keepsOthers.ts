import type { PlanRecord } from "../../index/planRecord.ts";
import { createBlockReader } from "../../markdown/blockReader.ts";
import type { Plan, Task } from "../../plan/model.ts";
import { readPlan } from "../../plan/readPlan.ts";
import { applyTextEdits, type TextEdit } from "../../text/textEdit.ts";

/** A plan as it would be after edits. */
export function planAfter({ lines, policy }: PlanRecord, edits: readonly TextEdit[]): Plan {
  return readPlan(createBlockReader()(applyTextEdits(lines.text, edits)), policy);
}

/**
 * The task of a plan read again that was another one before edits which moved no task; undefined where the edits changed
 * any other task, phase, ignored row or the number of any of them.
 */
export function sameTask(before: Plan, task: Task, after: Plan): Task | undefined {
  const isUnit = task.dialect === "statusLine";
  // The first mark of a phase has all phases counted, and the last one taken away none: such units come and go.
  const listed = (plan: Plan): readonly Task[] => plan.tasks.filter(({ dialect }) => dialect !== "statusLine");
  const [old, now] = [listed(before), listed(after)];
  const nth = old.indexOf(task);
  const fits =
    old.length === now.length &&
    before.rowsLeftOut.size === after.rowsLeftOut.size &&
    before.legendLines.size === after.legendLines.size &&
    before.phases.length === after.phases.length &&
    before.phases.every(({ id }, at) => id === after.phases[at]?.id) &&
    old.every((one, at) => at === nth || isLike(one, now[at]));
  if (!fits) {
    return undefined;
  }
  if (!isUnit) {
    const found = now[nth];
    return found?.role === task.role && found.writtenId === task.writtenId ? found : undefined;
  }
  return after.tasks.find(({ dialect, line }) => dialect === "statusLine" && line === task.line);
}

function isLike(old: Task, now: Task | undefined): boolean {
  return now !== undefined && old.state === now.state && old.text === now.text && old.role === now.role;
}

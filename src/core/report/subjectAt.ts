import { hasBox } from "../edit/state/setTaskDone.ts";
import type { PlanRecord } from "../index/planRecord.ts";
import type { IgnoredLine } from "../plan/receipts/ignoredLines.ts";
import type { Task, Unit } from "../plan/model.ts";
import { allUnits } from "../schedule/planSchedule.ts";
import { type TextRange, touches } from "../text/textRange.ts";

/** What an offset of a plan points at that is counted, or could be taken for it. */
export type Subject = { readonly range: TextRange } & (
  | { readonly kind: "phase"; readonly unit: Unit }
  | { readonly kind: "task"; readonly task: Task }
  | { readonly kind: "ignored"; readonly ignored: IgnoredLine }
);

/** The heading of a phase or step, the mark of a task (a box with what stands before it), or a line that was not counted. */
export function subjectAt(record: PlanRecord, offset: number): Subject | undefined {
  const { plan, lines } = record;
  const { line } = lines.positionAt(offset);
  const whole = { start: lines.startOf(line), end: lines.endOf(line) };
  const unit = allUnits(plan.phases).find((one) => one.line === line && one.task === null);
  if (unit !== undefined) {
    return { kind: "phase", unit, range: whole };
  }
  for (const task of plan.tasks) {
    const { start, end } = task.markRange;
    if (hasBox(task) && task.line === line) {
      const blanks = /^\s*/u.exec(lines.lineText(line))?.[0].length ?? 0;
      const range = { start: whole.start + blanks, end: end + 1 };
      return touches(range, offset) ? { kind: "task", task, range } : undefined;
    }
    if (!hasBox(task) && start < end && touches(task.markRange, offset)) {
      return { kind: "task", task, range: task.markRange };
    }
  }
  // Without brackets and bars nothing looks like a task, and nobody need search the plan for what does.
  const mayLook = /[[|]/u.test(lines.lineText(line));
  const ignored = mayLook ? record.ignored.find((one) => one.line === line) : undefined;
  return ignored && { kind: "ignored", ignored, range: whole };
}

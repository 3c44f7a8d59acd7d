import type { Field } from "../fields/field.ts";
import type { MarkdownText } from "../markdown/blockReader.ts";
import type { Plan } from "../plan/model.ts";
import type { PlanProgress } from "../progress/planProgress.ts";
import type { PlanRegisters } from "../register/planRegisters.ts";
import { allUnits, type PlanSchedule } from "../schedule/planSchedule.ts";
import type { Stated } from "./stated.ts";
import { statedCookies } from "./statedCookies.ts";
import { statedLine } from "./statedLines.ts";
import { statedRows } from "./statedRows.ts";
import { statedTasks } from "./statedTasks.ts";
import { statedField, statedHeading } from "./statedUnits.ts";
import type { Subject } from "./subject.ts";

/** What stated progress is held against. */
export interface StatedSource {
  readonly markdown: MarkdownText;
  readonly plan: Plan;
  readonly progress: PlanProgress;
  readonly fields: readonly Field[];
  readonly schedule: PlanSchedule;
  readonly registers: Pick<PlanRegisters, "tables">;
}

/**
 * Everything the file says of its own progress, in order: status fields, counters, percentages and bars in headings and
 * lines, rows of timelines and roll-ups, roll-up boxes, and rows or todos that repeat a task. Each is held against what is
 * counted.
 */
export function readStated(source: StatedSource): readonly Stated[] {
  const { markdown, plan, progress, fields, schedule, registers } = source;
  const found = new Map<string, Stated>();
  const add = (stated: Stated | undefined): void => {
    // Of several statements of one kind on a line the first one stands; cells are told apart.
    const key = stated?.form === "cell" ? `${stated.range.start}` : `${stated?.line} ${stated?.kind}`;
    if (stated !== undefined && !found.has(key)) {
      found.set(key, stated);
    }
  };
  // Several fields may share a line, and a line makes its claims once.
  const claimed = new Set<number>();
  const addLine = (line: number, subject: Subject): void => {
    if (!claimed.has(line)) {
      claimed.add(line);
      statedLine(markdown.lines, line, subject).forEach(add);
    }
  };
  const addField = (field: Field, subject: Subject): void => {
    add(statedField(field, subject));
    addLine(field.line, subject);
  };
  const { headline, complete } = progress;
  const units = allUnits(plan.phases);
  // The first status of a plan may be the mark of its first phase, and then it speaks of that one.
  const marks = new Set(units.flatMap(({ statusSource, mark }) => (statusSource === "mark" ? [mark?.line] : [])));
  const whole: Subject = { unit: null, progress: headline, complete };
  fields.forEach((field) => (marks.has(field.line) ? undefined : addField(field, whole)));
  for (const unit of units) {
    const counted = unit.statusSource === "boxes" ? progress.phases.get(unit.id) : undefined;
    if (counted !== undefined) {
      const subject: Subject = { unit: unit.id, progress: counted, complete: counted.done === counted.total };
      statedHeading(source, unit, subject).forEach(add);
      const own = schedule.units.get(unit.id)?.fields ?? [];
      // What a sub-heading says of itself is not the phase's.
      own.filter(({ line }) => line < unit.bodyEnd).forEach((field) => addField(field, subject));
    }
  }
  statedCookies(markdown, plan, progress).forEach(add);
  statedTasks(markdown, plan, progress).forEach(add);
  statedRows(registers.tables, plan, progress).forEach(add);
  return [...found.values()].toSorted((a, b) => a.line - b.line || a.range.start - b.range.start);
}

import type { Field } from "../fields/field.ts";
import { isUnfilled } from "../fields/isUnfilled.ts";
import type { MarkdownText } from "../markdown/blockReader.ts";
import type { Plan, Task, Unit } from "../plan/model.ts";
import type { PlanProgress } from "../progress/planProgress.ts";
import { countedStatus } from "../progress/planStatus.ts";
import type { Progress } from "../progress/progress.ts";
import type { PlanRegisters } from "../register/planRegisters.ts";
import type { TimelineRow } from "../register/readTimeline.ts";
import type { PlanSchedule } from "../schedule/planSchedule.ts";
import { allUnits } from "../schedule/planSchedule.ts";
import { statusOfState } from "../plan/units/unitMarks.ts";
import { readEdgeMark } from "../words/readEdgeMark.ts";
import { readStatus } from "../words/readStatus.ts";
import { isApproval } from "../words/isApproval.ts";
import type { Status } from "../words/status.ts";
import { headingClaim, percentClaim, wholeClaim } from "./claims.ts";
import type { Stated } from "./stated.ts";

/** What stated progress is held against. */
export interface StatedSource {
  readonly markdown: MarkdownText;
  readonly plan: Plan;
  readonly progress: PlanProgress;
  readonly fields: readonly Field[];
  readonly schedule: PlanSchedule;
  readonly registers: Pick<PlanRegisters, "timelineRows">;
}

/**
 * Everything the file says of its own progress, in order: status fields, counters and percentages in headings and lines,
 * roll-up boxes, and rows or todos that repeat a task. Each is held against what is counted.
 */
export function readStated(source: StatedSource): readonly Stated[] {
  const found = new Map<string, Stated>();
  const add = (stated: Stated | undefined): void => {
    if (stated !== undefined && !found.has(`${stated.line} ${stated.kind}`)) {
      found.set(`${stated.line} ${stated.kind}`, stated);
    }
  };
  // Several fields may share a line, and a line makes one claim.
  const claimed = new Set<number>();
  const claimsOf = (line: number, subject: Subject): readonly (Stated | undefined)[] => {
    const isNew = !claimed.has(line);
    claimed.add(line);
    return isNew ? lineClaims(source, line, subject) : [];
  };
  const { headline, complete } = source.progress;
  const whole: Subject = { unit: null, progress: headline, complete };
  for (const field of source.fields) {
    add(statusOf(field, whole));
    claimsOf(field.line, whole).forEach(add);
  }
  for (const unit of allUnits(source.plan.phases)) {
    if (unit.statusSource === "boxes") {
      unitClaims(source, unit, claimsOf).forEach(add);
    }
  }
  const phases = new Map(source.plan.phases.map((phase) => [phase.id, phase]));
  source.plan.tasks.forEach((task) => add(rollup(source, task, phases)));
  repeats(source).forEach(add);
  source.registers.timelineRows.forEach((row) => add(timelineRow(source, row)));
  return [...found.values()].toSorted((a, b) => a.line - b.line);
}

/** What a statement speaks of, with what is counted there. */
interface Subject {
  readonly unit: string | null;
  readonly progress: Progress;
  readonly complete: boolean;
}

function unitClaims(
  source: StatedSource,
  unit: Unit,
  claimsOf: (line: number, subject: Subject) => readonly (Stated | undefined)[],
): readonly (Stated | undefined)[] {
  const progress = source.progress.phases.get(unit.id);
  if (progress === undefined) {
    return [];
  }
  const subject: Subject = { unit: unit.id, progress, complete: progress.done === progress.total };
  const heading = source.markdown.lines.text.slice(unit.range.start, unit.range.end);
  const mark = readEdgeMark(heading, "heading");
  const box = source.plan.boxedUnits.has(unit.line) ? /^(?:[-*+]\s+)?\[(.)\]/u.exec(heading)?.[1] : undefined;
  const fields = source.schedule.units.get(unit.id)?.fields ?? [];
  // What a sub-heading says of itself is not the phase's.
  const own = fields.filter(({ line }) => line < unit.bodyEnd);
  const ofFields = own.map((field) => [statusOf(field, subject)].concat(claimsOf(field.line, subject)));
  return [
    mark === undefined ? undefined : status(subject, unit.line, heading.slice(mark.start, mark.end), mark.status),
    count(subject, unit.line, heading, headingClaim(heading)),
    box === "x" || box === "X" ? status(subject, unit.line, heading, "done") : undefined,
    ...ofFields.flat(),
  ];
}

function statusOf(field: Field, subject: Subject): Stated | undefined {
  if (field.key !== "status" || isUnfilled(field.value)) {
    return undefined;
  }
  const said = isApproval(field.value) ? undefined : readStatus(field.value);
  return said === undefined ? undefined : status(subject, field.line, field.value, said);
}

function lineClaims({ markdown }: StatedSource, line: number, subject: Subject): readonly (Stated | undefined)[] {
  const text = markdown.lines.lineText(line);
  const percent = percentClaim(text);
  return [
    count(subject, line, text.trim(), wholeClaim(text)),
    percent === undefined
      ? undefined
      : {
          line,
          text: text.trim(),
          kind: "percent",
          says: percent,
          counted: subject.progress.percent,
          agrees: agreesInPercent(percent, subject.progress),
          unit: subject.unit,
        },
  ];
}

/** Rounded down as ours is, or to the nearest as most people do. */
function agreesInPercent(says: number, { done, total, percent }: Progress): boolean {
  return says === percent || (total > 0 && says === Math.round((100 * done) / total) && (says < 100 || done === total));
}

function count(
  { unit, progress }: Subject,
  line: number,
  text: string,
  claim: { readonly done: number; readonly total: number } | undefined,
): Stated | undefined {
  if (claim === undefined) {
    return undefined;
  }
  const { done, total } = progress;
  const agrees = claim.done === done && claim.total === total;
  const [says, counted] = [`${claim.done}/${claim.total}`, total === 0 ? null : `${done}/${total}`];
  return { line, text, kind: "count", says, counted, agrees, unit };
}

function status({ unit, progress, complete }: Subject, line: number, text: string, says: Status): Stated {
  const counted = progress.total === 0 ? null : countedStatus(progress, complete);
  return { line, text, kind: "status", says, counted, agrees: fits(says, progress, complete), unit };
}

/** Whether counts allow a status. Blocked, paused and the like are decisions that no count contradicts. */
function fits(says: Status, { done, total, inProgress }: Progress, complete: boolean): boolean {
  switch (says) {
    case "done":
      return complete || total === 0;
    case "draft":
    case "planned":
      return done === 0 && inProgress === 0;
    case "inProgress":
      return !complete || total === 0;
    case "blocked":
    case "paused":
    case "cancelled":
    case "superseded":
      return true;
  }
}

/** The status that a timeline row gives the phase it names. */
function timelineRow(
  { progress }: StatedSource,
  { line, phase, status: says, statusText, label }: TimelineRow,
): Stated | undefined {
  const counted = phase === null ? undefined : progress.phases.get(phase);
  if (counted === undefined || says === null || counted.total === 0) {
    return undefined;
  }
  const subject: Subject = { unit: phase, progress: counted, complete: counted.done === counted.total };
  return status(subject, line, `${label}: ${statusText ?? says}`, says);
}

/** A roll-up box against the phase it names. */
function rollup({ progress }: StatedSource, task: Task, phases: ReadonlyMap<string, Unit>): Stated | undefined {
  const unit = task.role === "rollup" && task.about !== null ? phases.get(task.about) : undefined;
  const counted = unit === undefined ? undefined : progress.phases.get(unit.id);
  if (unit === undefined || counted === undefined || counted.total === 0) {
    return undefined;
  }
  const complete = counted.done === counted.total;
  return {
    line: task.line,
    text: task.text,
    kind: "status",
    says: statusOfState(task.state),
    counted: countedStatus(counted, complete),
    agrees: (task.state === "done") === complete,
    unit: unit.id,
  };
}

/** Rows and todos that repeat a task, against that task. */
function repeats({ plan }: StatedSource): readonly Stated[] {
  const tasks = new Map(plan.stated.length === 0 ? [] : plan.tasks.map((task) => [task.id, task]));
  return plan.stated.map(({ line, text, state, repeats: id }) => {
    const task = id === null ? undefined : tasks.get(id);
    return {
      line,
      text,
      kind: "task" as const,
      says: state,
      counted: task?.state ?? null,
      agrees: task === undefined || (task.state === "done") === (state === "done"),
      unit: task?.phase ?? null,
    };
  });
}

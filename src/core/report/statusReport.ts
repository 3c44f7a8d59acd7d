import type { Field } from "../fields/field.ts";
import { knownKey } from "../fields/fieldKeys.ts";
import { isUnfilled } from "../fields/isUnfilled.ts";
import type { PlanRecord } from "../index/planRecord.ts";
import type { IgnoredLine } from "../plan/receipts/ignoredLines.ts";
import type { Task, Unit } from "../plan/model.ts";
import type { Placeholder } from "../placeholder/placeholder.ts";
import { unitStatus } from "../progress/planStatus.ts";
import type { Stated } from "../stated/stated.ts";
import { englishOf } from "../message/message.ts";
import { percentOf, type Progress } from "../progress/progress.ts";
import { registersReport, tablesReport } from "./registersReport.ts";
import { warningMessage } from "./warningMessage.ts";

/** A path that could not be read. */
export interface ReportError {
  readonly path: string;
  readonly message: string;
}

/** The sum over plans, grown plan by plan so that none has to be kept: each task counts once. */
export class TotalReport {
  #plans = 0;
  #done = 0;
  #total = 0;

  add({ done, total }: Pick<Progress, "done" | "total">): void {
    this.#plans++;
    this.#done += done;
    this.#total += total;
  }

  /** The `total` of `planwright.status/1`. */
  report(): { readonly plans: number; readonly done: number; readonly total: number; readonly percent: number | null } {
    return {
      plans: this.#plans,
      done: this.#done,
      total: this.#total,
      percent: percentOf(this.#done, this.#total),
    };
  }
}

/**
 * One of the `plans` of `planwright status --json` (`planwright.status/1`, format §7). Lines and columns are 1-based.
 * `details` adds what the plan lists beside its tasks.
 */
export function planReport(path: string, record: PlanRecord, details = false): object {
  const { plan, progress, status } = record;
  return {
    path,
    title: plan.title,
    status: status.status,
    statusText: status.text,
    complete: progress.complete,
    progress: progress.headline,
    checkboxes: progress.checkboxes,
    groups: progress.groups.map(({ group, progress: { done, total, percent } }) => ({
      role: group.role,
      title: group.title,
      line: group.line + 1,
      phase: group.phase,
      done,
      total,
      percent,
    })),
    phases: plan.phases.map((phase) => unitReport(phase, record)),
    currentPhase: progress.currentPhase,
    tasks: plan.tasks.map((task) => taskReport(task, record)),
    next: record.next.map(({ id }) => id),
    placeholders: record.placeholders.map((placeholder) => placeholderReport(placeholder, record)),
    ignored: record.ignored.map(ignoredReport),
    stated: record.stated.map(statedReport),
    fields: fieldsReport(record.fields),
    tables: tablesReport(record.registers.tables),
    warnings: record.warnings.map((warning) => ({
      line: warning.line + 1,
      message: englishOf(warningMessage(warning)),
    })),
    ...(details ? registersReport(record.registers) : {}),
  };
}

/** What the text says of its own progress, without what only edits of it need. */
function statedReport({ line, text, kind, says, counted, agrees, unit }: Stated): object {
  return { line: line + 1, text, kind, says, counted, agrees, unit };
}

/** A phase or step with its steps. */
function unitReport(unit: Unit, record: PlanRecord): object {
  const { id, number, title, line, statusSource, steps } = unit;
  const progress = record.progress.phases.get(id);
  const schedule = record.schedule.units.get(id);
  return {
    id,
    number,
    title,
    line: line + 1,
    status: unitStatus(unit, progress),
    statusSource,
    progress: progress ?? noProgress,
    estimate: schedule?.estimate?.text ?? null,
    dependsOn: schedule?.dependsOn ?? [],
    blockedBy: schedule?.blockedBy ?? [],
    fields: fieldsReport(schedule?.fields ?? []),
    steps: steps.map((step) => unitReport(step, record)),
  };
}

const noProgress: Progress = {
  done: 0,
  total: 0,
  percent: null,
  inProgress: 0,
  blocked: 0,
  cancelled: 0,
  optional: 0,
};

/** A task in JSON, in every report the same. */
export function taskReport(task: Task, { schedule }: Pick<PlanRecord, "schedule">): object {
  const { id, line, text, state, mark, dialect, role, optional, phase, step, depth, parent } = task;
  const { facts, dependsOn, blockedBy } = schedule.of(task);
  return {
    id,
    line: line + 1,
    text,
    state,
    mark,
    dialect,
    role,
    optional,
    phase,
    step,
    depth,
    parent,
    labels: facts.labels,
    dependsOn,
    blockedBy,
    due: facts.due,
    estimate: facts.estimate?.text ?? null,
    assignee: facts.assignee,
  };
}

/** An ignored line in JSON, in every report the same. */
export function ignoredReport({ line, reason, text, fence }: IgnoredLine): object {
  return { line: line + 1, reason, text, ...(fence === undefined ? {} : { fence: fence + 1 }) };
}

/** The first value of every key; null where it is still to be filled in. */
function fieldsReport(fields: readonly Field[]): object {
  const values = new Map<string, string | null>();
  for (const { key, name, value } of fields) {
    // A key alone is a label such as `**Tasks:**`, unless lists are its usual values.
    if (!values.has(key) && (value !== "" || knownKey(name) !== undefined)) {
      values.set(key, value === "" || isUnfilled(value) ? null : value);
    }
  }
  return Object.fromEntries(values);
}

/** A placeholder in JSON, in every report the same. */
export function placeholderReport(
  { range, kind, name, text, when }: Placeholder,
  { lines }: Pick<PlanRecord, "lines">,
): object {
  const { line, column } = lines.positionAt(range.start);
  return { line: line + 1, column: column + 1, length: range.end - range.start, kind, name, text, when };
}

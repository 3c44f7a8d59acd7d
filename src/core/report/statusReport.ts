import type { PlanRecord } from "../index/planRecord.ts";
import type { Task } from "../plan/model.ts";
import { percentOf, type Progress } from "../progress/progress.ts";

/** A plan to report on, with its path as given by the user. */
export interface ReportedPlan {
  readonly path: string;
  readonly record: PlanRecord;
}

/** A path that could not be read. */
export interface ReportError {
  readonly path: string;
  readonly message: string;
}

/** The sum over all plans; each task counts once. */
export function totalOf(plans: readonly ReportedPlan[]): { done: number; total: number; percent: number | null } {
  const sum = (key: "done" | "total"): number =>
    plans.reduce((all, { record }) => all + record.progress.headline[key], 0);
  return { done: sum("done"), total: sum("total"), percent: percentOf(sum("done"), sum("total")) };
}

/**
 * The value that `planwright status --json` prints: the part of the `planwright.status/1` contract (format §7) that is
 * read so far. Lines are 1-based.
 */
export function statusReport(plans: readonly ReportedPlan[], errors: readonly ReportError[]): object {
  return {
    schema: "planwright.status/1",
    plans: plans.map(planReport),
    total: { plans: plans.length, ...totalOf(plans) },
    errors,
  };
}

function planReport({ path, record }: ReportedPlan): object {
  const { plan, progress } = record;
  const noProgress: Progress = { ...progress.headline, done: 0, total: 0, percent: null };
  return {
    path,
    title: plan.title,
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
    phases: plan.phases.map((phase) => ({
      id: phase.id,
      number: phase.number,
      title: phase.title,
      line: phase.line + 1,
      progress: progress.phases.get(phase.id) ?? noProgress,
    })),
    tasks: plan.tasks.map(taskReport),
    placeholders: record.placeholders.map(({ range, kind, name, text }) => {
      const { line, column } = record.lines.positionAt(range.start);
      return { line: line + 1, column: column + 1, length: range.end - range.start, kind, name, text };
    }),
  };
}

function taskReport(task: Task): object {
  const { id, line, text, state, mark, dialect, role, phase, depth, parent } = task;
  return { id, line: line + 1, text, state, mark, dialect, role, phase, depth, parent };
}

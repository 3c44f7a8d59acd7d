import type { TimelineRowView, TimelineView } from "../../protocol/planView.ts";
import type { Unit } from "../../plan/model.ts";
import { milestonesOf } from "../../schedule/milestones.ts";
import type { TimelineRow } from "../../register/readTimeline.ts";
import type { Status } from "../../words/status.ts";
import { unitStatus } from "../../progress/planStatus.ts";
import { plainLine } from "../plainLine.ts";
import type { OpenSource } from "../viewSource.ts";

/** So many rows are drawn; a longer schedule is read in the text. */
const mostRows = 200;

/**
 * The gantt of a plan: rows of its timeline tables, dates of its phases, and milestones with a date. Only what has a date of
 * its own is drawn, nothing is made up from estimates; null where fewer than two rows have one.
 */
export function timelineView(source: OpenSource): TimelineView | null {
  const { today, words } = source;
  const phases = phaseRows(source);
  const known = new Set(phases.map(({ label, end }) => `${end} ${label.toLowerCase()}`));
  const others = milestoneRows(source).filter(({ label, end }) => !known.has(`${end} ${label.toLowerCase()}`));
  const rows = [...phases, ...others].slice(0, mostRows);
  const days = rows.flatMap(({ start, end }) => [start, end]).toSorted((a, b) => (a < b ? -1 : 1));
  const [from, to] = [days[0], days.at(-1)];
  return rows.length < 2 || from === undefined || to === undefined
    ? null
    : { from, to, today, todayText: words.today(today), rows };
}

function phaseRows(source: OpenSource): readonly TimelineRowView[] {
  const { record, words, overdue } = source;
  const units = new Map(record.plan.phases.map((phase) => [phase.id, phase]));
  const inTables = new Set(record.registers.timelineRows.map(({ phase }) => phase));
  return record.registers.timeline.flatMap((row): readonly TimelineRowView[] => {
    const { start, end, total, label, line, phase } = row;
    const last = end ?? start;
    // What a table says of a phase comes before the phase's own fields.
    const isTwice = row.source === "field" && phase !== null && inTables.has(phase);
    if (last === null || total || isTwice) {
      return [];
    }
    const first = start === null || start > last ? last : start;
    const unit = phase === null ? undefined : units.get(phase);
    const status = statusOf(source, row, unit);
    const isLate =
      row.status !== "done" && (unit === undefined ? overdue.past(row.deadline) : overdue.ofPhase(unit)) !== null;
    const text = [words.period(start, end), ...(status === null ? [] : [words.status(status)])].join(", ");
    return [
      {
        label: plainLine(unit?.label ?? label, 200) || words.untitled,
        ...{ line, start: first, end: last, isPoint: first === last, text },
        tone: toneOf(status, isLate),
      },
    ];
  });
}

/** Counts say more than what a row says of itself. */
function statusOf({ record }: OpenSource, { status }: TimelineRow, unit: Unit | undefined): Status | null {
  return unit === undefined ? status : (unitStatus(unit, record.progress.phases.get(unit.id)) ?? status);
}

function milestoneRows({ record, words, overdue }: OpenSource): readonly TimelineRowView[] {
  return milestonesOf(record).flatMap((milestone) => {
    const { title, line, isDone, day } = milestone;
    const tone = isDone ? "done" : toneOf(null, overdue.ofMilestone(milestone) !== null);
    const text = `${day ?? ""}, ${words.state(isDone ? "done" : "todo")}`;
    const label = plainLine(title, 200) || words.untitled;
    return day === null ? [] : [{ label, line, start: day, end: day, isPoint: true, tone, text }];
  });
}

function toneOf(status: Status | null, isLate: boolean): TimelineRowView["tone"] {
  switch (status) {
    case "done":
    case "cancelled":
    case "superseded":
      return "done";
    case "blocked":
    case "paused":
      return isLate ? "overdue" : "blocked";
    case "inProgress":
      return isLate ? "overdue" : "inProgress";
    case "draft":
    case "planned":
    case null:
      return isLate ? "overdue" : "planned";
  }
}

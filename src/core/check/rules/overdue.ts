import type { PlanRecord } from "../../index/planRecord.ts";
import { Overdue, type OverdueThing } from "../../schedule/overdue.ts";
import type { TextRange } from "../../text/textRange.ts";
import { findDates } from "../../values/readDate.ts";
import type { Report } from "../finding.ts";
import { lineRange } from "../lineRange.ts";
import { message } from "../../message/message.ts";
import type { CheckSource, Rule } from "../rule.ts";

const messages = {
  plan: "This plan was due on {0} and is not done",
  phase: "This phase was due on {0} and is not done",
  milestone: "This milestone was due on {0} and is not reached",
  task: "This task was due on {0} and is still open",
};

/** Format §4 and issue 6: the same days as dashboard and reports go by. */
export const overdue: Rule = {
  id: "overdue",
  level: "information",
  summary: "A day that the plan names as due is past, and the thing is not done.",
  description:
    "Counts due dates of the plan and its tasks, deadlines of phases and days of milestones; what is due today is not late. " +
    "Nothing of a plan that is done, cancelled or superseded is overdue. It is information by itself, so that no build turns " +
    "red because a night has passed. If a late plan shall fail the build, set the rule to `warning`, in the plan's or the " +
    "project's settings or with `--rule overdue=warning`.",
  messages,
  check,
};

function* check({ record, today }: CheckSource): Iterable<Report> {
  if (!/(?:19|20|21)\d\d/u.test(record.lines.text)) {
    return;
  }
  const things = new Overdue(record, today).all();
  const rows = things.some(({ subject }) => subject.kind === "phase")
    ? deadlineLines(record)
    : new Map<string, number>();
  for (const { since, subject } of things) {
    yield { range: placeOf(record, since, subject, rows), message: message(messages[subject.kind], since) };
  }
}

/** The line of each day that is the last of a phase, 0-based, by both. */
function deadlineLines({ registers }: PlanRecord): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  for (const { phase, deadline, total, line } of registers.timeline) {
    const key = `${phase ?? ""} ${deadline ?? ""}`;
    if (phase !== null && deadline !== null && !total && !lines.has(key)) {
      lines.set(key, line);
    }
  }
  return lines;
}

/** The day where it is written, else the words of the line that it is about. */
function placeOf(
  record: PlanRecord,
  since: string,
  subject: OverdueThing["subject"],
  rows: ReadonlyMap<string, number>,
): TextRange {
  const { lines, fields, schedule } = record;
  switch (subject.kind) {
    case "plan": {
      const { line = 0, range = lineRange(lines, line) } =
        fields.find(({ key, value }) => key === "due" && value !== "") ?? {};
      // Of a day that was moved the last one is meant.
      return daysIn(record, range, since).at(-1) ?? range;
    }
    case "phase": {
      const { id, line } = subject.phase;
      const row = rows.get(`${id} ${since}`);
      const own = lineRange(lines, row ?? line);
      const said = schedule.units.get(id)?.fields.map(({ range }) => range) ?? [];
      return [own, ...said].flatMap((place) => daysIn(record, place, since))[0] ?? own;
    }
    case "milestone": {
      const own = lineRange(lines, subject.milestone.line);
      return daysIn(record, own, since)[0] ?? own;
    }
    case "task": {
      const { line, endLine } = subject.task;
      const own = lineRange(lines, line);
      const details = { start: own.end, end: lines.startOf(Math.min(endLine, line + mostDetails)) };
      return daysIn(record, own, since)[0] ?? daysIn(record, details, since)[0] ?? own;
    }
  }
}

/** How many lines of a task are looked at. */
const mostDetails = 60;

/** Where a day, or a month or quarter that ends with it, is written within a stretch of the text. */
function daysIn({ lines }: PlanRecord, { start, end }: TextRange, day: string): readonly TextRange[] {
  return findDates(lines.text.slice(start, Math.max(start, end)))
    .filter(({ lastDate }) => lastDate === day)
    .map((found) => ({ start: start + found.start, end: start + found.end }));
}

import type { Field } from "../../fields/field.ts";
import type { PlanRecord } from "../../index/planRecord.ts";
import { taskRange } from "../../schedule/taskDetails.ts";
import type { TextRange } from "../../text/textRange.ts";
import { dateEdit } from "../../tidy/status/dateEdit.ts";
import { dayAfter } from "../../values/likelyDays.ts";
import { type FoundDate, findDates } from "../../values/readDate.ts";
import type { Fix, Report } from "../finding.ts";
import { lineRange } from "../lineRange.ts";
import { message } from "../../message/message.ts";
import type { CheckSource, Rule } from "../rule.ts";

const messages = {
  stale: "The plan was last updated on {0}, but it tells of {1}",
  newest: "The newest day that the plan tells of",
  set: "Set to {0}",
};

/** How many days a plan may tell of what came after its last update: logs are filled in by and by. */
const patience = 14;

/** Format §4: what a plan says of its own last change. */
export const staleLastUpdated: Rule = {
  id: "stale-last-updated",
  level: "information",
  summary: "The plan tells of days long after its own Last Updated.",
  description:
    "Readers take Last Updated for how far they may trust a plan. Speaks up where the plan itself tells of a day more than 14 " +
    "days later on which something happened: tasks that were done, entries and headings of logs, its own dates. Days that are " +
    "still to come prove nothing, and neither does time that passes: a plan may rest. The fix sets the date to the newest such " +
    "day.",
  messages,
  check,
};

function* check({ record, today }: CheckSource): Iterable<Report> {
  const field = record.fields.find(({ key, value }) => key === "updated" && value !== "");
  const said = findDates(field?.value ?? "").findLast(({ precision }) => precision === "day");
  const from = dayAfter(said?.date ?? "", patience);
  const isKnown = field !== undefined && said !== undefined && from !== undefined;
  if (!isKnown || from >= today || !mayTellOfLater(record.lines.text, from)) {
    return;
  }
  const newest = newestDay(record, from, today);
  if (newest !== undefined && newest.day > from) {
    const range = { start: field.range.start + said.start, end: field.range.start + said.end };
    yield {
      range,
      message: message(messages.stale, said.date, newest.day),
      related: [{ range: newest.range, message: message(messages.newest) }],
      fixes: () => fix(record, field, newest.day),
    };
  }
}

function fix(record: PlanRecord, field: Field, day: string): readonly Fix[] {
  const edits = dateEdit(record, field, day, "any");
  return edits.map((edit) => ({ title: message(messages.set, edit.newText), edits, isSafe: false }));
}

/** Whether any date of a text may be later than a day; those that are written as the day is are compared at once. */
function mayTellOfLater(text: string, day: string): boolean {
  for (const { 0: date } of text.matchAll(/(?:19|20|21)\d\d(?:-\d\d-\d\d)?/gu)) {
    if (date.length > 4 ? date > day : date >= day.slice(0, 4)) {
      return true;
    }
  }
  return false;
}

interface Day {
  readonly day: string;
  readonly range: TextRange;
}

/** The newest day up to today on which, by the plan's own words, something happened; of tasks only those that tell of one after `from`. */
function newestDay(
  { plan, lines, schedule, registers, fields }: PlanRecord,
  from: string,
  today: string,
): Day | undefined {
  let newest: Day | undefined;
  const add = (day: string | null | undefined, line: number): void => {
    if (typeof day === "string" && day <= today && day > (newest?.day ?? "")) {
      newest = { day, range: lineRange(lines, line) };
    }
  };
  const days = (text: string, line: number): void =>
    findDates(text).forEach((date) => add(isDay(date) ? date.date : null, line));
  for (const { key, value, line } of fields) {
    if (ownDates.has(key)) {
      days(value, line);
    }
  }
  for (const task of plan.tasks) {
    const { start, end } = taskRange(lines, plan, task);
    const isLater = task.state === "done" && mayTellOfLater(`${task.text}\n${lines.text.slice(start, end)}`, from);
    add(isLater ? schedule.of(task).facts.done : null, task.line);
  }
  for (const unit of schedule.units.values()) {
    unit.fields.forEach(({ key, value, line }) => days(key === "completed" ? value : "", line));
  }
  for (const { kind, columns, rows } of registers.tables) {
    const column = kind === "progressLog" ? columns.indexOf("date") : -1;
    rows.forEach(({ cells, line }) => days(cells[column]?.text ?? "", line));
  }
  for (const { line, fields: said } of registers.of("log")) {
    days(said.get("date") ?? "", line);
  }
  for (const { title, line, level } of plan.sections) {
    if (level < 7 && !ahead.test(title)) {
      days(title, line);
    }
  }
  return newest;
}

/** Fields of a plan that tell of its past. */
const ownDates: ReadonlySet<string> = new Set(["created", "started", "completed", "updated", "date"]);
/** Words of headings whose day is one to come. */
const ahead = /\b(?:due|by|until|target|deadline|planned|eta|from|starts?|next|review)\b/iu;

function isDay({ precision }: FoundDate): boolean {
  return precision === "day";
}

import type { PlanRecord } from "../../index/planRecord.ts";
import { inColumn } from "../../text/inColumn.ts";
import type { TextRange } from "../../text/textRange.ts";
import { isoDay } from "../../values/calendar.ts";
import { ambiguousDates } from "../../values/readDate.ts";
import type { Fix, Report } from "../finding.ts";
import { message } from "../../message/message.ts";
import { once } from "../once.ts";
import type { CheckSource, Rule } from "../rule.ts";

const messages = {
  unclear: "This can be {0} or {1}, so no day is read here",
  write: "Write {0}",
};

/** The end of such a date. Of most plans this one look is all that the rule costs. */
const ending = /[/-]\d{1,2}[/-]\d{4}/u;
const numeric = /(?<!\d)(\d{1,2})([/-])(\d{1,2})\2\d{4}(?!\d)/gu;

/** Keys whose values are days. */
const dateKeys: ReadonlySet<string> = new Set([
  "created",
  "updated",
  "started",
  "completed",
  "due",
  "date",
  "estimate",
]);

/** Format §4: ambiguous dates are reported, never guessed. */
export const ambiguousDate: Rule = {
  id: "ambiguous-date",
  level: "information",
  summary: "A date such as 01/02/2025 that is read in two ways.",
  description:
    "Day and month change places between countries. Such a date is never guessed: the plan, phase or row has no day there, " +
    "and nothing can become overdue. Looked at are date fields of plans and phases and the cells of timelines. There is a " +
    "fix for both readings; the first is the one that other dates of the plan speak for, where any does.",
  messages,
  check,
};

function* check({ record }: CheckSource): Iterable<Report> {
  const { text } = record.lines;
  if (!ending.test(text)) {
    return;
  }
  const hasMonthFirst = once(() => isMonthFirst(text));
  for (const range of unclearDates(record)) {
    const [a = 0, b = 0, year = 0] = text.slice(range.start, range.end).split(/[/-]/u).map(Number);
    const dayFirst = isoDay(year, b, a);
    const monthFirst = isoDay(year, a, b);
    if (dayFirst !== undefined && monthFirst !== undefined) {
      yield {
        range,
        message: message(messages.unclear, dayFirst, monthFirst),
        fixes: () =>
          (hasMonthFirst() ? [monthFirst, dayFirst] : [dayFirst, monthFirst]).map((day): Fix => ({
            title: message(messages.write, day),
            edits: [inColumn(record.lines, range, day)],
            isSafe: false,
          })),
      };
    }
  }
}

function unclearDates(record: PlanRecord): readonly TextRange[] {
  const { text } = record.lines;
  const inFields = record.fields
    .filter(({ key }) => dateKeys.has(key))
    .flatMap(({ range }) =>
      ambiguousDates(text.slice(range.start, range.end)).map(({ start, end }) => ({
        start: range.start + start,
        end: range.start + end,
      })),
    );
  const inTimeline = record.registers.timeline.flatMap(({ unclear }) => unclear.map(({ range }) => range));
  // The head of a plan with one phase may be both.
  const byStart = new Map([...inFields, ...inTimeline].map((range) => [range.start, range]));
  return [...byStart.values()];
}

/** Whether the first date that can be read in one way only has the month first. */
function isMonthFirst(text: string): boolean {
  for (const [, a, , b] of text.matchAll(numeric)) {
    if (Number(a) > 12 !== Number(b) > 12) {
      return Number(b) > 12;
    }
  }
  return false;
}

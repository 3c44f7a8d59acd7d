import type { Field } from "../../fields/field.ts";
import { isUnfilled } from "../../fields/isUnfilled.ts";
import type { PlanRecord } from "../../index/planRecord.ts";
import type { TextEdit } from "../../text/textEdit.ts";
import { formatDay, onlyDay } from "./formatDay.ts";

/** A value that asks for a day: empty, a dash, a date of letters, `[Date]`, `{{DATE}}`, TBD. */
const dayBlank =
  /^(?:[-–—_.…\s]*|[[{<(]{0,2}\s?(?:[ydmjta]{2,4}[-/.][ydmjt]{2}[-/.][ydmjta]{2,4}|[^[\]{}<>()]{0,40}(?:date|datum|fecha|data|day|日期|日付|날짜)[^[\]{}<>()]{0,20})\s?[\]}>)]{0,2}|tb[adc])$/iu;

/** A time behind a day, `2026-11-28 10:30`, `28.11.2026, 10:30 Uhr`. */
const time = /^[^:：]{6,24}[T ,]\s?\d{1,2}[:：]\d{2}/u;

/**
 * Writes a day into a field: over the one day that its value holds (`any`), or over a blank for one, in the same form.
 * None where the value says something else, such as two days, a month, a day with a time, or a day that could be read in two ways.
 */
export function dateEdit(
  record: Pick<PlanRecord, "lines">,
  field: Field,
  today: string,
  over: "any" | "blank",
): readonly TextEdit[] {
  const { range } = field;
  const value = record.lines.text.slice(range.start, range.end);
  const day = over === "any" ? onlyDay(value) : undefined;
  if (day !== undefined) {
    // A time of day would belong to the old day.
    if (time.test(value.slice(day.start))) {
      return [];
    }
    const newText = formatDay(today, value.slice(day.start, day.end));
    return [{ range: { start: range.start + day.start, end: range.start + day.end }, newText }];
  }
  const quote = /^["']/u.exec(value)?.[0] ?? "";
  const text = quote === "" ? value : value.slice(1, -1);
  if (!dayBlank.test(text) || (text !== "" && !isUnfilled(text))) {
    return [];
  }
  const open = /[:：*_]/u.test(record.lines.text[range.start - 1] ?? "") ? " " : "";
  const inside = text.replace(/^[[{<(\s]+|[\]}>)\s]+$/gu, "");
  return [{ range, newText: `${open}${quote}${formatDay(today, inside)}${quote}` }];
}

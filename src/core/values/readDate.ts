import { daysInMonth, isoDay } from "./calendar.ts";
import { monthOf, monthPattern } from "./monthNames.ts";

/** A date in a text. All dates are local days as written: a time or zone behind one changes nothing (format §4). */
export interface FoundDate {
  /** `YYYY-MM-DD`; the first day where a month, quarter or year is written. */
  readonly date: string;
  /** `YYYY-MM-DD`; the last day of what is written: what a deadline means. */
  readonly lastDate: string;
  readonly precision: "day" | "month" | "quarter" | "year";
  /** UTF-16 offsets in the text. */
  readonly start: number;
  readonly end: number;
}

/** A date that can be read in two ways, such as `01/02/2025`: reported, never guessed. UTF-16 offsets in the text. */
export interface AmbiguousDate {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const hasYear = /(?:19|20|21)\d\d/u;
const time = String.raw`(?:[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?:\s?Z|[+-]\d{2}:?\d{2})?)?`;
/** Digits only. A date that goes on with a word (`2025-01-31-login.md`) is part of a name. */
const numeric = new RegExp(
  [
    String.raw`(?<![\w/.-])(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})${time}(?![-_]?\w|\/\d)`,
    String.raw`(?<![\w/.-])(?<y2>\d{4})(?<sep>[/.])(?<m2>\d{1,2})\k<sep>(?<d2>\d{1,2})(?![-_/]?\w|\.\d)`,
    String.raw`(?<![\w/.-])(?<a>\d{1,2})(?<by>[/.-])(?<b>\d{1,2})\k<by>(?<y3>\d{4})(?![-_/]?\w|\.\d)`,
    String.raw`(?<![\w/.-])(?<compact>(?:19|20|21)\d{6})(?![-_/.]?\w)`,
    String.raw`(?<!\d)(?<y4>\d{4})\s?(?:年|년)(?:\s?(?<m4>\d{1,2})\s?(?:月|월)(?:\s?(?<d4>\d{1,2})\s?(?:日|일))?)?`,
    String.raw`(?<![\w/.-])Q(?<q>[1-4])[ ,'/-]{0,2}(?<y5>\d{4})(?!\w)`,
    String.raw`(?<![\w/.-])(?<y6>\d{4})[ /-]?Q(?<q6>[1-4])(?!\w)`,
  ].join("|"),
  "giu",
);
const ordinal = String.raw`(?:st|nd|rd|th|er|re|º|ª|\.)?`;
const named = new RegExp(
  String.raw`(?<![\p{L}\p{N}/.-])(?:(?<d>\d{1,2})${ordinal}[ -]{1,2}(?:de |of |di )?)?(?<month>${monthPattern})\b\.?(?:[ ,-]{1,2}(?<after>\d{1,2})${ordinal}(?!\d))?[ ,-]{1,3}(?:de |del |of |di )?(?<y>(?:19|20|21)\d\d)(?![\w-])`,
  "giu",
);
const yearAlone = /^\s{0,8}((?:19|20|21)\d\d)\s{0,8}$/u;

interface Reading {
  readonly found: readonly FoundDate[];
  readonly ambiguous: readonly AmbiguousDate[];
}

/** The dates of a text in order, in every form that plans use (format §4). Days that do not exist are none. */
export function findDates(text: string): readonly FoundDate[] {
  return readDates(text).found;
}

/** The dates of a text whose day and month could change places. */
export function ambiguousDates(text: string): readonly AmbiguousDate[] {
  return readDates(text).ambiguous;
}

function readDates(text: string): Reading {
  if (!hasYear.test(text)) {
    return { found: [], ambiguous: [] };
  }
  const found: FoundDate[] = [];
  const ambiguous: AmbiguousDate[] = [];
  const year = yearAlone.exec(text)?.[1];
  if (year !== undefined) {
    push(found, period("year", Number(year), 1, 12, text.indexOf(year), text.indexOf(year) + 4));
  }
  for (const match of text.matchAll(numeric)) {
    const start = match.index;
    const end = start + match[0].length;
    const { a, b, y3, by } = match.groups ?? {};
    if (a !== undefined && b !== undefined && by !== ".") {
      const dayFirst = isoDay(Number(y3), Number(b), Number(a));
      const monthFirst = isoDay(Number(y3), Number(a), Number(b));
      if (dayFirst !== undefined && monthFirst !== undefined && dayFirst !== monthFirst) {
        ambiguous.push({ text: match[0], start, end });
      } else {
        push(found, dayAt(dayFirst ?? monthFirst, start, end));
      }
    } else {
      push(found, readNumeric(match.groups ?? {}, start, end));
    }
  }
  for (const match of text.matchAll(named)) {
    push(found, readNamed(match));
  }
  return { found: found.toSorted((one, other) => one.start - other.start), ambiguous };
}

type Groups = Readonly<Record<string, string | undefined>>;

function readNumeric(groups: Groups, start: number, end: number): FoundDate | undefined {
  const compact = groups["compact"];
  if (compact !== undefined) {
    return dayAt(
      isoDay(Number(compact.slice(0, 4)), Number(compact.slice(4, 6)), Number(compact.slice(6))),
      start,
      end,
    );
  }
  const quarter = groups["q"] ?? groups["q6"];
  const year = Number(groups["y"] ?? groups["y2"] ?? groups["y3"] ?? groups["y4"] ?? groups["y5"] ?? groups["y6"]);
  if (quarter !== undefined) {
    return period("quarter", year, Number(quarter) * 3 - 2, Number(quarter) * 3, start, end);
  }
  const month = groups["m"] ?? groups["m2"] ?? groups["b"] ?? groups["m4"];
  const day = groups["d"] ?? groups["d2"] ?? groups["a"] ?? groups["d4"];
  if (month === undefined) {
    return period("year", year, 1, 12, start, end);
  }
  return day === undefined
    ? period("month", year, Number(month), Number(month), start, end)
    : dayAt(isoDay(year, Number(month), Number(day)), start, end);
}

function readNamed(match: RegExpExecArray): FoundDate | undefined {
  const { d, month: name = "", after, y } = match.groups ?? {};
  const start = match.index;
  const end = start + match[0].length;
  const month = monthOf(name) ?? 0;
  const day = d ?? after;
  return day === undefined
    ? period("month", Number(y), month, month, start, end)
    : dayAt(isoDay(Number(y), month, Number(day)), start, end);
}

function dayAt(date: string | undefined, start: number, end: number): FoundDate | undefined {
  return date === undefined ? undefined : { date, lastDate: date, precision: "day", start, end };
}

function period(
  precision: "month" | "quarter" | "year",
  year: number,
  first: number,
  last: number,
  start: number,
  end: number,
): FoundDate | undefined {
  const date = isoDay(year, first, 1);
  const lastDate = isoDay(year, last, daysInMonth(year, last));
  return date === undefined || lastDate === undefined ? undefined : { date, lastDate, precision, start, end };
}

function push(found: FoundDate[], date: FoundDate | undefined): void {
  if (date !== undefined) {
    found.push(date);
  }
}

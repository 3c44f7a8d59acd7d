/** English names of months, their first three letters being the short form. */
const months: readonly string[] =
  "January,February,March,April,May,June,July,August,September,October,November,December".split(",");

/** Writes a day given as `YYYY-MM-DD`. */
export type DateFormat = (day: string) => string;

/** As ISO writes it, which every reader of plans knows. */
export const isoFormat: DateFormat = (day) => day;

/**
 * How a date or a placeholder for one is written: `21.11.2026`, `Nov 21, 2026`, `DD/MM/YYYY`. Undefined for text that is
 * neither, and for `01/02/2026`, which does not say which number is the day.
 */
export function dateFormatOf(sample: string): DateFormat | undefined {
  const text = sample.slice(0, 40);
  return numericFormat(text) ?? wordFormat(text);
}

function numericFormat(text: string): DateFormat | undefined {
  if (/^\[?(?:\d{4}-\d{2}-\d{2}|YYYY-MM-DD)/u.test(text)) {
    return isoFormat;
  }
  const yearFirst = /^\[?(?:\d{4}|YYYY)(?<sign>[/.])(?:\d{2}|MM)\k<sign>(?:\d{2}|DD)/u.exec(text)?.groups?.["sign"];
  if (yearFirst !== undefined) {
    return (day) => day.replaceAll("-", yearFirst);
  }
  const groups = /^\[?(?<a>\d{1,2}|DD|MM)(?<sign>[/.])(?<b>\d{1,2}|DD|MM)\k<sign>(?:\d{4}|YYYY)/u.exec(text)?.groups;
  if (groups !== undefined) {
    const { a = "", b = "", sign = "" } = groups;
    const dayFirst = sign === "." || a === "DD" || Number(a) > 12;
    if (!dayFirst && b !== "DD" && !(Number(b) > 12)) {
      return undefined;
    }
    const isShort = /^(?:\d|0\d)$/u.test(a) || /^(?:\d|0\d)$/u.test(b) ? /^\d$/u.test(a) || /^\d$/u.test(b) : false;
    return (day) => {
      const { year, month, date } = partsOf(day);
      const two = (value: number): string => (isShort ? String(value) : String(value).padStart(2, "0"));
      return [two(dayFirst ? date : month), two(dayFirst ? month : date), year].join(sign);
    };
  }
  if (/^\d{4}年\d{1,2}月\d{1,2}日/u.test(text)) {
    return (day) => {
      const { year, month, date } = partsOf(day);
      return `${year}年${month}月${date}日`;
    };
  }
  return undefined;
}

function wordFormat(text: string): DateFormat | undefined {
  const groups =
    /^(?:(?<month>[A-Z][a-z]{2,8}) \d{1,2}(?<comma>,?) \d{4}|\d{1,2} (?<late>[A-Z][a-z]{2,8}) \d{4})/u.exec(
      text,
    )?.groups;
  const word = groups?.["month"] ?? groups?.["late"];
  if (word === undefined || !months.some((name) => name === word || name.slice(0, 3) === word)) {
    return undefined;
  }
  return (day) => {
    const { year, month, date } = partsOf(day);
    const name = months[month - 1] ?? "";
    // "May" is long and short.
    const written = word.length === 3 ? name.slice(0, 3) : name;
    return groups?.["month"] === undefined
      ? `${date} ${written} ${year}`
      : `${written} ${date}${groups["comma"] ?? ""} ${year}`;
  };
}

function partsOf(day: string): { readonly year: string; readonly month: number; readonly date: number } {
  return { year: day.slice(0, 4), month: Number(day.slice(5, 7)), date: Number(day.slice(8, 10)) };
}

import { findDates } from "../../values/readDate.ts";
import { monthOf } from "../../values/monthNames.ts";

const months = "January|February|March|April|May|June|July|August|September|October|November|December".split("|");

/** The blanks that dates are written as, `YYYY-MM-DD` or `TT.MM.JJJJ`. */
const blank =
  /^(?:(?<y>yyyy|jjjj|aaaa)(?<by>[-/.])mm[-/.](?:dd|tt|jj)|(?<first>dd|mm|tt|jj)(?<sep>[-/.])(?:dd|mm|tt|jj)[-/.](?:yyyy|jjjj|aaaa))$/iu;

/**
 * A day (`YYYY-MM-DD`) in the form of another date as written: `2025/01/31`, `31.01.2025`, `Jan 31, 2025`, `2025年1月31日`,
 * or of a blank such as `DD.MM.YYYY`; ISO for every other form.
 */
export function formatDay(today: string, sample: string): string {
  const [year = "", month = "", day = ""] = today.split("-");
  const form = blank.exec(sample)?.groups;
  if (form !== undefined) {
    const by = form["by"] ?? form["sep"] ?? "-";
    return form["y"] !== undefined
      ? [year, month, day].join(by)
      : (/^m/iu.test(form["first"] ?? "") ? [month, day, year] : [day, month, year]).join(by);
  }
  const bare = [Number(month), Number(day)];
  const eastAsian = /^\d{4}(\s?)([年년])(\s?)\d{1,2}\s?([月월])(\s?)\d{1,2}\s?([日일])/u.exec(sample);
  if (eastAsian !== null) {
    const [, a = "", y = "", b = "", m = "", c = "", d = ""] = eastAsian;
    return `${year}${a}${y}${b}${bare[0]}${m}${c}${bare[1]}${d}`;
  }
  const numeric = /^(\d{1,4})([/.-])(\d{1,2})\2(\d{1,4})/u.exec(sample);
  if (numeric !== null) {
    const [, first = "", by = "-", second = ""] = numeric;
    if (first.length === 4) {
      return [year, month, day].join(by);
    }
    // A number that cannot be a month is the day; dots are written where days come first. `03/03/2025` says neither.
    const dayFirst = by === "." || Number(first) > 12;
    return dayFirst ? [day, month, year].join(by) : Number(second) > 12 ? [month, day, year].join(by) : today;
  }
  if (/^\d{8}$/u.test(sample)) {
    return year + month + day;
  }
  const named = /^(?:\d{1,2}(?:st|nd|rd|th)? )?(?<name>[A-Z][a-z]{2,8})(?<dot>\.?)/u.exec(sample)?.groups;
  const name = named?.["name"] ?? "";
  const english = months[(monthOf(name) ?? 0) - 1] ?? "";
  if (name === "" || !english.startsWith(name)) {
    return today;
  }
  const whole = months[Number(month) - 1] ?? "";
  const word = name === english ? whole : `${whole.slice(0, 3)}${named?.["dot"] ?? ""}`;
  const comma = sample.includes(",") ? "," : "";
  return /^\d/u.test(sample) ? `${bare[1]} ${word}${comma} ${year}` : `${word} ${bare[1]}${comma} ${year}`;
}

/** The one day that a value holds, with its place in it (UTF-16 offsets); undefined for none, several, or a month. */
export function onlyDay(value: string): { readonly start: number; readonly end: number } | undefined {
  const [date, ...others] = findDates(value.slice(0, 200));
  return date?.precision === "day" && others.length === 0 ? date : undefined;
}

import { daysInMonth } from "./calendar.ts";
import { monthOf } from "./monthNames.ts";

/**
 * Whether a text has the form of one day and names none of the calendar: `2026-02-30`, `31.04.2026`, `Feb 30, 2026`.
 * False for all that is no day at all, and where day and month may change places and one of the ways is a day.
 */
export function isImpossibleDay(text: string): boolean {
  const form =
    /^(?:(?<y>\d{4})([-/.])(?<m>\d{1,2})\2(?<d>\d{1,2})|(?<a>\d{1,2})([-/.])(?<b>\d{1,2})\6(?<y2>\d{4})|(?<d2>\d{1,2})\.? (?<name>\p{L}{3,12})\.?,? (?<y3>\d{4})|(?<name2>\p{L}{3,12})\.? (?<d3>\d{1,2}),? (?<y4>\d{4}))$/u.exec(
      text.trim(),
    )?.groups;
  if (form === undefined) {
    return false;
  }
  const year = Number(form["y"] ?? form["y2"] ?? form["y3"] ?? form["y4"]);
  const isDay = (month: number, day: number): boolean => day >= 1 && day <= daysInMonth(year, month);
  const { a, b } = form;
  if (a !== undefined && b !== undefined) {
    return !isDay(Number(a), Number(b)) && !isDay(Number(b), Number(a));
  }
  const name = form["name"] ?? form["name2"];
  const month = name === undefined ? Number(form["m"]) : monthOf(name);
  return month !== undefined && !isDay(month, Number(form["d"] ?? form["d2"] ?? form["d3"]));
}

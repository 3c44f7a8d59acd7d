import { findDates } from "../../values/readDate.ts";
import type { Field } from "../../fields/field.ts";
import type { Placeholder } from "../placeholder.ts";

/**
 * How a plan writes days: `YYYY`, `MM` and `DD` stand for digits, `M` and `D` for those without a zero in front, `MMMM`
 * and `MMM` for English month names; all else for itself.
 */
export type DateFormat = string;

const iso: DateFormat = "YYYY-MM-DD";
const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/u;
const longMonths: readonly string[] =
  "January,February,March,April,May,June,July,August,September,October,November,December".split(",");

/**
 * The format that a blank is to be filled in (format §6): that of its own letters (`DD.MM.YYYY`), else that of the first
 * day in the plan's other fields, else ISO.
 */
export function dateFormatOf({ text }: Pick<Placeholder, "text">, fields: readonly Field[]): DateFormat {
  const own = /^\[?((?:YYYY|MM|DD)([-/.])(?:YYYY|MM|DD)\2(?:YYYY|MM|DD))\]?$/u.exec(text.slice(0, 20))?.[1];
  if (own !== undefined) {
    return own;
  }
  for (const { value } of fields) {
    const piece = value.slice(0, 60);
    const date = findDates(piece).find(({ precision }) => precision === "day");
    const format = date && formatOf(piece.slice(date.start, date.end), date.date);
    if (format !== undefined) {
      return format;
    }
  }
  return iso;
}

/** A day given as `YYYY-MM-DD` in another format; any other text as it is. */
export function formatDay(day: string, format: DateFormat): string {
  const match = isoDate.exec(day);
  if (match === null) {
    return day;
  }
  const [, year = "", month = "", date = ""] = match;
  const name = longMonths[Number(month) - 1] ?? month;
  return format.replace(/YYYY|MMMM|MMM|MM|M|DD|D/gu, (part) => {
    switch (part) {
      case "YYYY":
        return year;
      case "MMMM":
        return name;
      case "MMM":
        return name.slice(0, 3);
      case "MM":
        return month;
      case "M":
        return String(Number(month));
      case "DD":
        return date;
      default:
        return String(Number(date));
    }
  });
}

/** The format of a written day whose ISO form is known; undefined for forms that are not written here. */
function formatOf(written: string, day: string): DateFormat | undefined {
  // Whichever format gives back what is written is the one it was written in.
  const numeric = ["-", "/", "."].flatMap((mark) =>
    ["YYYY MM DD", "DD MM YYYY", "MM DD YYYY", "D M YYYY", "M D YYYY", "YYYY M D"].map((form) =>
      form.replaceAll(" ", mark),
    ),
  );
  const named = ["MMMM", "MMM"].flatMap((month) => [`${month} D, YYYY`, `D ${month} YYYY`, `DD ${month} YYYY`]);
  return [...numeric, ...named, "YYYYMMDD", "YYYY年M月D日", "YYYY年MM月DD日"].find(
    (format) => formatDay(day, format) === written,
  );
}

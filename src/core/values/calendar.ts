const lengths: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days of a month (1 to 12) in a year of the Gregorian calendar; 0 for any other month. */
export function daysInMonth(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (lengths[month - 1] ?? 0);
}

/** A calendar day as `YYYY-MM-DD`; undefined for a day that does not exist, or outside the years 1900 to 2199. */
export function isoDay(year: number, month: number, day: number): string | undefined {
  const exists = year >= 1900 && year < 2200 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? `${year}-${two(month)}-${two(day)}` : undefined;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}

/** The local day of a moment as `YYYY-MM-DD`. */
export function localDay(date: Date): string {
  const part = (value: number): string => String(value).padStart(2, "0");
  return `${String(date.getFullYear()).padStart(4, "0")}-${part(date.getMonth() + 1)}-${part(date.getDate())}`;
}

/** Whether a text is a day of the calendar as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) {
    return false;
  }
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  const date = new Date(0);
  // Not the constructor, which takes years below 100 for others.
  date.setFullYear(year, month - 1, day);
  return localDay(date) === text;
}

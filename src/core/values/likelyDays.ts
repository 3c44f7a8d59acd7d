import { isoDay } from "./calendar.ts";

/** Why a day is likely; hosts say it in the user's language. */
export type DayHint = "today" | "tomorrow" | "inAWeek" | "phaseEnd";

/** A day (`YYYY-MM-DD`) that somebody may mean. */
export interface LikelyDay {
  readonly day: string;
  readonly hint: DayHint;
}

/** A day so many days after another, both `YYYY-MM-DD`; undefined where either is no day. */
export function dayAfter(day: string, days: number): string | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(day);
  if (match === null) {
    return undefined;
  }
  const date = new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]) + days));
  return isoDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** What is offered wherever a day is asked for: today, tomorrow, in a week, and the end of the phase where one is known. */
export function likelyDays(today: string, phaseEnd?: string): readonly LikelyDay[] {
  const days: readonly (readonly [string | undefined, DayHint])[] = [
    [dayAfter(today, 0), "today"],
    [dayAfter(today, 1), "tomorrow"],
    [dayAfter(today, 7), "inAWeek"],
    [phaseEnd, "phaseEnd"],
  ];
  return days.flatMap(([day, hint]) => (day === undefined ? [] : [{ day, hint }]));
}

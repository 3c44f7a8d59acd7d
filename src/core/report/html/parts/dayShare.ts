/** The place of a day `YYYY-MM-DD` between two others, from 0 to 1; `offset` in days, 1 for the end of the day. */
export function dayShare(day: string, from: string, to: string, offset: number): number {
  const share = (dayNumber(day) + offset - dayNumber(from)) / (dayNumber(to) + 1 - dayNumber(from));
  // A date that is none stands at the start rather than nowhere.
  return Number.isFinite(share) ? Math.min(1, Math.max(0, share)) : 0;
}

function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

import type { Disposable } from "./disposableStore.ts";

/** Time as the core sees it: it has no timers and no calendar of its own. */
export interface Clock {
  /** Runs an action once after so many milliseconds unless disposed before. */
  after(milliseconds: number, action: () => void): Disposable;
  /** The local calendar day as `YYYY-MM-DD`. */
  today(): string;
  /** Milliseconds from now to the next local midnight. */
  untilTomorrow(): number;
}

/** Resolves after so many milliseconds. */
export async function pause(clock: Clock, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    clock.after(milliseconds, resolve);
  });
}

/** A local day in ISO form; taken from the local fields, so it never slips by a time zone. */
export function localDay(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${String(date.getFullYear()).padStart(4, "0")}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Milliseconds from a point in time to the next local midnight, which on two days a year is not 24 hours from the last. */
export function untilNextDay(now: Date): number {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime() - now.getTime();
}

import type { Clock } from "../../src/core/lifecycle/clock.ts";

/** A clock that moves only when told. */
export class ManualClock implements Clock {
  #now = 0;
  #timers: { readonly at: number; readonly action: () => void }[] = [];

  after(milliseconds: number, action: () => void): { dispose(): void } {
    const timer = { at: this.#now + milliseconds, action };
    this.#timers.push(timer);
    return { dispose: () => void (this.#timers = this.#timers.filter((one) => one !== timer)) };
  }

  today(): string {
    return "2026-11-20";
  }

  untilTomorrow(): number {
    return 10_000;
  }

  advance(milliseconds: number): void {
    this.#now += milliseconds;
    const due = this.#timers.filter(({ at }) => at <= this.#now);
    this.#timers = this.#timers.filter(({ at }) => at > this.#now);
    due.forEach(({ action }) => action());
  }
}

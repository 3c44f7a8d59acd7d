import type { Clock } from "./clock.ts";
import type { Disposable } from "./disposableStore.ts";

/** How far behind midnight a timer is set, in milliseconds: it may run a little early. */
const late = 1000;

/** Milliseconds from a point in time to the next local midnight, which on two days a year is not 24 hours from the last. */
export function untilNextDay(now: Date): number {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime() - now.getTime();
}

/**
 * Tells once of each new local day: by a timer, which a sleeping computer does not run, and whenever somebody has it look.
 */
export class DayWatch implements Disposable {
  readonly #clock: Clock;
  readonly #untilNextDay: () => number;
  readonly #action: () => void;
  #day: string;
  #timer: Disposable;

  /** `untilNext` says how many milliseconds it is to the next midnight, now. */
  constructor(clock: Clock, untilNext: () => number, action: () => void) {
    this.#clock = clock;
    this.#untilNextDay = untilNext;
    this.#action = action;
    this.#day = clock.today();
    this.#timer = this.#await();
  }

  /** Calls the action if the day is another one than at the last look. */
  look(): void {
    const today = this.#clock.today();
    if (today !== this.#day) {
      this.#day = today;
      this.#timer.dispose();
      this.#timer = this.#await();
      this.#action();
    }
  }

  dispose(): void {
    this.#timer.dispose();
  }

  #await(): Disposable {
    return this.#clock.after(this.#untilNextDay() + late, () => {
      this.#timer = this.#await();
      this.look();
    });
  }
}

import type { Clock } from "./clock.ts";
import type { Disposable } from "./disposableStore.ts";

/** How far behind midnight a timer is set, in milliseconds: it may run a little early. */
const late = 1000;

/**
 * Tells once of each new local day: by a timer, which a sleeping computer does not run, and whenever somebody has it look.
 */
export class DayWatch implements Disposable {
  readonly #clock: Clock;
  readonly #action: () => void;
  #day: string;
  #timer: Disposable;

  constructor(clock: Clock, action: () => void) {
    this.#clock = clock;
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
    return this.#clock.after(this.#clock.untilTomorrow() + late, () => {
      this.#timer = this.#await();
      this.look();
    });
  }
}

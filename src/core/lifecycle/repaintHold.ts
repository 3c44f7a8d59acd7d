import type { Clock } from "./clock.ts";
import type { Disposable } from "./disposableStore.ts";

/** How long writes must rest before the next repaint, in milliseconds. */
const restTime = 400;

/**
 * Within how many milliseconds a write must show for the repaint to follow at once. What is as quick is drawn before a
 * hand is at its next row; and where writing takes longer, so does drawing.
 */
const quickTime = 40;

/**
 * Keeps a view from being drawn anew while its rows are clicked one after the other: a row that is being drawn loses its
 * click. A first click is alone until another one comes, so what it wrote is drawn at once; what others write after it
 * waits until they rest.
 */
export class RepaintHold {
  readonly #clock: Clock;
  readonly #paint: () => void;
  /** Writes that are under way or ended a moment ago. */
  #writes = 0;
  /** There while a first write is alone and quick. */
  #first: Disposable | undefined;
  #isDue = false;

  constructor(clock: Clock, paint: () => void) {
    this.#clock = clock;
    this.#paint = paint;
  }

  /** Writes something that was clicked; `write` says whether it was written. */
  async during(write: () => Promise<boolean>): Promise<void> {
    const isFirst = this.#writes === 0;
    this.#endFirst();
    this.#writes++;
    if (isFirst) {
      this.#first = this.#clock.after(quickTime, () => (this.#first = undefined));
    }
    const isWritten = await write();
    if (!isWritten) {
      // No change will tell, and the row must say again what is true.
      this.due();
    }
    this.#clock.after(restTime, () => {
      this.#writes--;
      if (this.#writes === 0 && this.#isDue) {
        this.due();
      }
    });
  }

  /** Something else is to be drawn: now, or when writes rest. */
  due(): void {
    this.#isDue = this.#writes > 0 && this.#first === undefined;
    this.#endFirst();
    if (!this.#isDue) {
      this.#paint();
    }
  }

  #endFirst(): void {
    this.#first?.dispose();
    this.#first = undefined;
  }
}

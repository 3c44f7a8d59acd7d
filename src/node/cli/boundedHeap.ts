import { setFlagsFromString } from "node:v8";

/**
 * Memory is no question for fewer UTF-16 units of text than these. Stopped sooner, the space stays so small that it is
 * cleared twice as often, and each time every thread has to be waited for.
 */
const few = 3_000_000;

/**
 * Keeps memory flat while many plans go by. V8 lets the space for young objects grow far when much is made and dropped
 * quickly; one plan at a time gains nothing by that, and the whole process becomes half as large without it. The flag
 * says by how much the space may grow next; it is as old as the space itself.
 */
export class BoundedHeap {
  #left = few;

  /** Says that a text is going to be read. */
  read(text: string): void {
    const before = this.#left;
    this.#left -= text.length;
    if (before > 0 && this.#left <= 0) {
      setFlagsFromString("--semi-space-growth-factor=1");
    }
  }
}

/**
 * Keeps the box that was answered last in front until the next one stands there, or until it is released: the keys that
 * are pressed in between would go into the editor below. One row of questions has one of these.
 */
export class BoxHold {
  #release: (() => void) | undefined;

  /** For a question: what closes its box. */
  readonly hold = (release: () => void): void => {
    this.release();
    this.#release = release;
  };

  /** Asks the next question, whose box comes to stand in front of the last one. */
  next<T>(ask: () => Promise<T>): Promise<T> {
    const release = this.#release;
    this.#release = undefined;
    const answer = ask();
    release?.();
    return answer;
  }

  /** Closes the box that is held, if any. */
  release(): void {
    this.#release?.();
    this.#release = undefined;
  }
}

/** Lets work wait for its turn: one piece after the other, in the order in which they came. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();
  #taken = 0;

  /** Whether no work is under way or waits. */
  get areFree(): boolean {
    return this.#taken === 0;
  }

  /** Does work when all work before it has ended, well or not; resolves or rejects as the work does. */
  async take<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#taken++;
    const turn = this.#last.then(work);
    this.#last = turn.then(
      () => this.#taken--,
      () => this.#taken--,
    );
    return turn;
  }
}

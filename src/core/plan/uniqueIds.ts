/** Hands out ids that differ: the wished one, else with the first of `-2`, `-3` … that nobody has, wished or given. */
export class UniqueIds {
  /** Every id that is taken, with where counting goes on for it: a thousand doubles cost a thousand steps. */
  readonly #next = new Map<string, number>();

  take(wish: string): string {
    const known = this.#next.get(wish);
    if (known === undefined) {
      this.#next.set(wish, 2);
      return wish;
    }
    let nth = known;
    while (this.#next.has(`${wish}-${nth}`)) {
      nth++;
    }
    const id = `${wish}-${nth}`;
    this.#next.set(wish, nth + 1);
    this.#next.set(id, 2);
    return id;
  }
}

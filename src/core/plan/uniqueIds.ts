/** Hands out ids that differ: the wished one, else with the first of `-2`, `-3` … that nobody has, wished or given. */
export class UniqueIds {
  readonly #used = new Set<string>();
  /** Where counting goes on for a wish, so that a thousand doubles cost a thousand steps. */
  readonly #next = new Map<string, number>();

  take(wish: string): string {
    let id = wish;
    let nth = this.#next.get(wish) ?? 2;
    while (this.#used.has(id)) {
      id = `${wish}-${nth}`;
      nth++;
    }
    this.#next.set(wish, nth);
    this.#used.add(id);
    return id;
  }
}

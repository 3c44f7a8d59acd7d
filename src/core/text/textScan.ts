/** Finds a pattern in a text bit by bit: asked for places in order it looks at each part of the text once. */
export class TextScan {
  readonly #text: string;
  readonly #pattern: RegExp;
  /** Where it was looked from, and the first match from there on. */
  #from = 0;
  #next = -1;

  constructor(text: string, pattern: RegExp) {
    this.#text = text;
    this.#pattern = new RegExp(pattern, pattern.flags.includes("g") ? pattern.flags : `${pattern.flags}g`);
  }

  /** Whether a match begins between two offsets. */
  isIn(start: number, end: number): boolean {
    if (start < this.#from || this.#next < start) {
      this.#pattern.lastIndex = start;
      this.#from = start;
      this.#next = this.#pattern.exec(this.#text)?.index ?? Infinity;
    }
    return this.#next < end;
  }
}

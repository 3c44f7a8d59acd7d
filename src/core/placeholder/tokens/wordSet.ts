/**
 * A set of words of Latin letters, digits and hyphens, asked by offset. Nearly every word of a text is refused by its
 * first and last letter and its length, which costs neither a slice nor a hash.
 */
export class WordSet {
  readonly #words: ReadonlySet<string>;
  /** By the code of a letter: a bit for each length that words with it in front (at the end) have. */
  readonly #first = new Int32Array(128);
  readonly #last = new Int32Array(128);

  /** By the last five bits of the first two characters: whether words start so. */
  readonly #pairs = new Uint8Array(1024);

  /** Takes words in lower case, of 31 characters at most. */
  constructor(words: Iterable<string>) {
    this.#words = new Set(words);
    for (const word of this.#words) {
      const bit = 1 << word.length;
      this.#pairs[((word.charCodeAt(0) & 31) << 5) | (word.charCodeAt(1) & 31)] = 1;
      const first = word.charCodeAt(0) & 127;
      const last = word.charCodeAt(word.length - 1) & 127;
      this.#first[first] = (this.#first[first] ?? 0) | bit;
      this.#last[last] = (this.#last[last] ?? 0) | bit;
    }
  }

  /** Whether a word of two characters or more can start at an offset, by the first two. */
  mayStart(text: string, at: number): boolean {
    return this.#pairs[((text.charCodeAt(at) & 31) << 5) | (text.charCodeAt(at + 1) & 31)] === 1;
  }

  /** Whether the stretch of a text is one of the words, in any case. It must hold such characters only. */
  has(text: string, start: number, end: number): boolean {
    const bit = 1 << (end - start);
    return (
      ((this.#first[text.charCodeAt(start) | 32] ?? 0) & bit) !== 0 &&
      ((this.#last[text.charCodeAt(end - 1) | 32] ?? 0) & bit) !== 0 &&
      this.#words.has(text.slice(start, end).toLowerCase())
    );
  }
}

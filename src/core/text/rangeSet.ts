import { lowerBound } from "./lowerBound.ts";
import type { TextRange } from "./textRange.ts";

/** Ranges of a text that lie apart, with room between them. Asking takes log n; adding in the order of the text, too. */
export class RangeSet {
  readonly #ranges: TextRange[] = [];

  /** Whether a range overlaps none of these and does not even touch one. */
  isApart({ start, end }: TextRange): boolean {
    const next = this.#indexOf(start);
    const [before, after] = [this.#ranges[next - 1], this.#ranges[next]];
    return (before === undefined || before.end < start) && (after === undefined || end < after.start);
  }

  /** Adds a range that is apart. */
  add(range: TextRange): void {
    this.#ranges.splice(this.#indexOf(range.start), 0, range);
  }

  /** The first range that does not start before an offset. */
  #indexOf(start: number): number {
    return lowerBound(this.#ranges, (range) => range.start < start);
  }
}

import type { Block } from "./blocks.ts";

/** Index of the first block that begins at or after a 0-based line; their count if none does. */
export function firstBlockFrom(blocks: readonly Block[], line: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.line ?? Infinity) < line) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

import { lowerBound } from "../text/lowerBound.ts";
import type { Block } from "./blocks.ts";

/** Index of the first block that begins at or after a 0-based line; their count if none does. */
export function firstBlockFrom(blocks: readonly Block[], line: number): number {
  return lowerBound(blocks, (block) => block.line < line);
}

import type { Block } from "../../markdown/blocks.ts";
import { firstBlockFrom } from "../../markdown/firstBlockFrom.ts";

/**
 * Index of the innermost block that holds a 0-based line; -1 for a line between blocks. The last block that begins at or
 * before the line is a leaf or an item without text; found by halving.
 */
export function blockAt(blocks: readonly Block[], line: number): number {
  const index = firstBlockFrom(blocks, line + 1) - 1;
  const block = blocks[index];
  return block !== undefined && line < block.endLine ? index : -1;
}

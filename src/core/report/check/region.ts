import type { LineIndex } from "../../text/lineIndex.ts";
import type { TextRange } from "../../text/textRange.ts";

/** A range for people and other programs: all counted from 1, columns in UTF-16 units; the end column is the first behind it. */
export interface Region {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Where a range stands. */
export function regionOf(lines: LineIndex, { start, end }: TextRange): Region {
  const [from, to] = [lines.positionAt(start), lines.positionAt(end)];
  return { line: from.line + 1, column: from.column + 1, endLine: to.line + 1, endColumn: to.column + 1 };
}

import type { LineIndex } from "./lineIndex.ts";
import type { TextEdit } from "./textEdit.ts";
import type { TextRange } from "./textRange.ts";

/**
 * The edit that writes the end of a table cell so that bars stay below each other: in a table with aligned bars the
 * blanks behind the value make room for it, or fill up what it leaves.
 */
export function inColumn(lines: LineIndex, { start, end }: TextRange, newText: string): TextEdit {
  const { text } = lines;
  let close = end;
  while (text[close] === " ") {
    close++;
  }
  const { line, column } = lines.positionAt(close);
  const isAligned = [line - 1, line + 1].some((other) => other >= 0 && lines.lineText(other)[column] === "|");
  return close === end || text[close] !== "|" || !isAligned
    ? { range: { start, end }, newText }
    : { range: { start, end: close }, newText: newText.padEnd(Math.max(close - start, newText.length + 1)) };
}

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

/**
 * The edit of the blanks at the end of a cell that keeps its bar where it is after text in it grew by so many UTF-16 units, or
 * shrank where negative; `end` is behind that text, which may be followed by more without blanks. None in tables whose bars
 * are not aligned, and a blank always stays.
 */
export function keptColumn(lines: LineIndex, end: number, growth: number): readonly TextEdit[] {
  const { text } = lines;
  let from = end;
  while (from < end + 200 && /[^\s|]/u.test(text[from] ?? "|")) {
    from++;
  }
  let close = from;
  while (text[close] === " ") {
    close++;
  }
  const blanks = close - from;
  if (text[close] !== "|" || blanks === 0 || growth === 0) {
    return [];
  }
  const left = Math.max(1, blanks - growth);
  // A single blank is that of a table without columns.
  return blanks === 1 && growth < 0 && !isWide(text, close) && !isInLine(lines, close)
    ? []
    : left === blanks
      ? []
      : [{ range: { start: from, end: close }, newText: " ".repeat(left) }];
}

/** Whether any cell of a line has more than one blank at an edge. */
function isWide(text: string, at: number): boolean {
  const start = text.lastIndexOf("\n", at) + 1;
  return / {2}\|/u.test(text.slice(start, at + 400).split("\n", 1)[0] ?? "");
}

/** Whether the lines above and below have a bar in the same column. */
function isInLine(lines: LineIndex, bar: number): boolean {
  const { line, column } = lines.positionAt(bar);
  return [line - 1, line + 1].every((other) => {
    const text = other < 0 ? "" : lines.lineText(other);
    return text[column] === "|" || !text.includes("|");
  });
}

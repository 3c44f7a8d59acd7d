/** A cell of a table's source line without the blanks around it; offsets are UTF-16 within the line. */
export interface TableCell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The first cells of a table's source line, at most `limit`, in the way of GFM: `|` ends a cell unless a backslash
 * escapes it, and a `|` at the start of the line opens the first one. Markers of lists and blockquotes before it are
 * skipped.
 */
export function readTableCells(line: string, limit: number): readonly TableCell[] {
  const cells: TableCell[] = [];
  let from = /^(?:[ \t]{0,40}>)*[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]{1,8}(?=\|))?\|?/u.exec(line)?.[0].length ?? 0;
  for (let at = from; at <= line.length && cells.length < limit; at++) {
    const code = line.charCodeAt(at);
    if (code === 92) {
      at++;
    }
    if (code === 124 || at >= line.length) {
      const last = Math.min(at, line.length);
      if (code === 124 || line.slice(from, last).trim() !== "") {
        cells.push(trimmed(line, from, last));
      }
      from = at + 1;
    }
  }
  return cells;
}

function trimmed(line: string, from: number, to: number): TableCell {
  let start = from;
  let end = to;
  while (start < end && isBlank(line.charCodeAt(start))) {
    start++;
  }
  while (end > start && isBlank(line.charCodeAt(end - 1))) {
    end--;
  }
  return { text: line.slice(start, end), start, end };
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 0xa0;
}

import type { TextRange } from "../text/textRange.ts";

/**
 * Where the cells of a GFM table row stand, without blanks around; offsets from the start of the line. Pipes after a
 * backslash belong to the cell, as in GFM. Markers of lists and quotes before a row that starts with a pipe belong to no
 * cell.
 */
export function cellRanges(line: string): readonly TextRange[] {
  const cuts: number[] = [];
  for (let at = 0; at < line.length; at++) {
    if (line.charCodeAt(at) === 124 && line.charCodeAt(at - 1) !== 92) {
      cuts.push(at);
    }
  }
  const opens = /^(?:[\s>]|[-*+][ \t]|\d{1,9}[.)][ \t])*\|/u.test(line);
  const starts = opens ? cuts.map((cut) => cut + 1) : [0, ...cuts.map((cut) => cut + 1)];
  const ends = opens ? [...cuts.slice(1), line.length] : [...cuts, line.length];
  const ranges = starts.map((start, nth) => trimmed(line, start, ends[nth] ?? line.length));
  const last = ranges.at(-1);
  // After a closing pipe there is no cell.
  return last !== undefined && last.start === last.end && last.end === line.length ? ranges.slice(0, -1) : ranges;
}

function trimmed(line: string, from: number, to: number): TextRange {
  let start = from;
  let end = to;
  while (start < end && isBlank(line.charCodeAt(start))) {
    start++;
  }
  while (end > start && isBlank(line.charCodeAt(end - 1))) {
    end--;
  }
  return { start, end };
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 0xa0;
}

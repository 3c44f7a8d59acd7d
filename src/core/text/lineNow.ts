import type { LineIndex } from "./lineIndex.ts";

/**
 * Where a 0-based line of an older text stands in the text as it is now: the line with the same words that is nearest to its
 * old place, else that place as far as the text reaches.
 */
export function lineNow(before: LineIndex, line: number, after: LineIndex): number {
  const last = after.lineCount - 1;
  if (line >= before.lineCount) {
    return last;
  }
  const words = before.lineText(line);
  for (let away = 0; away <= Math.max(line, last - line); away++) {
    for (const at of away === 0 ? [line] : [line - away, line + away]) {
      if (at >= 0 && at <= last && after.lineText(at) === words) {
        return at;
      }
    }
  }
  return Math.max(0, Math.min(line, last));
}

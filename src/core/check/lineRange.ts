import type { LineIndex } from "../text/lineIndex.ts";
import type { TextRange } from "../text/textRange.ts";
import { trimEndBlanks } from "../text/trimEndBlanks.ts";

/** A line (0-based) without the blanks around its words. */
export function lineRange(lines: LineIndex, line: number): TextRange {
  const text = lines.lineText(line);
  const start = lines.startOf(line);
  const end = start + trimEndBlanks(text).length;
  return { start: Math.min(end, start + (/^[\s>]*/u.exec(text)?.[0].length ?? 0)), end };
}

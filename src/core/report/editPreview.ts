import { cutTo } from "../text/cutTo.ts";
import type { LineIndex } from "../text/lineIndex.ts";
import { applyTextEdits, type TextEdit } from "../text/textEdit.ts";
import { safeText } from "./safeText.ts";

/** How much of a line is shown, in UTF-16 units. */
const longest = 120;

/**
 * The first line that edits change, as it will read, without what hides or reorders text; a line that they put in counts.
 * Empty where they change nothing.
 */
export function editPreview(lines: LineIndex, edits: readonly TextEdit[]): string {
  const [first, ...others] = edits.toSorted((a, b) => a.range.start - b.range.start);
  if (first === undefined) {
    return "";
  }
  const line = lines.positionAt(first.range.start).line;
  const [from, to] = [lines.startOf(line), lines.endOf(line)];
  const own = [first, ...others].filter(({ range }) => range.end <= to);
  const moved = own.map(({ range, newText }) => ({
    range: { start: range.start - from, end: range.end - from },
    newText,
  }));
  const before = lines.lineText(line);
  const after = applyTextEdits(before, moved).split(/\r\n|\r|\n/u);
  const text = (after.find((one) => one !== before && one.trim() !== "") ?? "").trim();
  const words = safeText(text.slice(0, 4 * longest));
  return cutTo(words, longest);
}

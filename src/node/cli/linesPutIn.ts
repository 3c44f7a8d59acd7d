import type { LineIndex } from "../../core/text/lineIndex.ts";
import type { TextEdit } from "../../core/text/textEdit.ts";

/** The lines, 0-based, of the text after edits that hold anything but blanks which the edits put in. */
export function linesPutIn(edits: readonly TextEdit[], after: LineIndex): readonly number[] {
  const found = new Set<number>();
  let moved = 0;
  for (const { range, newText } of edits.toSorted((a, b) => a.range.start - b.range.start)) {
    const start = range.start + moved;
    const end = start + newText.length;
    moved += newText.length - (range.end - range.start);
    for (let { line } = after.positionAt(start); line < after.lineCount && after.startOf(line) < end; line++) {
      const own = after.text.slice(Math.max(start, after.startOf(line)), Math.min(end, after.endOf(line)));
      if (own.trim() !== "") {
        found.add(line);
      }
    }
  }
  return [...found];
}

import type { TextRange } from "./textRange.ts";

/** One replacement. Its range is in the text before any edit of the same list is applied. */
export interface TextEdit {
  readonly range: TextRange;
  readonly newText: string;
}

/**
 * Applies edits whose ranges do not overlap, in any order; what several put into one place stands in theirs, as in VS Code.
 * Used by hosts without an editor of their own and by tests.
 */
export function applyTextEdits(text: string, edits: readonly TextEdit[]): string {
  // Pieces from the end, joined once: a copy of the text for each edit would be quadratic.
  const pieces: string[] = [];
  let end = text.length;
  const fromEnd = edits.toReversed().toSorted((a, b) => b.range.start - a.range.start || b.range.end - a.range.end);
  for (const { range, newText } of fromEnd) {
    pieces.push(text.slice(range.end, end), newText);
    end = range.start;
  }
  pieces.push(text.slice(0, end));
  return pieces.toReversed().join("");
}

/** The edits that take edits back; their ranges are in the text after these were applied. `text` is that before. */
export function invertTextEdits(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  let moved = 0;
  return edits
    .toSorted((a, b) => a.range.start - b.range.start || a.range.end - b.range.end)
    .map(({ range, newText }) => {
      const start = range.start + moved;
      moved += newText.length - (range.end - range.start);
      return { range: { start, end: start + newText.length }, newText: text.slice(range.start, range.end) };
    });
}

/** Where an offset of a text stands after edits: one within or at the end of an edit's range goes behind its new text. */
export function offsetAfter(offset: number, edits: readonly TextEdit[]): number {
  let after = offset;
  for (const { range, newText } of edits) {
    if (range.end <= offset) {
      after += newText.length - (range.end - range.start);
    } else if (range.start < offset) {
      after += newText.length - (offset - range.start);
    }
  }
  return after;
}

import type { TextRange } from "./textRange.ts";

/** One replacement. Its range is in the text before any edit of the same list is applied. */
export interface TextEdit {
  readonly range: TextRange;
  readonly newText: string;
}

/** Applies edits whose ranges do not overlap, in any order; used by hosts without an editor of their own and by tests. */
export function applyTextEdits(text: string, edits: readonly TextEdit[]): string {
  // Pieces from the end, joined once: a copy of the text for each edit would be quadratic.
  const pieces: string[] = [];
  let end = text.length;
  for (const { range, newText } of edits.toSorted((a, b) => b.range.start - a.range.start)) {
    pieces.push(text.slice(range.end, end), newText);
    end = range.start;
  }
  pieces.push(text.slice(0, end));
  return pieces.toReversed().join("");
}

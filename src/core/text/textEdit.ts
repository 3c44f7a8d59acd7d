import type { TextRange } from "./textRange.ts";

/** One replacement. Its range is in the text before any edit of the same list is applied. */
export interface TextEdit {
  readonly range: TextRange;
  readonly newText: string;
}

/** Applies edits whose ranges do not overlap, in any order; used by hosts without an editor of their own and by tests. */
export function applyTextEdits(text: string, edits: readonly TextEdit[]): string {
  const fromTheEnd = edits.toSorted((a, b) => b.range.start - a.range.start);
  let result = text;
  for (const { range, newText } of fromTheEnd) {
    result = result.slice(0, range.start) + newText + result.slice(range.end);
  }
  return result;
}

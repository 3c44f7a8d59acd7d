import type { InsertionEdits } from "../../insert/insertion.ts";
import { LineIndex } from "../../text/lineIndex.ts";
import { applyTextEdits, type TextEdit } from "../../text/textEdit.ts";

/** What to write into a blank by its own text, `[Update]`; undefined to leave it. */
export type TextFor = (blank: string, isCell: boolean) => string | undefined;

/**
 * An insertion with its blanks filled, and the line, 0-based, of the new text on which the first that was filled stands.
 * Words of one line go in as they are, except that a bar in a table's cell would end it.
 */
export function withText(
  source: string,
  { edits, selections }: InsertionEdits,
  textFor: TextFor,
): { readonly edits: readonly TextEdit[]; readonly line: number | undefined } {
  const after = applyTextEdits(source, edits);
  const blanks = selections.filter(({ start, end }) => start < end);
  const found: TextEdit[] = [];
  for (const range of blanks) {
    const lineStart = after.lastIndexOf("\n", range.start - 1) + 1;
    const isCell = /^[\s>]*\|/u.test(after.slice(lineStart, range.start));
    const text = textFor(after.slice(range.start, range.end), isCell);
    if (text !== undefined) {
      found.push({ range, newText: isCell ? text.replaceAll(/(?<!\\)\|/gu, "\\|") : text });
    }
  }
  const [first] = found;
  const line = first === undefined ? undefined : new LineIndex(after).positionAt(first.range.start).line;
  return { edits: over(edits, found), line };
}

/** Edits, and others of the text after them that lie within what they put in, as edits of the text before. */
function over(edits: readonly TextEdit[], later: readonly TextEdit[]): readonly TextEdit[] {
  let moved = 0;
  return edits
    .toSorted((a, b) => a.range.start - b.range.start || a.range.end - b.range.end)
    .map(({ range, newText }) => {
      const start = range.start + moved;
      const inside = later.filter((one) => one.range.start >= start && one.range.end <= start + newText.length);
      moved += newText.length - (range.end - range.start);
      const own = inside.map((one) => ({
        range: { start: one.range.start - start, end: one.range.end - start },
        newText: one.newText,
      }));
      return { range, newText: applyTextEdits(newText, own) };
    });
}

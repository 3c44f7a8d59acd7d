import type { TextEdit } from "../text/textEdit.ts";
import type { TextRange } from "../text/textRange.ts";

/**
 * Edits of a text without a stretch, such as the `/` that asked for them, as edits of the text that still has it. They
 * take the stretch away too; in the text that results nothing tells the two ways apart.
 */
export function insteadOf(edits: readonly TextEdit[], { start, end }: TextRange): readonly TextEdit[] {
  const length = end - start;
  let taken = false;
  const moved = edits.map(({ range, newText }): TextEdit => {
    if (range.end < start) {
      return { range, newText };
    }
    if (range.start > start || taken) {
      return { range: { start: range.start + length, end: range.end + length }, newText };
    }
    taken = true;
    return { range: { start: range.start, end: range.end + length }, newText };
  });
  return taken ? moved : [...moved, { range: { start, end }, newText: "" }];
}

import { applyTextEdits, type TextEdit } from "./textEdit.ts";
import type { TextRange } from "./textRange.ts";

/** An edit as it lies in the text between: what it left there, or what it is about to replace. */
interface Placed {
  readonly range: TextRange;
  /** By how many UTF-16 units it moved what follows; 0 for an edit that is yet to be made. */
  readonly moved: number;
  /** Set for one that is yet to be made. */
  readonly second?: TextEdit;
}

/**
 * Two lists of edits, made one after the other, as one list whose ranges are in the text before both. `between` is the text
 * after the first ones. Edits that touch each other become one; all others stay as small as they were.
 */
export function composeTextEdits(
  between: string,
  first: readonly TextEdit[],
  second: readonly TextEdit[],
): readonly TextEdit[] {
  let moved = 0;
  const made = inOrder(first).map(({ range, newText }): Placed => {
    const start = range.start + moved;
    const by = newText.length - (range.end - range.start);
    moved += by;
    return { range: { start, end: start + newText.length }, moved: by };
  });
  const all = [...made, ...inOrder(second).map((edit): Placed => ({ range: edit.range, moved: 0, second: edit }))];
  const composed: TextEdit[] = [];
  let before = 0;
  for (const group of touching(all)) {
    const start = group.reduce((least, { range }) => Math.min(least, range.start), Infinity);
    const end = group.reduce((most, { range }) => Math.max(most, range.end), 0);
    const after = group.reduce((sum, one) => sum + one.moved, before);
    const own = group.flatMap((one) => one.second ?? []);
    const shifted = own.map(({ range, newText }) => ({
      range: { start: range.start - start, end: range.end - start },
      newText,
    }));
    composed.push({
      range: { start: start - before, end: end - after },
      newText: applyTextEdits(between.slice(start, end), shifted),
    });
    before = after;
  }
  return composed;
}

function inOrder(edits: readonly TextEdit[]): readonly TextEdit[] {
  return edits.toSorted((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}

/** Groups of neighbours, in the order of the text. */
function touching(all: readonly Placed[]): readonly (readonly Placed[])[] {
  const groups: Placed[][] = [];
  let end = -1;
  for (const one of all.toSorted((a, b) => a.range.start - b.range.start)) {
    const last = groups.at(-1);
    if (last === undefined || one.range.start > end) {
      groups.push([one]);
    } else {
      last.push(one);
    }
    end = Math.max(end, one.range.end);
  }
  return groups;
}

import type { TextEdit } from "./textEdit.ts";
import { LineIndex } from "./lineIndex.ts";

/**
 * Small edits that make one text into another: one for each line that differs where both have the same lines otherwise, else
 * one for all between the first and the last difference. Line endings are left alone where they are the same.
 */
export function editsBetween(before: string, after: string): readonly TextEdit[] {
  if (before === after) {
    return [];
  }
  const [old, fresh] = [new LineIndex(before), new LineIndex(after)];
  if (old.lineCount !== fresh.lineCount) {
    return [smallest(before, after, 0)];
  }
  const edits: TextEdit[] = [];
  for (let line = 0; line < old.lineCount; line++) {
    const start = old.startOf(line);
    const was = before.slice(start, old.startOf(line + 1));
    const is = after.slice(fresh.startOf(line), fresh.startOf(line + 1));
    if (was !== is) {
      edits.push(smallest(was, is, start));
    }
  }
  return edits;
}

/** The one replacement between what both begin with and what both end with; no surrogate pair and no CRLF is torn apart. */
function smallest(before: string, after: string, offset: number): TextEdit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) {
    start++;
  }
  start -= isInside(before, start) || isInside(after, start) ? 1 : 0;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) {
    end++;
  }
  end -= end > 0 && (isInside(before, before.length - end) || isInside(after, after.length - end)) ? 1 : 0;
  return {
    range: { start: offset + start, end: offset + before.length - end },
    newText: after.slice(start, after.length - end),
  };
}

/** Whether an offset stands between two halves of what is one to people. */
function isInside(text: string, offset: number): boolean {
  const pair = text.slice(offset - 1, offset + 1);
  return offset > 0 && /^(?:[\ud800-\udbff][\udc00-\udfff]|\r\n)$/.test(pair);
}

import type { TextEdit } from "./textEdit.ts";

/**
 * The one replacement that makes a text into another: between what both begin with and what both end with, so that no
 * surrogate pair and no CRLF is torn apart. Undefined where they are the same; `offset` is where the text stands in a document.
 */
export function editBetween(before: string, after: string, offset = 0): TextEdit | undefined {
  if (before === after) {
    return undefined;
  }
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

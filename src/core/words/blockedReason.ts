import type { TextRange } from "../text/textRange.ts";

const blocked =
  /(?:[([（]|\s[-–—]\s|^)[*_]{0,3}blocked[*_]{0,3}(?:\s?[:：,]|\s[-–—]\s|\s(?:by|on)\s)[^()（）]{1,200}[)\]）]?[*_]{0,3}$/iu;

/** The longest reason that is taken for one of ours, in UTF-16 units. */
const longestReason = 400;

/** How much of a text's end may hold a reason, in UTF-16 units. */
const reach = 240;

/**
 * Where a text ends by saying that it is blocked and why: `(blocked: no key yet)`, `(blocked by Ann)`, `- BLOCKED: no key`.
 * The word is set off and its reason follows; the range begins with what sets it off.
 */
export function findBlockedReason(text: string): TextRange | undefined {
  if (!text.includes("locked") && !text.includes("LOCKED")) {
    return undefined;
  }
  const from = Math.max(0, text.length - reach);
  const found = blocked.exec(text.slice(from));
  return found === null ? undefined : { start: from + found.index, end: text.length };
}

/** The same, or `(blocked: …)` as it is written here, whatever the reason holds; the range of the latter has its blank. */
export function findWrittenReason(text: string): TextRange | undefined {
  const from = Math.max(0, text.length - longestReason - 20);
  const at = text.endsWith(")") ? text.slice(from).search(/\s\(blocked: /u) : -1;
  return at === -1 ? findBlockedReason(text) : { start: from + at, end: text.length };
}

import type { TextRange } from "../text/textRange.ts";

const blocked =
  /(?:[([（]|\s[-–—]\s|^)[*_]{0,3}blocked[*_]{0,3}(?:\s?[:：,]|\s[-–—]\s|\s(?:by|on)\s)[^()（）]{1,200}[)\]）]?[*_]{0,3}$/iu;

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

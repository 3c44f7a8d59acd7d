import type { TextRange } from "../text/textRange.ts";

const blocked =
  /(?:[([（]|\s[-–—]\s|^)[*_]{0,3}blocked[*_]{0,3}(?:\s?[:：,]|\s[-–—]\s|\s(?:by|on)\s)[^()（）]{1,200}[)\]）]?[*_]{0,3}$/iu;

/** The longest reason that is written, in UTF-16 units; {@link findBlockedReason} reads no longer one. */
export const longestReason = 200;

/** How much of a text's end is searched for a reason of ours, in UTF-16 units; some were longer. */
const writtenReach = 420;

/** How much of a text's end may name a block, in UTF-16 units. */
const longestId = 60;

/** The name of a block in Obsidian, which must stay the last word of its line. */
const blockId = /\s\^[\w-]+$/u;

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

/**
 * The same, or `(blocked: …)` as it is written here, whatever the reason holds and before a block's name; the range of
 * the latter has its blank.
 */
export function findWrittenReason(text: string): TextRange | undefined {
  const end = reasonPlace(text);
  const from = Math.max(0, end - writtenReach);
  const at = text[end - 1] === ")" ? text.slice(from, end).search(/\s\(blocked: /u) : -1;
  return at === -1 ? findBlockedReason(text) : { start: from + at, end };
}

/** Where in a text a reason is written: at its end, before a block's name. */
export function reasonPlace(text: string): number {
  const from = Math.max(0, text.length - longestId);
  const at = text.includes("^", from) ? text.slice(from).search(blockId) : -1;
  return at === -1 ? text.length : from + at;
}

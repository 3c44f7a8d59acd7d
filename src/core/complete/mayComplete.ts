import { readFieldLine } from "../fields/fieldLine.ts";

/** How much of a line is looked at, in UTF-16 units. */
const reach = 2000;

const lineStart = /^[ \t]{0,40}\/$/u;
const box = /^[ \t>]{0,40}(?:[-*+]|\d{1,9}[.)])[ \t]{1,8}\[$/u;
const row = /^[ \t>]{0,40}(?:(?:[-*+]|\d{1,9}[.)])[ \t]{1,8})?\|/u;
const dependency = /(?:depend|block|requir|after|prereq)/iu;
/** One word behind a colon or comma, such as `Phase`. */
const unitWord = /[:：,;|][*_]{0,2} \p{L}{2,14} $/u;
const prose = /(?:depends on|blocked (?:by|on)|waiting (?:for|on)|due:?|📅):? $/iu;

/**
 * Whether the text before the caret may be a place where something is offered, told from the line alone: most characters
 * typed are blanks in prose, and those must not have the plan read. `trigger` is the character that was just typed; without
 * one the user asked.
 */
export function mayComplete(before: string, trigger?: string): boolean {
  const text = before.slice(-reach);
  if (trigger === "/" || trigger === "[") {
    return (trigger === "/" ? lineStart : box).test(text);
  }
  return trigger === " "
    ? (text.endsWith("| ") && row.test(before.slice(0, 60))) ||
        (/[:：][*_]{0,2} $/u.test(text.slice(-4)) && readFieldLine(before).at(-1)?.value === "") ||
        (/[,;] $/u.test(text.slice(-2)) && dependency.test(text)) ||
        (unitWord.test(text.slice(-24)) && dependency.test(text)) ||
        prose.test(text.slice(-20))
    : /[:：|[/]|depend|block|waiting|due|📅/iu.test(text);
}

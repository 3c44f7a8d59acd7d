import type { TextRange } from "../../text/textRange.ts";
import type { Segment } from "../scan/segment.ts";

/** How far a choice without brackets reaches from its first separator. */
const choiceReach = 120;

/** The stretch between ` - `, `: `, brackets and the segment's edges that holds a separator, without emphasis. */
export function choicePart(text: string, segment: Segment, at: number): TextRange {
  const piped = text[at] === "|";
  let start = at;
  const from = Math.max(segment.start, at - choiceReach);
  while (start > from && !endsChoice(text, start - 1, piped)) {
    start--;
  }
  let end = at;
  const to = Math.min(segment.end, at + choiceReach);
  while (end < to && !endsChoice(text, end, piped)) {
    end++;
  }
  while (start < at && /[\s*_]/u.test(text[start] ?? "")) {
    start++;
  }
  while (end > at && /[\s*_.]/u.test(text[end - 1] ?? "")) {
    end--;
  }
  return { start, end };
}

/**
 * Whether a choice cannot go on past a character: a colon, a round bracket, a dash between blanks, or a bar that
 * separates keys (around `A/B`, and in front of the next `**Key**`).
 */
function endsChoice(text: string, at: number, piped: boolean): boolean {
  switch (text.charCodeAt(at)) {
    case 58:
    case 0xff1a:
    case 40:
    case 41:
    case 0xff08:
    case 0xff09:
      return true;
    case 45:
    case 0x2013:
    case 0x2014:
      return text[at - 1] === " " && text[at + 1] === " ";
    case 124:
      return !piped || text.startsWith(" **", at + 1) || text[at - 1] === "*";
    default:
      return false;
  }
}

import { inItsPlace } from "./inItsPlace.ts";
import { linkAddress } from "./linkTo.ts";
import type { SlotPlace } from "./slotPlace.ts";

/** The marks of lists and quotes that a line may start with, and emphasis; each character is taken in one way only. */
const lineStart = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t][\s>]*)*(?<emphasis>[*_]{0,3})$/u;
const headingStart = /^[\s>]*#{1,6}[ \t]+[*_]{0,3}$/u;

/** Most that stands in front of a line's text, in UTF-16 units. */
const longestStart = 400;

/** What makes another block of a line that starts with it. */
const blockMarks: readonly RegExp[] = [
  /^#{1,6}(?=\s|$)/u,
  /^[-+*](?=\s|$)/u,
  /^>/u,
  /^(?:`{3}|~{3})/u,
  /^<(?=[a-z/!?])/iu,
];
/** A row of marks is a rule, or makes a heading of the line above; between emphasis, too. */
const row = /^([-_*=])(?:\1|\s)*$/u;
/** A box, or the label of a link definition. */
const boxOrLabel = /^\[(?:[^[\]]{0,3}\](?!\()|[^[\]]{1,200}\]:)/u;

/**
 * A value as the source text of its place, so that it reads as it was typed: on one line, in a cell with its bars
 * escaped and `<br>` for line ends, in a fence on as many lines as it has, and with a backslash where it would start a
 * heading, list, box, quote, rule, fence or HTML block, or change what stands around it. What makes its own words bold or
 * a link is left to the person; as the target of a link it becomes an address. `isOneOf` as for {@link inItsPlace}.
 */
export function writtenValue(value: string, place: SlotPlace, eol: string, isOneOf = false): string {
  const lines = value
    .split(/\r\n?|\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  if (place.target !== undefined) {
    return linkAddress(lines.join(" "), place.target === "whole");
  }
  const { around } = place;
  const placed = (text: string): string => (around === undefined ? text : inItsPlace(text, around, isOneOf));
  switch (place.kind) {
    case "cell": {
      const cell = placed(lines.join("<br>")).replace(/(?<!\\)\|/gu, "\\|");
      // A bar right behind a backslash would belong to the cell.
      return cell.endsWith("\\") && place.after.startsWith("|") ? `${cell} ` : cell;
    }
    case "heading":
      return inHeading(placed(lines.join(" ")), place);
    case "code":
      return inFence(value, place, eol);
    case "text":
      return place.span === undefined ? inText(placed(lines.join(" ")), place) : lines.join(" ");
  }
}

/** At the end of a heading ` #` would be read as its closing mark. */
function inHeading(value: string, { before, after, span }: SlotPlace): string {
  if (span !== undefined) {
    return value;
  }
  const text =
    boxOrLabel.test(value) && before.length < longestStart && headingStart.test(before) ? `\\${value}` : value;
  return after.trim() === "" ? text.replace(/(?<=^|\s)(?=#+$)/u, "\\") : text;
}

function inText(value: string, { before }: SlotPlace): string {
  const start = before.length > longestStart ? null : lineStart.exec(before);
  if (start === null) {
    return value;
  }
  const startsBlock = start.groups?.["emphasis"] === "" && blockMarks.some((mark) => mark.test(value));
  if (startsBlock || row.test(value) || boxOrLabel.test(value)) {
    return `\\${value}`;
  }
  return start.groups?.["emphasis"] === "" ? value.replace(/^(\d{1,9})(?=[.)](?:\s|$))/u, "$1\\") : value;
}

/** Four blanks keep a row of backticks from closing the fence it stands in. */
function inFence(value: string, { before, after }: SlotPlace, eol: string): string {
  const isAlone = /^[\s>]*$/u.test(before) && after.trim() === "";
  const lines = value
    .split(/\r\n?|\n/u)
    .map((line) => (isAlone && /^ {0,3}(?:`{3}|~{3})/u.test(line) ? `    ${line}` : line));
  return lines.join(isAlone ? eol + before : " ");
}

/**
 * The backticks that a code span needs around it so that none of its text ends it, in addition to those it has, and the
 * blank that keeps them apart from backticks of the text; empty where it needs nothing.
 */
export function moreBackticks(text: string, present: number): string {
  // Closing marks are as long as the opening ones, exactly; a longer row than all of the text's ends nothing.
  const longest = (text.match(/`+/gu) ?? []).reduce((most, { length }) => Math.max(most, length), 0);
  return longest < present ? "" : "`".repeat(longest + 1 - present);
}

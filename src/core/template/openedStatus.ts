import type { TextEdit } from "../text/textEdit.ts";
import { findDates } from "../values/readDate.ts";
import { emojiStatus, skipEmoji } from "../words/emoji.ts";
import { readStatus } from "../words/readStatus.ts";
import { readStatusCell } from "../words/readStatusCell.ts";
import type { Status } from "../words/status.ts";
import { takeApart } from "../words/statusHead.ts";
import { valueEnd } from "../fields/valueEnd.ts";

/** What a status says of which nothing has begun. */
export const notStarted = "Not Started";

/** Whether a status says that work has begun, whatever became of it. */
export function hasBegun(status: Status | "failed" | ""): boolean {
  return status !== "draft" && status !== "planned";
}

/** The open form of a status mark: a box stays a box, an emoji an emoji, a word a word. */
export function opened(mark: string): string {
  if (/^[xXvV✓✔~>!?/-]$/u.test(mark)) {
    return " ";
  }
  if (/^(?:yes|y|ja|oui|sí|si|sim)$/iu.test(mark)) {
    return "No";
  }
  // Emphasis behind an emoji, `✅ **DONE**`, has its other half at the end.
  const words = mark.slice(skipBlanks(mark, skipEmoji(mark, 0)));
  const around = /^(?<before>[([*_]{0,3})[^]*?(?<after>[)\]*_]{0,3})$/u.exec(words)?.groups;
  return `${around?.["before"] ?? ""}${/\p{L}/u.test(mark) ? notStarted : "⬜"}${around?.["after"] ?? ""}`;
}

/**
 * Opens the status that a field says: with its day and all else that is said of the work that was, in whatever words.
 * What is no part of the value, such as a comment, stays. `goesOn`: a sentence does so on the next line, and stays behind
 * a dash. `offset` is where the value stands.
 */
export function openField(value: string, offset: number, goesOn = false): readonly TextEdit[] {
  const end = valueEnd(value);
  if (end === 0 || !saysBegun(value)) {
    return [];
  }
  if (goesOn) {
    return [{ range: { start: offset, end: offset }, newText: `${notStarted} – ` }];
  }
  const own = value.slice(0, end);
  const { box, wrap } = takeApart(value);
  const close = wrap.split("").toReversed().join("");
  const hasWords = /\p{L}/u.test(own);
  const mark = hasWords ? `${wrap}${notStarted}${close}` : "⬜";
  const newText = box === undefined ? mark : hasWords ? `[ ] ${mark}` : "[ ]";
  return [{ range: { start: offset, end: offset + end }, newText }];
}

function saysBegun(value: string): boolean {
  const status = readStatus(value.replaceAll("_", " "));
  const cell = status === undefined ? readStatusCell(value) : undefined;
  return status === undefined ? cell !== undefined && cell.state !== "todo" : hasBegun(status);
}

/**
 * Opens the status that a cell says at its start, with the day or remark in round brackets behind it, unless a sentence
 * does; `offset` is where the cell's text stands.
 */
export function openCell(text: string, offset: number): readonly TextEdit[] {
  const status = readStatusCell(text);
  if (status === undefined || status.state === "todo") {
    return [];
  }
  const end = remarkEnd(text, status.end, true);
  const isWord = /\p{L}{2}/u.test(status.mark);
  return isWord && !isSetApart(text.slice(end))
    ? []
    : [{ range: { start: offset + status.start, end: offset + end }, newText: opened(status.mark) }];
}

const lead = /^\s{0,3}(?:(?:[,;:·]|[-–—]{1,2})\s{0,3})?(?:(?:on|at|am|le|el|il|em)\s{1,2})?/iu;
const blankDay = /^(?:YYYY-MM-DD|\[[^[\]]{0,20}\bdate\b[^[\]]{0,20}\])/iu;

/**
 * Where that ends which stands behind a status word and speaks of the work that was: a day, set off or in brackets, a
 * second mark, and with `mayRemark` anything in round brackets that holds no link or blank. The offset itself where
 * nothing does.
 */
export function remarkEnd(text: string, from: number, mayRemark = false): number {
  let at = from;
  for (let found = at; ; at = found) {
    const rest = text.slice(at, at + 200);
    found = at + (dayLength(rest) ?? (mayRemark ? bracketLength(rest) : undefined) ?? markLength(rest) ?? 0);
    if (found === at) {
      return at;
    }
  }
}

function dayLength(rest: string): number | undefined {
  const open = lead.exec(rest)?.[0].length ?? 0;
  const bracket = /^[([]/u.test(rest.slice(open)) && !blankDay.test(rest.slice(open)) ? 1 : 0;
  const inner = rest.slice(open + bracket);
  const blank = blankDay.exec(inner)?.[0].length;
  const day = findDates(inner.slice(0, 40))[0];
  const length = blank ?? (day?.start === 0 ? day.end : undefined);
  if (length === undefined || (open === 0 && bracket === 0)) {
    return undefined;
  }
  const end = open + bracket + length;
  return bracket === 0 ? end : /^[)\]]/u.test(rest.slice(end)) ? end + 1 : undefined;
}

function bracketLength(rest: string): number | undefined {
  return /^\s{0,3}\((?:[^()[\]{}<>|]|\([^()[\]{}<>|]*\)){1,120}\)/u.exec(rest)?.[0].length;
}

function markLength(rest: string): number | undefined {
  const blanks = /^\s{0,2}/u.exec(rest)?.[0].length ?? 0;
  const isMark = emojiStatus(rest.codePointAt(blanks) ?? 0) !== undefined;
  return isMark ? skipEmoji(rest, blanks) : undefined;
}

/** Whether what stands behind a status word leaves it apart: nothing, a bracket or a dash, but no words of its sentence. */
export function isSetApart(rest: string): boolean {
  return !/^[*_\s]*[\p{L}\p{N}:：]/u.test(rest);
}

const share =
  /(?<![\p{L}\d/.,-])\d{1,4}(?=\s?\/\s?\d{1,4}(?![\d/])|\sof\s\d)|(?<![\p{L}\d/.,-])\d{1,3}(?:[.,]\d{1,2})?(?=\s?%)/gu;

/**
 * Sets what a plan says of its own progress to nothing: `0 / 16 pages` for `16 / 16 pages ✅ (closed)`. Of a sentence that
 * opens with a status no more than its numbers is left.
 */
export function openProgress(value: string, offset: number): readonly TextEdit[] {
  const own = value.slice(0, valueEnd(value));
  const numbers = [...own.matchAll(share)];
  if (numbers.length === 0) {
    return openField(value, offset);
  }
  const opens = saysBegun(value) && !/^\s*[*_]{0,3}[\d~≈█▓▒■●]/u.test(own);
  const first = numbers[0]?.index ?? 0;
  const none = (opens ? (/^\d+(?:[.,]\d+)?\s?(?:%|\/\s?\d+|of\s\d+)/u.exec(own.slice(first))?.[0] ?? "0%") : own)
    .replace(share, "0")
    .replaceAll(/[█▓▒■]/gu, "░")
    .replaceAll("●", "○")
    .replace(/\s{0,3}(?:✅|☑|✔|✓)[^]*$|\s{1,3}[-–—]\s[^]*$/u, "")
    .replace(/\s{0,3}\((?![^()]{0,200}\d\s?[/%])[^()]{1,200}\)$/u, "");
  const newText = none.split("**").length % 2 === 0 && own.split("**").length % 2 === 1 ? `${none}**` : none;
  return newText === own ? [] : [{ range: { start: offset, end: offset + own.length }, newText }];
}

/** The offset behind the blanks that stand at one. */
export function skipBlanks(line: string, from: number): number {
  return from + (/^\s{0,4}/u.exec(line.slice(from, from + 4))?.[0].length ?? 0);
}

import { emojiStatus } from "./emoji.ts";
import { readLeadingMark } from "./leadingMark.ts";
import { clauseWords } from "./readStatus.ts";
import { type FoundPhrase, readStatusPhrase } from "./readStatusPhrase.ts";
import { isStatusChoice } from "./statusChoice.ts";
import { struckEnd } from "./struckStatus.ts";
import { approvals } from "./statusWords.ts";
import { defaultMarks, type TaskState, taskStateOf } from "./taskState.ts";

/** The mark of a table's status cell; the offsets are UTF-16 within the cell's text. */
export interface StatusCell {
  readonly state: TaskState;
  /** What a tick replaces: an emoji with its word, a word, or the character in a box; empty in an empty cell. */
  readonly mark: string;
  readonly start: number;
  readonly end: number;
}

/** How long a cell may be to hold a mark and not a text, unless an emoji or box opens it. */
const longest = 200;
const cross = 0x274c;
const redCircle = 0x1f534;
const questionMark = 0x2753;

/**
 * Reads a cell of a status column (format §2): empty, `-` or `–`, a box, a status emoji or a status word. Where emoji
 * and word disagree (`❌ Not started`) the word decides, and where box and word disagree the box. Undefined for other
 * text: 🟡, a date, `3/5`, a sentence.
 */
export function readStatusCell(cell: string): StatusCell | undefined {
  const from = struckEnd(cell);
  const found = readCell(from === 0 ? cell : cell.slice(from));
  return found === undefined || from === 0 ? found : { ...found, start: found.start + from, end: found.end + from };
}

function readCell(cell: string): StatusCell | undefined {
  if (/^\s{0,40}[-–—]?\s{0,40}$/u.test(cell)) {
    const mark = cell.trim();
    const start = mark === "" ? 0 : cell.indexOf(mark);
    return { state: "todo", mark, start, end: start + mark.length };
  }
  const text = cell.slice(0, longest);
  if (isStatusChoice(text)) {
    return undefined;
  }
  const { box, boxStart, emoji, emojiStart, emojiEnd, wordStart } = readLeadingMark(text, isCellMark);
  if (box !== undefined) {
    const state = defaultMarks.get(box);
    return state === undefined || text.includes("[", wordStart)
      ? undefined
      : { state, ...piece(text, boxStart, boxStart + box.length) };
  }
  if (/^\s*\?\s*$/u.test(text)) {
    return { state: "question", ...piece(text, text.indexOf("?"), text.indexOf("?") + 1) };
  }
  const phrase = readStatusPhrase(text, wordStart);
  if (phrase !== undefined && clauseWords(text, phrase.end) <= 3) {
    const opens = emoji === undefined ? wordStart : emojiStart;
    const isTicked = emoji !== undefined && emojiState(emoji) === "done" && taskStateIsOver(phrase);
    return {
      state: isTicked ? "done" : wordState(text, phrase),
      ...piece(text, opens, closed(text, opens, phrase.end)),
    };
  }
  const state = emoji === undefined ? undefined : emojiState(emoji);
  return state === undefined ? undefined : { state, ...piece(text, emojiStart, emojiEnd) };
}

/** `✅ N/A` was ticked: what needs no work is done there. */
function taskStateIsOver({ status }: FoundPhrase): boolean {
  return status === "cancelled" || status === "superseded";
}

function isCellMark(code: number): boolean {
  return code === cross || code === redCircle || code === questionMark || emojiStatus(code) !== undefined;
}

function emojiState(code: number): TaskState | undefined {
  if (code === questionMark) {
    return "question";
  }
  const status = emojiStatus(code);
  return status === undefined ? "failed" : taskStateOf(status);
}

/** What is approved or accepted is done in a cell, unlike a plan; deferred is a label, so such a row is open. */
function wordState(text: string, { status, strict, start, end }: FoundPhrase): TaskState {
  if (status === "failed") {
    return "failed";
  }
  if (approvals.has(text.slice(start, end).toLowerCase())) {
    return "done";
  }
  return status === "paused" && !strict ? "todo" : taskStateOf(status);
}

/** The end of a mark with the emphasis that opened inside it, so that replacing it leaves balanced Markdown. */
function closed(text: string, start: number, end: number): number {
  const opened = (text.slice(start, end).match(/[*_]/gu) ?? []).length;
  let at = end;
  while (at - end < opened && (text[at] === "*" || text[at] === "_")) {
    at++;
  }
  return at;
}

function piece(text: string, start: number, end: number): { mark: string; start: number; end: number } {
  return { mark: text.slice(start, end), start, end };
}

import type { MarkStates } from "../../plan/marks/states.ts";
import type { TextEdit } from "../../text/textEdit.ts";
import type { TextRange } from "../../text/textRange.ts";
import { findWrittenReason } from "../../words/blockedReason.ts";
import { isStruck } from "../../words/isStruck.ts";
import { readEdgeMark } from "../../words/readEdgeMark.ts";
import { type TaskState, taskStateOf } from "../../words/taskState.ts";

/** How a text says which kind of open its task is. */
export interface OpenWords {
  readonly state: TaskState;
  /** With what sets it off from the rest. */
  readonly range: TextRange;
}

/** What the words of a task say of its state beside its box (format §2); undefined where they say nothing. */
export function readOpenWords(text: string, states: MarkStates): OpenWords | undefined {
  const written = findWrittenReason(text);
  if (written !== undefined) {
    return { state: "blocked", range: withLead(text, written) };
  }
  const mark = readEdgeMark(text, "task");
  if (mark !== undefined) {
    const state = taskStateOf(mark.status);
    return refines(state) ? { state, range: setOff(text, mark) } : undefined;
  }
  const emoji = /^\p{Extended_Pictographic}\ufe0f?/u.exec(text)?.[0];
  const said = emoji === undefined ? undefined : states.said(emoji);
  return emoji === undefined || said === undefined || !refines(said)
    ? undefined
    : { state: said, range: setOff(text, { start: 0, end: emoji.length }) };
}

function isAllMark(text: string): boolean {
  const mark = readEdgeMark(text, "task");
  return mark !== undefined && text.slice(0, mark.start).trim() === "" && text.slice(mark.end).trim() === "";
}

/** Whether words that say a state are read beside an open box. */
function refines(state: TaskState): boolean {
  return state === "inProgress" || state === "blocked" || state === "cancelled";
}

/** Takes out of a text what says which kind of open its task is: a strike through all of it, a word, an emoji. */
export function withoutOpenWords(text: string, offset: number, states: MarkStates): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let from = 0;
  let to = text.length;
  if (isStruck(text)) {
    edits.push(cut(offset, { start: 0, end: 2 }), cut(offset, { start: to - 2, end: to }));
    from = 2;
    to -= 2;
  }
  // One may stand before another: `(blocked) (blocked: no key)`.
  for (let said = readOpenWords(text.slice(from, to), states); said !== undefined;) {
    edits.push(cut(offset + from, said.range));
    [from, to] = said.range.start === 0 ? [from + said.range.end, to] : [from, from + said.range.start];
    const rest = text.slice(from, to);
    // Words that are nothing but a state are the task.
    said = /^[\s\p{P}]*$/u.test(rest) || isAllMark(rest) ? undefined : readOpenWords(rest, states);
  }
  return edits;
}

function cut(offset: number, { start, end }: TextRange): TextEdit {
  return { range: { start: offset + start, end: offset + end }, newText: "" };
}

function withLead(text: string, { start, end }: TextRange): TextRange {
  const blanks = /\s*$/u.exec(text.slice(Math.max(0, start - 4), start))?.[0].length ?? 0;
  return { start: start - blanks, end };
}

/** A mark with the blanks, dash or colon between it and the words it belongs to. */
function setOff(text: string, { start, end }: TextRange): TextRange {
  if (start === 0) {
    const behind = /^(?:\s*[:：]|\s+[-–—](?=\s))?\s*/u.exec(text.slice(end, end + 8))?.[0].length ?? 0;
    return { start, end: end + behind };
  }
  const before = /(?:\s+[-–—])?\s*$/u.exec(text.slice(Math.max(0, start - 8), start))?.[0].length ?? 0;
  return { start: start - before, end };
}

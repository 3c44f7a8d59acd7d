import type { PlanRecord } from "../../index/planRecord.ts";
import type { Task } from "../../plan/model.ts";
import type { TextEdit } from "../../text/textEdit.ts";
import { statusWords } from "../../words/statusHead.ts";
import { wordFor } from "./stateWord.ts";
import { withoutOpenWords } from "./openWords.ts";
import type { PlanHabits } from "./planHabits.ts";
import { taskWords } from "./taskWords.ts";
import { reasonEdit, type SettableState, type Wish } from "./wish.ts";
import { markLike } from "./markLike.ts";

/** Marks of cells that nobody has written one in yet; a ❌ there would say that something failed. */
const plainMarks: Readonly<Record<SettableState, string>> = {
  todo: "⬜",
  inProgress: "🔄",
  blocked: "⛔",
  done: "✅",
  cancelled: "Cancelled",
};

/** The ways to write a state into the status cell of a row: as other rows have it, else in the form of the old mark. */
export function rowEdits(
  task: Task,
  { state, reason, keepsWords }: Wish,
  habits: PlanHabits,
): readonly (readonly TextEdit[])[] {
  const { record, states } = habits;
  const own = habits.rowMarks(task, state);
  // The form of the cell, or of the others where it is empty.
  const sample = isEmpty(task.mark) ? habits.sampleFor(task, isEmpty) : task.mark;
  const isBoxed = record.lines.text[task.markRange.start - 1] === "[" && record.lines.text[task.markRange.end] === "]";
  const like = (mark: string): boolean =>
    sample === undefined || formOf(mark) === formOf(sample) || (isEmpty(mark) && !isBoxed);
  const derived = sample === undefined || isBoxed ? undefined : markLike(state, sample, wordFor(habits, state, sample));
  const marks = [
    ...own.near.filter(like),
    ...own.all.filter((mark) => !isEmpty(mark) && like(mark)),
    ...(isBoxed ? states.marksFor(state).filter((mark) => mark.length === 1 && mark !== "\t") : []),
    ...own.near.filter((mark) => !isEmpty(mark) && !isBoxed),
    ...(derived === undefined ? [] : [derived]),
    plainMarks[state],
    wordFor(habits, state, sample ?? ""),
  ];
  const at = taskWords(record, task);
  // As written: with the backslash before a bar.
  const words = at === undefined ? "" : record.lines.text.slice(at.start, at.end);
  const bare = at === undefined || keepsWords === true ? [] : withoutOpenWords(words, at.start, states);
  const why =
    at === undefined || reason === undefined ? [] : [reasonEdit(words, at.start, reason.replaceAll("|", "\\|"))];
  const ways = [...new Set(marks)].map((mark) => cellEdit(record, task, mark));
  return [...ways.map((one) => one.concat(bare, why)), ...(state === "done" ? ways : [])];
}

function isEmpty(mark: string): boolean {
  return /^[-–—\s]*$/u.test(mark);
}

/** What a mark is made of: a word, an emoji, both, or a sign. */
function formOf(mark: string): string {
  const hasWord = statusWords(mark) !== "" || /\p{L}{2}/u.test(mark);
  return `${hasWord} ${/\p{Extended_Pictographic}/u.test(mark)}`;
}

/** A mark in place of another one; into an empty cell with a blank on both sides, and as wide a cell as it was. */
function cellEdit({ lines: { text } }: PlanRecord, { mark, markRange }: Task, newText: string): readonly TextEdit[] {
  if (mark === newText) {
    return [];
  }
  if (markRange.start < markRange.end) {
    return [{ range: markRange, newText }];
  }
  const blanks = /[ \t]*$/u.exec(text.slice(Math.max(0, markRange.start - 200), markRange.start))?.[0].length ?? 0;
  const from = markRange.start - blanks;
  if (blanks < 2) {
    const range = { start: markRange.start, end: markRange.start };
    return [{ range, newText: `${blanks === 0 ? " " : ""}${newText} ` }];
  }
  const spare = Math.max(0, Math.min(newText.length, blanks - 2));
  return [{ range: { start: from + 1, end: from + 1 + spare }, newText }];
}

import { readFieldLine } from "../../fields/fieldLine.ts";
import { lineEnding } from "../../text/lineEnding.ts";
import type { Task, Unit, UnitMark } from "../../plan/model.ts";
import type { TextEdit } from "../../text/textEdit.ts";
import { taskStateOf } from "../../words/taskState.ts";
import { statusWords } from "../../words/statusHead.ts";
import { markLike } from "./markLike.ts";
import type { Marked, PlanHabits } from "./planHabits.ts";
import { wordFor } from "./stateWord.ts";
import { statusReason } from "../../words/statusReason.ts";
import { statusLineEdits } from "./statusLineState.ts";
import type { SettableState, Wish } from "./wish.ts";
import { emojiStatus } from "../../words/emoji.ts";

/**
 * The ways to write the state of a phase or step that is one unit of work: over the mark that it has, in the form of that
 * one, else as its neighbours have theirs, in the heading or on a status line below it.
 */
export function unitEdits(task: Task, wish: Wish, habits: PlanHabits): readonly (readonly TextEdit[])[] {
  const unit = habits.unitOn(task.line);
  if (unit === undefined) {
    return [];
  }
  return unit.mark === null ? newMark(habits, unit, wish) : overMark(habits, unit as Marked, wish);
}

function overMark(
  habits: PlanHabits,
  { line, mark, range: unitRange }: Marked,
  wish: Wish,
): readonly (readonly TextEdit[])[] {
  const { text } = habits.record.lines;
  const old = text.slice(mark.range.start, mark.range.end);
  const { start } = mark.range;
  if (mark.line !== line) {
    const own = habits
      .marked(wish.state)
      .find((one) => one.line !== line && one.mark.line !== one.line && !/^\W*partial/iu.test(one.mark.text));
    return statusLineEdits(habits, mark, own?.mark.text, wish);
  }
  // A heading has no room for a reason: it would be another title.
  if (wish.reason !== undefined) {
    return [];
  }
  const boxed = text[start - 1] === "[" && text[mark.range.end] === "]";
  if (boxed) {
    return (wish.state === "done" ? ["x"] : wish.state === "todo" ? [" "] : []).map((newText) => [
      { range: mark.range, newText },
    ]);
  }
  const written = habits
    .headingMarks(wish.state)
    // A part that is done is no usual word for what has begun.
    .filter((own) => !/\bpartial/iu.test(own));
  const derived = markLike(wish.state, old, wordFor(habits, wish.state, old));
  const removed = cutMark(text, mark);
  const marks = [...new Set([...written, ...(derived === undefined ? [] : [derived])])];
  const over = marks.map((newText) => [{ range: mark.range, newText }]);
  // Where nobody marks what is to do, the mark goes.
  if (wish.state === "todo") {
    return written.length === 0 ? [[removed], ...over] : over;
  }
  // No emoji alone says that something is cancelled.
  const word = wordFor(habits, wish.state, old);
  const spelled = emojiStatus(old.codePointAt(0) ?? 0) === undefined ? word : `${signs[wish.state]} ${word}`;
  const { end } = unitRange;
  return [
    ...over,
    [{ range: mark.range, newText: spelled }],
    [removed, { range: { start: end, end }, newText: ` ${spelled}` }],
  ];
}

/** Emoji beside the words of a state. */
const signs: Readonly<Record<SettableState, string>> = {
  todo: "⬜",
  inProgress: "🔄",
  blocked: "⛔",
  done: "✅",
  cancelled: "❌",
};

/** Takes a mark out of a heading, with the blanks or dash before it. */
function cutMark(text: string, { range }: UnitMark): TextEdit {
  const before = /(?:[ \t]+[-–—])?[ \t]*$/u.exec(text.slice(Math.max(0, range.start - 10), range.start))?.[0] ?? "";
  const isFirst = /[#\n]/u.test(text.charAt(range.start - before.length - 1));
  const behind = isFirst ? (/^[ \t]*/u.exec(text.slice(range.end, range.end + 4))?.[0].length ?? 0) : 0;
  const start = isFirst ? range.start : range.start - before.length;
  return { range: { start, end: range.end + behind }, newText: "" };
}

function newMark(habits: PlanHabits, unit: Unit, { state, reason }: Wish): readonly (readonly TextEdit[])[] {
  const { lines } = habits.record;
  const model = habits.marked(state)[0] ?? habits.marked()[0];
  if (model === undefined) {
    return [];
  }
  const { range, line } = model.mark;
  const written = lines.text.slice(range.start, range.end);
  const isSame = taskStateOf(model.mark.status) === state;
  const word = wordFor(habits, state, written);
  const mark = isSame ? written : markLike(state, written, word);
  if (line === model.line) {
    if (reason !== undefined) {
      return [];
    }
    const isBoxed = lines.text[range.start - 1] === "[";
    const { end } = unit.range;
    const spelled = `${signs[state]} ${word}`;
    const marks = isBoxed ? [spelled] : mark === undefined ? [spelled] : [mark, spelled];
    return marks.map((one) => [{ range: { start: end, end }, newText: ` ${one}` }]);
  }
  const source = lines.lineText(line);
  const field = readFieldLine(source).find(({ key }) => key === "status");
  if (field === undefined) {
    return [];
  }
  const eol = lineEnding(lines.text);
  const why = reason === undefined ? "" : statusReason(reason);
  const value = (isSame ? statusWords(written) || written : word) + why;
  const hard = /(?: {2}|\\)$/u.exec(source)?.[0] ?? "";
  const gap = line > model.line + 1 && lines.lineText(model.line + 1).trim() === "" ? eol : "";
  const end = lines.endOf(unit.line);
  const behind = lines.lineText(unit.line + 1).trim() === "" ? "" : eol;
  const newText = `${eol}${gap}${source.slice(0, field.valueStart)}${value}${hard}${behind}`;
  return [[{ range: { start: end, end }, newText }]];
}

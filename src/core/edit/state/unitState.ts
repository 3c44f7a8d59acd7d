import type { PlanRecord } from "../../index/planRecord.ts";
import { readFieldLine } from "../../fields/fieldLine.ts";
import { lineEnding } from "../../text/lineEnding.ts";
import type { Task, Unit, UnitMark } from "../../plan/model.ts";
import { allUnits } from "../../schedule/planSchedule.ts";
import type { TextEdit } from "../../text/textEdit.ts";
import { taskStateOf } from "../../words/taskState.ts";
import { statusWords } from "../../words/statusHead.ts";
import { markLike } from "./markLike.ts";
import { wordFor } from "./stateWord.ts";
import { statusReason } from "../../words/statusReason.ts";
import { statusLineEdits } from "./statusLineState.ts";
import type { SettableState, Wish } from "./wish.ts";
import { emojiStatus } from "../../words/emoji.ts";

/** A unit that says its state itself. */
type Marked = Unit & { readonly mark: UnitMark };

/**
 * The ways to write the state of a phase or step that is one unit of work: over the mark that it has, in the form of that
 * one, else as its neighbours have theirs, in the heading or on a status line below it.
 */
export function unitEdits(record: PlanRecord, task: Task, wish: Wish): readonly (readonly TextEdit[])[] {
  const all = [...allUnits(record.plan.phases)];
  const unit = all.find(({ line }) => line === task.line);
  if (unit === undefined) {
    return [];
  }
  const others = all.filter((one): one is Marked => one.mark !== null && one !== unit);
  return unit.mark === null ? newMark(record, unit, others, wish) : overMark(record, unit as Marked, others, wish);
}

function overMark(
  record: PlanRecord,
  { line, mark, range: unitRange }: Marked,
  others: readonly Marked[],
  wish: Wish,
): readonly (readonly TextEdit[])[] {
  const { text } = record.lines;
  const old = text.slice(mark.range.start, mark.range.end);
  const { start } = mark.range;
  if (mark.line !== line) {
    const own = others.find(
      (one) =>
        one.mark.line !== one.line &&
        taskStateOf(one.mark.status) === wish.state &&
        !/^\W*partial/iu.test(one.mark.text),
    );
    return statusLineEdits(record, mark, own?.mark.text, wish);
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
  const inHeadings = others.filter((one) => one.mark.line === one.line && one.mark.range.end > one.mark.range.start);
  const same = inHeadings.filter(
    ({ mark: { status, range } }) => taskStateOf(status) === wish.state && text[range.start - 1] !== "[",
  );
  const written = same
    .map(({ mark: { range } }) => text.slice(range.start, range.end))
    // A part that is done is no usual word for what has begun.
    .filter((own) => !/\bpartial/iu.test(own));
  const derived = markLike(wish.state, old, wordFor(record, wish.state, old));
  const removed = cutMark(text, mark);
  const marks = [...new Set([...written, ...(derived === undefined ? [] : [derived])])];
  const over = marks.map((newText) => [{ range: mark.range, newText }]);
  // Where nobody marks what is to do, the mark goes.
  if (wish.state === "todo") {
    return written.length === 0 ? [[removed], ...over] : over;
  }
  // No emoji alone says that something is cancelled.
  const word = wordFor(record, wish.state, old);
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
  const isFirst = /[#\n]$/u.test(text.slice(0, range.start - before.length));
  const behind = isFirst ? (/^[ \t]*/u.exec(text.slice(range.end, range.end + 4))?.[0].length ?? 0) : 0;
  const start = isFirst ? range.start : range.start - before.length;
  return { range: { start, end: range.end + behind }, newText: "" };
}

function newMark(
  record: PlanRecord,
  unit: Unit,
  others: readonly Marked[],
  { state, reason }: Wish,
): readonly (readonly TextEdit[])[] {
  const { lines } = record;
  const model = others.find(({ mark }) => taskStateOf(mark.status) === state) ?? others[0];
  if (model === undefined) {
    return [];
  }
  const { range, line } = model.mark;
  const written = lines.text.slice(range.start, range.end);
  const isSame = taskStateOf(model.mark.status) === state;
  const word = wordFor(record, state, written);
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

import type { MarkStates } from "../../plan/marks/states.ts";
import type { Task } from "../../plan/model.ts";
import type { TextEdit } from "../../text/textEdit.ts";
import type { TextRange } from "../../text/textRange.ts";
import { isStruck } from "../../words/isStruck.ts";
import type { TaskState } from "../../words/taskState.ts";
import { readOpenWords, withoutOpenWords } from "./openWords.ts";
import type { PlanHabits } from "./planHabits.ts";
import { reasonEdit, type SettableState, type Wish } from "./wish.ts";
import { marksIn } from "./stateMarks.ts";
import { taskWords } from "./taskWords.ts";

/** Words that say a state where neither a mark nor the plan's own words do. */
const words: Readonly<Partial<Record<SettableState, string>>> = {
  inProgress: " (in progress)",
  blocked: " (blocked)",
  cancelled: " (cancelled)",
};

/**
 * The ways to write a state of a task with a box, the plan's own first: by the mark that its other boxes have, by words
 * or an emoji as they have them, by a mark of its legend or of everybody's, by words of ours.
 */
export function boxEdits(task: Task, { state, reason }: Wish, habits: PlanHabits): readonly (readonly TextEdit[])[] {
  const { record, states, boxes: own } = habits;
  const at = taskWords(record, task);
  const mark = (newText: string): readonly TextEdit[] =>
    newText === task.mark ? [] : [{ range: task.markRange, newText }];
  const ofMark = own.filter((one) => states.stateOf(one.mark) === one.state);
  const ticks = habits.ticksFor(task.mark);
  const open = ticks.todo;
  const bare = at === undefined ? [] : withoutOpenWords(task.text, at.start, states);
  if (state === "done") {
    const ways = [ticks.done, "x"].map(mark);
    return [...ways.map((one) => one.concat(bare)), ...ways];
  }
  if (state === "todo") {
    return [open, " "].map((one) => mark(one).concat(bare));
  }
  const why = at === undefined || reason === undefined ? [] : [reasonEdit(task.text, at.start, reason)];
  const marked = (one: string): readonly TextEdit[] => [...mark(one), ...bare, ...why];
  // A reason says the state itself.
  const worded = (edits: readonly TextEdit[]): readonly TextEdit[] => [
    ...mark(open),
    ...bare,
    ...(why.length > 0 ? why : edits),
  ];
  const copied = own.flatMap((one) => likeWords(one, state, at, states)).slice(0, 1);
  const spelled =
    at === undefined ? [] : [worded([{ range: { start: at.end, end: at.end }, newText: words[state] ?? "" }])];
  const common = states.marksFor(state).filter((one) => one.length > 0);
  return [
    ...marksIn(ofMark, state).map(marked),
    ...copied.map(worded),
    ...(state === "cancelled"
      ? [...strike(task, at).map(worded), ...spelled, ...common.map(marked)]
      : [...common.map(marked), ...spelled]),
  ];
}

/** The words of a task as another one has them that is in a state by its words: in front or behind, or struck out. */
function likeWords(
  model: Task,
  state: TaskState,
  at: TextRange | undefined,
  states: MarkStates,
): readonly (readonly TextEdit[])[] {
  if (model.state !== state || at === undefined) {
    return [];
  }
  const said = readOpenWords(model.text, states);
  if (isStruck(model.text) || said?.state !== state) {
    return [];
  }
  const { start, end } = said.range;
  const written = model.text.slice(start, end);
  // A reason is that task's own.
  if (written.length > 40 || /blocked\S*\s?[:：,]|\b(?:by|on)\b/iu.test(written)) {
    return [];
  }
  const place = start === 0 ? at.start : at.end;
  return [[{ range: { start: place, end: place }, newText: written }]];
}

/** All words struck out; what holds a tilde already would end the strike, and code of several lines has no end here. */
function strike(task: Task, at: TextRange | undefined): readonly (readonly TextEdit[])[] {
  if (at === undefined || task.text.includes("~") || /\s$/u.test(task.text)) {
    return [];
  }
  return [
    [
      { range: { start: at.start, end: at.start }, newText: "~~" },
      { range: { start: at.end, end: at.end }, newText: "~~" },
    ],
  ];
}

import type { Task } from "../../plan/model.ts";
import type { TextEdit } from "../../text/textEdit.ts";
import type { TextRange } from "../../text/textRange.ts";
import { withoutOpenWords } from "./openWords.ts";
import type { PlanHabits } from "./planHabits.ts";
import { reasonEdit, type SettableState, type Wish } from "./wish.ts";
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
  const { record, states } = habits;
  const at = taskWords(record, task);
  const mark = (newText: string): readonly TextEdit[] =>
    newText === task.mark ? [] : [{ range: task.markRange, newText }];
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
  const like = habits.boxWords(state);
  const place = like?.isFirst === true ? at?.start : at?.end;
  const copied =
    like === undefined || place === undefined
      ? []
      : [worded([{ range: { start: place, end: place }, newText: like.text }])];
  const spelled =
    at === undefined ? [] : [worded([{ range: { start: at.end, end: at.end }, newText: words[state] ?? "" }])];
  const common = states.marksFor(state).filter((one) => one.length > 0);
  return [
    ...habits.boxMarks(state).map(marked),
    ...copied,
    ...(state === "cancelled"
      ? [...strike(task, at).map(worded), ...spelled, ...common.map(marked)]
      : [...common.map(marked), ...spelled]),
  ];
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

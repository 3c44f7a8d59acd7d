import type { MarkStates } from "../../plan/marks/states.ts";
import type { Task } from "../../plan/model.ts";
import { marksIn } from "./stateMarks.ts";

/** What a plan writes into the boxes of tasks that are done and to do. */
export interface TickMarks {
  readonly done: string;
  readonly todo: string;
}

/** What is in a box: what GFM knows, another sign, or an emoji. */
export type MarkKind = "gfm" | "sign" | "emoji";

export function markKind(mark: string): MarkKind {
  return /^[ xX]$/u.test(mark) ? "gfm" : /^\p{Extended_Pictographic}/u.test(mark) ? "emoji" : "sign";
}

/**
 * The marks that a tick writes into a box with a mark of a kind: those of GFM, with the capital where all ticks are
 * capitals and two at least; for a mark that GFM does not know, those of the plan's other such boxes, where it has any
 * (issue 5). Only what is known to mean to do is written so: no typo `[]`, and no mark that nothing explains.
 */
export function tickMarks(boxes: readonly Task[], kind: MarkKind, states: () => MarkStates): TickMarks {
  const common = { done: onlyCapitals(boxes) ? "X" : "x", todo: " " };
  if (kind === "gfm") {
    return common;
  }
  const alike = boxes.filter(({ mark }) => markKind(mark) === kind);
  const todo = marksIn(alike, "todo").find((mark) => mark.trim() !== "" && states().known(mark) === "todo");
  return { done: marksIn(alike, "done")[0] ?? common.done, todo: todo ?? common.todo };
}

function onlyCapitals(boxes: readonly Task[]): boolean {
  // Beside a single capital a small tick may just have been taken away, and comes back as it was.
  return boxes.filter(({ mark }) => mark === "X").length > 1 && boxes.every(({ mark }) => mark !== "x");
}

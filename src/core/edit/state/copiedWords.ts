import type { MarkStates } from "../../plan/marks/states.ts";
import type { Task } from "../../plan/model.ts";
import { isStruck } from "../../words/isStruck.ts";
import type { TaskState } from "../../words/taskState.ts";
import { readOpenWords } from "./openWords.ts";

/** Words that say a state beside a box, with what sets them off. */
export interface CopiedWords {
  readonly text: string;
  /** Whether they stand in front of the task's words, not behind. */
  readonly isFirst: boolean;
}

/** The words of the first task that is in a state by words which another one may say, too. */
export function wordsIn(boxes: readonly Task[], state: TaskState, states: MarkStates): CopiedWords | undefined {
  for (const task of boxes) {
    const words = task.state === state && !isStruck(task.text) ? copiedWords(task.text, state, states) : undefined;
    if (words !== undefined) {
      return words;
    }
  }
  return undefined;
}

function copiedWords(text: string, state: TaskState, states: MarkStates): CopiedWords | undefined {
  const said = readOpenWords(text, states);
  if (said?.state !== state) {
    return undefined;
  }
  const { start, end } = said.range;
  const written = text.slice(start, end);
  // A reason is that task's own.
  return written.length > 40 || /blocked\S*\s?[:：,]|\b(?:by|on)\b/iu.test(written)
    ? undefined
    : { text: written, isFirst: start === 0 };
}

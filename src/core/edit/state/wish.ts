import type { TextEdit } from "../../text/textEdit.ts";
import { oneLine } from "../../text/oneLine.ts";
import { longestReason, reasonPlace } from "../../words/blockedReason.ts";
import type { TaskState } from "../../words/taskState.ts";

/** The states that a task may be given. */
export type SettableState = Extract<TaskState, "todo" | "inProgress" | "blocked" | "done" | "cancelled">;

/** Every {@link SettableState}, in the order in which they are offered. */
export const settableStates: readonly SettableState[] = ["todo", "inProgress", "blocked", "done", "cancelled"];

/** A state that a task is to have. */
export interface Wish {
  readonly state: SettableState;
  /** Why it is blocked; undefined for no reason. */
  readonly reason?: string | undefined;
  /** Whether what the words of a row say of its state stays, as it does beside a box that is ticked. */
  readonly keepsWords?: boolean;
}

/** A wish with its reason as one line that can be found again: what is too long is cut, and an empty one is none. */
export function writtenWish({ reason, ...wish }: Wish): Wish {
  const line = oneLine(reason ?? "");
  const short =
    line.length <= longestReason ? line : `${line.slice(0, longestReason - 1).replace(/[\ud800-\udbff\s]+$/u, "")}…`;
  return short === "" ? wish : { ...wish, reason: short };
}

/** Writes why a task is blocked behind its words, which begin at an offset. */
export function reasonEdit(words: string, offset: number, reason: string): TextEdit {
  const at = offset + reasonPlace(words);
  return { range: { start: at, end: at }, newText: ` (blocked: ${reason})` };
}

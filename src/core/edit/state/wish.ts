import type { TextEdit } from "../../text/textEdit.ts";
import type { TaskState } from "../../words/taskState.ts";

/** The states that a task may be given. */
export type SettableState = Extract<TaskState, "todo" | "inProgress" | "blocked" | "done" | "cancelled">;

/** Every {@link SettableState}, in the order in which they are offered. */
export const settableStates: readonly SettableState[] = ["todo", "inProgress", "blocked", "done", "cancelled"];

/** A state that a task is to have. */
export interface Wish {
  readonly state: SettableState;
  /** Why it is blocked, one line as {@link oneLine} makes it; undefined for no reason. */
  readonly reason?: string | undefined;
}

/** Writes why a task is blocked behind its words. */
export function reasonEdit(end: number, reason: string): TextEdit {
  return { range: { start: end, end }, newText: ` (blocked: ${reason})` };
}

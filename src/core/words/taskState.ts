import type { Status } from "./status.ts";

/** The state of one task (format §2). Only `done` counts as done, and `cancelled` leaves the total. */
export type TaskState = "todo" | "inProgress" | "blocked" | "done" | "failed" | "cancelled" | "question";

/**
 * What the default marks mean (format §2), by the mark without its variation selector: the character of a box, or an
 * emoji. A legend or a setting may say otherwise. ❌ and 🔴 are missing: they mean failed in a status cell only.
 */
export const defaultMarks: ReadonlyMap<string, TaskState> = new Map([
  ["", "todo"],
  [" ", "todo"],
  ["\u00a0", "todo"],
  ["\t", "todo"],
  ["⬜", "todo"],
  ["☐", "todo"],
  ["-", "inProgress"],
  ["/", "inProgress"],
  ["~", "inProgress"],
  [">", "inProgress"],
  ["🔄", "inProgress"],
  ["🚧", "inProgress"],
  ["⏳", "inProgress"],
  ["!", "blocked"],
  ["⏸", "blocked"],
  ["⛔", "blocked"],
  ["x", "done"],
  ["X", "done"],
  ["✓", "done"],
  ["✔", "done"],
  ["✅", "done"],
  ["☑", "done"],
  ["?", "question"],
]);

const states: Readonly<Record<Status, TaskState>> = {
  draft: "todo",
  planned: "todo",
  inProgress: "inProgress",
  blocked: "blocked",
  paused: "blocked",
  done: "done",
  cancelled: "cancelled",
  superseded: "cancelled",
};

/** A status as the state of a task: what is paused is blocked, what is superseded needs no work. */
export function taskStateOf(status: Status): TaskState {
  return states[status];
}

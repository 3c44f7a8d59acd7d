import type { TaskState } from "./taskState.ts";

/** Every state by the name it has in settings, filters and JSON. */
export const taskStates: readonly TaskState[] = [
  "todo",
  "inProgress",
  "blocked",
  "done",
  "failed",
  "cancelled",
  "question",
];

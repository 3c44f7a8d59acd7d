import type { Task } from "../plan/model.ts";
import { isOpen } from "../progress/openTasks.ts";

/** What a toggle of some tasks does, and to which of them. */
export interface Toggle {
  readonly tasks: readonly Task[];
  readonly done: boolean;
}

/**
 * Toggles tasks together: while any is open, the open ones become done; then all become open again. What is cancelled is
 * left so, unless nothing else was chosen.
 */
export function toggleOf(tasks: readonly Task[]): Toggle {
  const open = tasks.filter(isOpen);
  if (open.length > 0) {
    return { tasks: open, done: true };
  }
  const done = tasks.filter(({ state }) => state === "done");
  return done.length > 0 ? { tasks: done, done: false } : { tasks, done: true };
}

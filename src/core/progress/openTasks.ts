import type { Plan, Task } from "../plan/model.ts";

/** Whether there is something left to do for a task: it is neither done nor cancelled. */
export function isOpen({ state }: Pick<Task, "state">): boolean {
  return state !== "done" && state !== "cancelled";
}

/**
 * The open task after or before a line, in the order of the text and on from its other end; undefined where none is open.
 * Roll-ups repeat what other tasks say, and what is out of scope is not to be done.
 */
export function openTaskFrom({ tasks }: Plan, line: number, direction: "next" | "previous"): Task | undefined {
  const open = tasks
    .filter((task) => isOpen(task) && task.role !== "rollup" && task.role !== "outOfScope")
    .toSorted((a, b) => a.line - b.line);
  return direction === "next"
    ? (open.find((task) => task.line > line) ?? open[0])
    : (open.findLast((task) => task.line < line) ?? open.at(-1));
}

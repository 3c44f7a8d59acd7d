import type { Plan, Task } from "../../plan/model.ts";

/** Every task that says it is blocked, in order; what repeats others or is out of scope blocks nothing. */
export function blockedTasks({ tasks }: Plan): readonly Task[] {
  return tasks.filter(({ state, role }) => state === "blocked" && role !== "rollup" && role !== "outOfScope");
}

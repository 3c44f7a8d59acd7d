import type { CountingPolicy } from "../config/countingPolicy.ts";
import type { Plan, Task } from "../plan/model.ts";

/** The tasks that a plan's headline and phases count, and whether these are all or its work alone (format §5). */
export interface CountedTasks {
  readonly counted: "work" | "all";
  readonly tasks: readonly Task[];
}

/** Whether a policy counts a task at all: it may leave out what has sub-tasks. */
export function countsTask({ children }: Plan, policy: CountingPolicy, task: Task): boolean {
  return policy.parents === "count" || !children.has(task);
}

/** All work; of a plan without work, or where the policy says so, all tasks but roll-ups. */
export function countedTasks(plan: Plan, policy: CountingPolicy): CountedTasks {
  const own = plan.tasks.filter((task) => countsTask(plan, policy, task));
  const all = policy.count === "all" || !own.some(({ role }) => role === "work");
  return {
    counted: all ? "all" : "work",
    tasks: own.filter(({ role }) => (all ? role !== "rollup" : role === "work")),
  };
}

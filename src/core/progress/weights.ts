import type { CountingPolicy } from "../config/countingPolicy.ts";
import type { Task } from "../plan/model.ts";
import type { Estimate } from "../values/readEstimate.ts";
import { hoursOf } from "./hours.ts";
import type { WeightOf } from "./progress.ts";

/** The estimate in a task's text or details, as every report shows it. */
export type EstimateOf = (task: Task) => Estimate | null;

/**
 * How much each of the counted tasks weighs by the project's policy; undefined where all weigh the same. By estimate, a
 * task without one weighs as much as the others on average; by phase, every phase, and all work outside, weighs one.
 */
export function weightsOf(
  policy: CountingPolicy["weights"],
  tasks: readonly Task[],
  estimateOf: EstimateOf,
): WeightOf | undefined {
  switch (policy) {
    case "none":
      return undefined;
    case "phase":
      return byPhase(tasks);
    case "estimate":
      return byEstimate(tasks, estimateOf);
  }
}

function byPhase(tasks: readonly Task[]): WeightOf {
  const sizes = new Map<string | null, number>();
  for (const { phase, state } of tasks) {
    sizes.set(phase, (sizes.get(phase) ?? 0) + (state === "cancelled" ? 0 : 1));
  }
  return ({ phase }) => 1 / (sizes.get(phase) ?? 1);
}

function byEstimate(tasks: readonly Task[], estimateOf: EstimateOf): WeightOf {
  const hours = new Map<Task, number>();
  for (const task of tasks) {
    const estimate = estimateOf(task);
    const own = estimate === null ? undefined : hoursOf(estimate);
    if (own !== undefined && own > 0) {
      hours.set(task, own);
    }
  }
  const sum = [...hours.values()].reduce((all, one) => all + one, 0);
  const average = hours.size === 0 ? 1 : sum / hours.size;
  return (task) => hours.get(task) ?? average;
}

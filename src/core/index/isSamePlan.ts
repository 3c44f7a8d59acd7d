import type { CountingPolicy } from "../config/countingPolicy.ts";
import type { PlanRecord } from "./planRecord.ts";

/**
 * Whether two readings of a document have the same tasks, numbers and words. Blanks may differ: they depend on what
 * templates knew of them when they were asked for.
 */
export function isSamePlan(a: PlanRecord, b: PlanRecord): boolean {
  return a === b || (a.uri === b.uri && a.lines.text === b.lines.text && isSamePolicy(a.policy, b.policy));
}

function isSamePolicy(a: CountingPolicy, b: CountingPolicy): boolean {
  return a === b || countingOf(a) === countingOf(b);
}

function countingOf({ count, parents, weights, states, unitWords }: CountingPolicy): string {
  return JSON.stringify([count, parents, weights, [...states], unitWords.phase, unitWords.step]);
}

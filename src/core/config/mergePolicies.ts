import { type CountingPolicy, defaultPolicy, type PolicyPart } from "./countingPolicy.ts";

/**
 * The policy of one plan: what its front matter sets over what the project sets over the defaults. Marks and unit words
 * add up; where both give a mark a meaning, the plan's holds.
 */
export function mergePolicies(project: PolicyPart | undefined, plan: PolicyPart | undefined): CountingPolicy {
  const parts = [project, plan].filter((part) => part !== undefined && Object.keys(part).length > 0);
  if (parts.length === 0) {
    return defaultPolicy;
  }
  const words = (unit: "phase" | "step"): readonly string[] => [
    ...new Set(parts.flatMap((part) => part?.unitWords?.[unit] ?? [])),
  ];
  const states = new Map(project?.states);
  plan?.states?.forEach((state, mark) => states.set(mark, state));
  return {
    count: plan?.count ?? project?.count ?? defaultPolicy.count,
    parents: plan?.parents ?? project?.parents ?? defaultPolicy.parents,
    weights: plan?.weights ?? project?.weights ?? defaultPolicy.weights,
    states,
    unitWords: { phase: words("phase"), step: words("step") },
  };
}

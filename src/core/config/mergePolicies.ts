import { defaultPolicy, type PolicyPart, type ProjectPolicy } from "./countingPolicy.ts";

/**
 * The policy of one plan: what its front matter sets over what the project sets over the defaults. Marks and unit words
 * add up, and so do levels of rules; where both speak of the same one, the plan's holds.
 */
export function mergePolicies(project: PolicyPart | undefined, plan: PolicyPart | undefined): ProjectPolicy {
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
    rules: new Map([...(project?.rules ?? []), ...(plan?.rules ?? [])]),
  };
}

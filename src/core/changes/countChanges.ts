import type { PlanChanges } from "./comparePlans.ts";

/** The kinds of change in the order in which they are told. */
export const changeKinds = [
  "ticked",
  "unticked",
  "restated",
  "added",
  "removed",
  "renamed",
  "moved",
  "phasesAdded",
  "phasesRemoved",
] as const satisfies readonly (keyof PlanChanges)[];

/** One of {@link changeKinds}. */
export type ChangeKind = (typeof changeKinds)[number];

/** How many of a kind there are; never none. */
export interface ChangeCount {
  readonly kind: ChangeKind;
  readonly count: number;
}

/** What changed, in numbers; empty where nothing did that a plan is about. */
export function countChanges(changes: PlanChanges): readonly ChangeCount[] {
  return changeKinds.map((kind) => ({ kind, count: changes[kind].length })).filter(({ count }) => count > 0);
}

import type { Unit } from "../plan/model.ts";
import type { Progress } from "./progress.ts";

/**
 * The phase a plan is in (format §3): the first one not complete that has a task in progress, else the first not
 * complete. A phase without tasks says nothing of itself, so it is skipped once a later phase has begun.
 */
export function currentPhaseOf(phases: readonly Unit[], units: ReadonlyMap<string, Progress>): string | null {
  const open = phases.filter(({ id }) => !isComplete(units.get(id)));
  const active = open.find(({ id }) => (units.get(id)?.inProgress ?? 0) > 0);
  if (active !== undefined) {
    return active.id;
  }
  const begun = phases.findLastIndex(({ id }) => (units.get(id)?.done ?? 0) > 0);
  const first = open.find((phase) => (units.get(phase.id)?.total ?? 0) > 0 || phases.indexOf(phase) > begun);
  return (first ?? open[0])?.id ?? null;
}

/** All tasks done or cancelled; a phase without tasks is not complete. */
function isComplete(progress: Progress | undefined): boolean {
  return progress !== undefined && progress.total + progress.cancelled > 0 && progress.done === progress.total;
}

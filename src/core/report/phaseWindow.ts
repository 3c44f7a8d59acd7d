import type { Plan, Unit } from "../plan/model.ts";
import type { PlanProgress } from "../progress/planProgress.ts";

/** Some of a plan's phases for a narrow place, and those before and after them. */
export interface PhaseWindow {
  readonly before: readonly Unit[];
  readonly shown: readonly Unit[];
  readonly after: readonly Unit[];
}

/** At most so many phases, the current one among them with the one before it. */
export function phaseWindow({ phases }: Plan, { currentPhase }: PlanProgress, most: number): PhaseWindow {
  const current = phases.findIndex(({ id }) => id === currentPhase);
  const from = Math.max(0, Math.min(current - 1, phases.length - most));
  return { before: phases.slice(0, from), shown: phases.slice(from, from + most), after: phases.slice(from + most) };
}

import type { PlanRecord } from "../../index/planRecord.ts";
import { allUnits } from "../../schedule/planSchedule.ts";
import type { Stated } from "../../stated/stated.ts";

/**
 * Whether the counts are a reason to write a statement anew without asking. A status that says done is not taken back where
 * nothing at all is ticked: then it is the boxes that nobody keeps up. Neither is one that only another mark contradicts.
 */
export function isWritable(
  { plan, progress }: Pick<PlanRecord, "plan" | "progress">,
  { kind, says, unit }: Stated,
): boolean {
  if (kind !== "status") {
    return true;
  }
  const counted = unit === null ? progress.headline : progress.phases.get(unit);
  const isMark = unit !== null && allUnits(plan.phases).find(({ id }) => id === unit)?.statusSource === "mark";
  return !isMark && (says !== "done" || (counted?.done ?? 0) > 0);
}

import type { PlanRecord } from "../../index/planRecord.ts";
import type { Placeholder } from "../placeholder.ts";
import { dueAt, type DueCount, dueCount } from "./dueCount.ts";

/** The blanks that are due by the plan's status, in order; all that are left where none is due (format §6). */
export function duePlaceholders({
  placeholders,
  status: { status },
}: Pick<PlanRecord, "placeholders" | "status">): readonly Placeholder[] {
  const due = dueAt(status);
  const now = placeholders.filter(({ when }) => due.has(when));
  return now.length > 0 ? now : placeholders;
}

/**
 * How much of what is due is filled in: "12 of 31 filled" where the template's own blanks are given; without them only
 * what is open is known. Undefined where nothing was ever to be filled in.
 */
export function readiness(
  { placeholders, status: { status } }: Pick<PlanRecord, "placeholders" | "status">,
  template?: readonly Placeholder[],
): DueCount | undefined {
  const count = dueCount(placeholders, status, template);
  return count.total === 0 ? undefined : count;
}

import type { PlanRecord } from "../../index/planRecord.ts";
import { PlanPlaces } from "./places.ts";

/**
 * The last day of the phase around a 0-based line by another line of the plan: its row in the timeline or its own field.
 * Undefined where the plan names none.
 */
export function phaseEnd(
  { plan, registers, lines }: Pick<PlanRecord, "plan" | "registers" | "lines">,
  line: number,
): string | undefined {
  const phase = new PlanPlaces(plan).at(line).phase;
  if (phase === null || !/(?:19|20|21)\d\d/u.test(lines.text)) {
    return undefined;
  }
  const rows = registers.timeline.filter((row) => row.phase === phase && row.end !== null && row.line !== line);
  return (rows.find(({ source }) => source === "table") ?? rows[0])?.end ?? undefined;
}

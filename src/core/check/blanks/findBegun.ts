import { isStarted, saysStarted } from "../../progress/hasStarted.ts";
import type { PlanRecord } from "../../index/planRecord.ts";
import { PlanPlaces } from "../../register/places/places.ts";

/** Whether anything of a plan may have begun: told without its blanks, which cost more. */
export function mayHaveBegun({ plan, status }: Pick<PlanRecord, "plan" | "status">): boolean {
  const isSaid = status.source !== "counts" && saysStarted(status.status);
  return isSaid || plan.tasks.some(isStarted);
}

/**
 * Tells for lines (0-based) whether what they belong to has begun: a phase by its tasks or its mark, what stands outside of
 * phases by any task or by what plan or folder say. Of a plan that was given up nothing has; of one that is over all has.
 * A task whose line still holds a blank is a sample, whatever its box says.
 */
export function findBegun(record: PlanRecord): (line: number) => boolean {
  const { plan, placeholders, lines, status } = record;
  const said = status.source === "counts" ? undefined : status.status;
  if (said === "cancelled" || said === "superseded") {
    return () => false;
  }
  const blankLines = new Set(placeholders.map(({ range }) => lines.positionAt(range.start).line));
  const tasks = plan.tasks.filter((task) => isStarted(task) && !blankLines.has(task.line));
  const isBegun = tasks.length > 0 || (said !== undefined && saysStarted(said));
  if (!isBegun || status.status === "done") {
    return () => isBegun;
  }
  const phases = new Set(tasks.map(({ phase }) => phase));
  const places = new PlanPlaces(plan);
  const byId = new Map(plan.phases.map((phase) => [phase.id, phase]));
  return (line) => {
    const phase = byId.get(places.at(line).phase ?? "");
    const isMarked = phase?.mark !== null && phase?.mark !== undefined && !blankLines.has(phase.line);
    return phase === undefined || phases.has(phase.id) || (isMarked && saysStarted(phase.mark.status));
  };
}

import type { PlanRecord } from "../../index/planRecord.ts";
import type { Unit } from "../../plan/model.ts";
import type { Status } from "../../words/status.ts";

/** What a status says of a plan or phase that somebody works on, or has worked on to its end. */
const begun: ReadonlySet<Status> = new Set<Status>(["inProgress", "blocked", "paused", "done"]);

/** Whether anything of a plan may have begun: told without its blanks, which cost more. */
export function mayHaveBegun({ plan, status }: Pick<PlanRecord, "plan" | "status">): boolean {
  const isSaid = status.source !== "counts" && begun.has(status.status);
  return isSaid || plan.tasks.some(({ state }) => state === "done" || state === "inProgress");
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
  const tasks = plan.tasks.filter(
    ({ state, line }) => (state === "done" || state === "inProgress") && !blankLines.has(line),
  );
  const isBegun = tasks.length > 0 || (said !== undefined && begun.has(said));
  if (!isBegun || status.status === "done") {
    return () => isBegun;
  }
  const phases = new Set(tasks.map(({ phase }) => phase));
  return (line) => {
    const phase = unitAt(plan.phases, line);
    const isMarked = phase?.mark !== null && phase?.mark !== undefined && !blankLines.has(phase.line);
    return phase === undefined || phases.has(phase.id) || (isMarked && begun.has(phase.mark.status));
  };
}

/** The phase around a line; phases are in the order of their lines. */
function unitAt(units: readonly Unit[], line: number): Unit | undefined {
  let low = 0;
  let high = units.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((units[middle]?.line ?? Infinity) <= line) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  const unit = units[low - 1];
  return unit !== undefined && line < unit.endLine ? unit : undefined;
}

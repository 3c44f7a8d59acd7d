import type { PlanRecord } from "../../index/planRecord.ts";
import type { Task, Unit } from "../../plan/model.ts";
import { isOpen } from "../../progress/openTasks.ts";
import { countedTasks } from "../../progress/countedTasks.ts";
import { allUnits } from "../../schedule/planSchedule.ts";
import type { Stated } from "../../stated/stated.ts";

/**
 * Which of the three rules on stated progress a statement belongs to; undefined for one that agrees or that nothing counts,
 * and for one that only another mark contradicts: nobody knows which of the two is right.
 */
export function contradictionOf(
  record: Pick<PlanRecord, "plan">,
  { kind, agrees, counted, says, unit }: Stated,
): "open" | "unmarked" | "mismatch" | undefined {
  if (agrees || counted === null || unitOf(record, unit)?.statusSource === "mark") {
    return undefined;
  }
  if (kind === "status" && says === "done") {
    return "open";
  }
  return kind === "status" && counted === "done" ? "unmarked" : "mismatch";
}

/** The phase or step that a statement speaks of; undefined for the plan. */
export function unitOf({ plan }: Pick<PlanRecord, "plan">, id: string | null): Unit | undefined {
  return id === null ? undefined : allUnits(plan.phases).find((unit) => unit.id === id);
}

/** The tasks that are open where a statement speaks of, in order: those that the number beside it counts. */
export function openTasksOf(record: Pick<PlanRecord, "plan" | "policy">, id: string | null): readonly Task[] {
  const unit = unitOf(record, id);
  return countedTasks(record.plan, record.policy).tasks.filter(
    (task) => isOpen(task) && (unit === undefined || (unit.line <= task.line && task.line < unit.endLine)),
  );
}

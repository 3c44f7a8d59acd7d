import type { PlanRecord } from "../../index/planRecord.ts";
import type { Task, Unit } from "../../plan/model.ts";
import { isOpen } from "../../progress/openTasks.ts";
import { countedTasks } from "../../progress/countedTasks.ts";
import type { Stated } from "../../stated/stated.ts";
import { statusFields } from "../../tidy/status/statusFields.ts";
import { allUnits } from "../../schedule/planSchedule.ts";

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

/** Whether a statement is one of the fields that say the plan's status, which are written together. */
export function isStatusField(record: PlanRecord, { kind, unit, line, form }: Stated): boolean {
  return (
    kind === "status" && unit === null && form === "field" && statusFields(record).some((one) => one.line === line)
  );
}

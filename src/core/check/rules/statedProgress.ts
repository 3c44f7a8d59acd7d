import type { PlanRecord } from "../../index/planRecord.ts";
import type { Task, Unit } from "../../plan/model.ts";
import { isOpen } from "../../progress/openTasks.ts";
import { countedTasks } from "../../progress/countedTasks.ts";
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

import type { PlanIndex } from "../../core/index/planIndex.ts";
import type { ActivePlan } from "../activePlan.ts";
import type { TaskTicker } from "../edits/taskTicker.ts";

/** What the commands on tasks work with. */
export interface TaskDeps {
  readonly index: PlanIndex;
  readonly active: ActivePlan;
  readonly ticker: TaskTicker;
}

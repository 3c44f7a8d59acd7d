import type { Field } from "../fields/field.ts";
import { fieldValue } from "../fields/planFields.ts";
import type { Unit } from "../plan/model.ts";
import { isApproval } from "../words/isApproval.ts";
import { readStatus } from "../words/readStatus.ts";
import type { Status } from "../words/status.ts";
import type { PlanProgress } from "./planProgress.ts";
import type { Progress } from "./progress.ts";

/** What a plan's status is and the words it is written in. */
export interface PlanStatus {
  readonly status: Status;
  /** The status field as written; null where none is filled in. */
  readonly text: string | null;
  /** Whether the words say it; otherwise it follows the counts. */
  readonly stated: boolean;
}

/** A plan's status (format §4): the first word of its status field, else what the counts say. */
export function planStatus(fields: readonly Field[], progress: PlanProgress): PlanStatus {
  const text = fieldValue(fields, "status");
  // What was approved has begun once something is done.
  const isOver = text !== null && progress.headline.done > 0 && isApproval(text);
  const said = text === null || isOver ? undefined : readStatus(text);
  return { status: said ?? countedStatus(progress.headline, progress.complete), text, stated: said !== undefined };
}

/** The status of a phase or step: its tasks', else its mark's; null where neither says anything. */
export function unitStatus(unit: Unit, progress: Progress | undefined): Status | null {
  if (unit.statusSource === "mark") {
    return unit.mark?.status ?? null;
  }
  return progress === undefined || progress.total + progress.cancelled === 0
    ? null
    : countedStatus(progress, progress.done === progress.total);
}

/** What counts alone say: done when complete, in progress once anything has begun. */
export function countedStatus(progress: Progress, complete: boolean): Status {
  const { done, total, inProgress, blocked, cancelled } = progress;
  if (total === 0) {
    return cancelled > 0 ? "cancelled" : "planned";
  }
  if (complete) {
    return "done";
  }
  if (blocked > 0 && blocked === total - done) {
    return "blocked";
  }
  return done > 0 || inProgress > 0 ? "inProgress" : "planned";
}

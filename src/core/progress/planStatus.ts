import type { Field } from "../fields/field.ts";
import { isUnfilled } from "../fields/isUnfilled.ts";
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
  /** Where the status comes from: the plan's words, the folder it lies in, or its counts. */
  readonly source: "field" | "folder" | "counts";
}

/**
 * A plan's status (format §4): the first word of its status field, front matter's last (`status`, `lane`); else what the
 * folder it lies in says (`completed/`, `archive/`), else what the counts say. `uri` is the plan's path or URI.
 */
export function planStatus(fields: readonly Field[], progress: PlanProgress, uri: string): PlanStatus {
  const filled = fields.filter(
    ({ key, value }) => (key === "status" || key === "lane") && value !== "" && !isUnfilled(value),
  );
  const text = filled[0]?.value ?? null;
  for (const { value } of filled) {
    // What was approved has begun once something is done.
    const isOver = progress.headline.done > 0 && isApproval(value);
    const said = isOver ? undefined : readStatus(value.replaceAll("_", " "));
    if (said !== undefined) {
      return { status: said, text, source: "field" };
    }
  }
  const status = countedStatus(progress.headline, progress.complete);
  const folder = folderStatus(uri, progress.headline);
  return folder === undefined ? { status, text, source: "counts" } : { status: folder, text, source: "folder" };
}

/** What is put away before it is done is given up. */
function folderStatus(uri: string, { done, total }: Progress): Status | undefined {
  const folder = /(?:^|[/\\])_?(completed?|done|finished|archived?)[/\\](?:.*[/\\])?[^/\\]*$/iu.exec(uri)?.[1];
  if (folder === undefined) {
    return undefined;
  }
  return /^archive/iu.test(folder) && done < total ? "superseded" : "done";
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

import type { Dependency } from "./dependency.ts";
import type { Estimate } from "./readEstimate.ts";

/** A requirement or criterion that a task names: `_Requirements: 1.1_`, `(AC: 1, 2)`. */
export interface Reference {
  /** Lower case, as `requirements` or `ac`. */
  readonly word: string;
  readonly id: string;
}

/** What a task's text and its detail lines say beside what to do (format §2). Null where nothing is said. */
export interface TaskFacts {
  readonly id: string | null;
  /** `P`, `US1`, the bold words a text starts with, `deferred`; in order, without marks. */
  readonly labels: readonly string[];
  readonly references: readonly Reference[];
  readonly dependsOn: readonly Dependency[];
  readonly estimate: Estimate | null;
  /** `YYYY-MM-DD`; of a month or quarter its last day. */
  readonly due: string | null;
  /** `YYYY-MM-DD`. */
  readonly done: string | null;
  /** Without `@`, or the value of an owner field. */
  readonly assignee: string | null;
  readonly optional: boolean;
}

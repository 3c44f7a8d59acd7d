import type { Placeholder, PlaceholderWhen } from "../placeholder.ts";

/** The status of a plan (format §4); null where the text gives none. */
export type DueStatus =
  | "draft"
  | "planned"
  | "inProgress"
  | "blocked"
  | "paused"
  | "done"
  | "cancelled"
  | "superseded"
  | null;

/** How many blanks are due. Whole numbers; `filled + open === total`. */
export interface DueCount {
  readonly filled: number;
  readonly open: number;
  readonly total: number;
}

/**
 * Counts the blanks that are due by a plan's status (format §6): those of the start always, those written along the way
 * once work has begun, those of the end once it is over.
 *
 * A text does not say how many blanks it once had. `open` is what is due and still there. `total` is what is due of the
 * template's own blanks, where those are given, and never less than `open` (phases may have been added); without a
 * template `total` is `open` and nothing counts as filled.
 */
export function dueCount(
  placeholders: readonly Placeholder[],
  status: DueStatus,
  template: readonly Placeholder[] = [],
): DueCount {
  const due = dueAt(status);
  const open = placeholders.filter(({ when }) => due.has(when)).length;
  const total = Math.max(open, template.filter(({ when }) => due.has(when)).length);
  return { filled: total - open, open, total };
}

const fromStart: ReadonlySet<PlaceholderWhen> = new Set(["start"]);
const fromWork: ReadonlySet<PlaceholderWhen> = new Set(["start", "during"]);
const atEnd: ReadonlySet<PlaceholderWhen> = new Set(["start", "during", "end"]);

/** When the blanks are due that a plan of a status should have filled (format §6). */
export function dueAt(status: DueStatus): ReadonlySet<PlaceholderWhen> {
  if (status === "done") {
    return atEnd;
  }
  // Of a cancelled or superseded plan nobody expects a retrospective.
  return status === "inProgress" || status === "blocked" || status === "paused" ? fromWork : fromStart;
}

/** One trap of real plans: a small text and what a careful person counts in it by the plan format. */
export interface HardCase {
  /** A short sentence that names the trap; the test's name. */
  readonly trap: string;
  readonly markdown: string;
  /** "done/total" of the headline, "–" where there is nothing to count. */
  readonly headline: string;
  /** Whole percent of the headline, null where there is nothing to count. */
  readonly percent?: number | null;
  /** How many of the headline's total are optional. */
  readonly optional?: number;
  /** How many of the headline's total are in progress. */
  readonly inProgress?: number;
  /** "done/total" of all checkboxes, whatever their role (format §5). */
  readonly checkboxes?: string;
  /** All tasks in order as "state text" or "state dialect text"; the task's text must hold these words. */
  readonly tasks?: readonly string[];
  /** All phases in order as "id done/total", "id –" without anything to count; `*` stands for any id. */
  readonly phases?: readonly string[];
  /** All groups beside the headline in document order as "role done/total". */
  readonly groups?: readonly string[];
  /** All ignored lines in order as "reason line", 1-based. */
  readonly ignored?: readonly string[];
  /** What the file says of its own progress as "says = counted" where it agrees, "says ≠ counted" where not. */
  readonly stated?: readonly string[];
  /** The plan's own fields in order as "key = value". */
  readonly fields?: readonly string[];
  readonly complete?: boolean;
  readonly currentPhase?: string | null;
  /** Texts of the first next tasks; more may follow. */
  readonly next?: readonly string[];
  /** The rule it rests on, where that is not obvious. */
  readonly why?: string;
}

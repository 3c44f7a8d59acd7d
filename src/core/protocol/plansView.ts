import type { Amount, StatusChip } from "./planView.ts";

/** What the page shows of all plans of the workspace. Texts are finished and untrusted, as in `PlanView`. */
export interface PlansView {
  /** The plans by URI; their order is the page's. */
  readonly rows: Readonly<Record<string, PlanRowView>>;
  /** All of them together. */
  readonly total: Amount;
  /** `Looking for plans: 40 of 200 files`; null when all are read. */
  readonly reading: string | null;
}

/** One plan in the list of all. */
export interface PlanRowView {
  readonly uri: string;
  readonly title: string;
  readonly location: string;
  /** The folder it lies in, as people name it; what "by folder" groups by. */
  readonly folder: string;
  /** Empty where none is written. */
  readonly owner: string;
  readonly status: StatusChip;
  readonly amount: Amount;
  readonly complete: boolean;
  /** `11 open elsewhere`; null where there is nothing to say. */
  readonly openElsewhere: string | null;
  /** The current phase's name; empty without one. */
  readonly phase: string;
  /** The next task's words; empty without one. */
  readonly next: string;
  /** 0-based line of the next task; 0 without one. */
  readonly nextLine: number;
  readonly blanks: CountView;
  readonly overdue: CountView;
  readonly blocked: CountView;
  readonly changed: ChangedView;
}

/** How many, for sorting and filtering, and in words. */
export interface CountView {
  readonly count: number;
  /** `3 overdue`; empty where there are none. */
  readonly text: string;
}

/** When the file changed last. */
export interface ChangedView {
  /** Milliseconds since 1970, for sorting; 0 where it is unknown. */
  readonly at: number;
  /** `2026-11-28 01:30`; empty where it is unknown. */
  readonly text: string;
}

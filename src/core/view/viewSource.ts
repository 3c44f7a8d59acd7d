import type { PlanRecord } from "../index/planRecord.ts";
import type { Overdue } from "../schedule/overdue.ts";
import type { UnitNames } from "./plan/unitNames.ts";
import type { ViewWords } from "./viewWords.ts";

/** What a view of a plan is made from. */
export interface ViewSource {
  readonly record: PlanRecord;
  /** The local day, `YYYY-MM-DD`. */
  readonly today: string;
  readonly words: ViewWords;
}

/** The same while one view is made of it, with what several of its blocks ask. */
export interface OpenSource extends ViewSource {
  readonly overdue: Overdue;
  readonly names: UnitNames;
}

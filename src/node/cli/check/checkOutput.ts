import type { CheckCounts } from "../../../core/report/check/checkCounts.ts";
import type { CheckedPlan } from "../../../core/report/check/checkedPlan.ts";
import type { ExitCode } from "../context.ts";
import type { Remark } from "../remark.ts";
import type { GonePlan } from "./gonePlans.ts";

/** How a check ended. */
export interface CheckEnd {
  readonly counts: CheckCounts;
  /** What it comes to, in words. */
  readonly sum: string;
  /** Plans that a gate misses as a whole. */
  readonly gone: readonly GonePlan[];
  /** What could not be read. */
  readonly errors: readonly Remark[];
  readonly exitCode: ExitCode;
}

/** Writes a check plan by plan, in one format, and keeps no plan. */
export interface CheckOutput {
  add(plan: CheckedPlan): Promise<void>;
  end(end: CheckEnd): Promise<void>;
}

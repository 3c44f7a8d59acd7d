import type { Finding, Fix } from "../../check/finding.ts";
import type { GateFailure } from "../../check/gates.ts";
import type { PlanRecord } from "../../index/planRecord.ts";

/** A finding with its fixes worked out, which is done once. */
export interface CheckedFinding {
  readonly finding: Finding;
  readonly fixes: readonly Fix[];
}

/** All that a check says of one plan. */
export interface CheckedPlan {
  /** As given on the command line. */
  readonly path: string;
  readonly record: PlanRecord;
  /** In the order of the text. */
  readonly findings: readonly CheckedFinding[];
  readonly failures: readonly GateFailure[];
}

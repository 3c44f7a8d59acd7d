import type { Severity } from "../../check/ruleLevel.ts";
import type { CheckedPlan } from "./checkedPlan.ts";

/** What all checked plans come to. */
export interface CheckCounts extends Readonly<Record<Severity, number>> {
  readonly plans: number;
  /** How many of them something was found in. */
  readonly plansWithFindings: number;
  /** How many findings `planwright fix` mends. */
  readonly fixable: number;
  readonly gates: number;
}

/** Sums up checked plans, of which none is kept. */
export class CheckCounter {
  #counts = {
    plans: 0,
    plansWithFindings: 0,
    error: 0,
    warning: 0,
    information: 0,
    hint: 0,
    fixable: 0,
    gates: 0,
  };

  get counts(): CheckCounts {
    return { ...this.#counts };
  }

  /** A gate that fails for no plan that is there. */
  addFailure(): void {
    this.#counts.gates++;
  }

  add({ findings, failures }: CheckedPlan): void {
    this.#counts.plans++;
    this.#counts.plansWithFindings += findings.length > 0 ? 1 : 0;
    this.#counts.gates += failures.length;
    for (const { finding, fixes } of findings) {
      this.#counts[finding.severity]++;
      this.#counts.fixable += fixes.some(({ isSafe }) => isSafe) ? 1 : 0;
    }
  }
}

/** `3 errors, 2 warnings, 5 others in 4 of 12 plans`, how many of them can be mended without a pick, and gates that failed. */
export function countsText(counts: CheckCounts): string {
  const { plans, plansWithFindings, error, warning, information, hint, fixable, gates } = counts;
  const kinds = [
    ...(error > 0 ? [counted(error, "error")] : []),
    ...(warning > 0 ? [counted(warning, "warning")] : []),
    ...(information + hint > 0 ? [counted(information + hint, "other")] : []),
  ];
  return [
    kinds.length === 0
      ? `Nothing found in ${counted(plans, "plan")}`
      : `${kinds.join(", ")} in ${plansWithFindings} of ${counted(plans, "plan")}`,
    ...(fixable === 0 ? [] : [`planwright fix mends ${fixable} of them`]),
    ...(gates === 0 ? [] : [`failed: ${counted(gates, "gate")}`]),
  ].join("; ");
}

/** The same where no rule was looked at. */
export function gatesText({ plans, gates }: CheckCounts): string {
  const failed = gates === 0 ? "No gate failed" : `failed: ${counted(gates, "gate")}`;
  return `${failed} in ${counted(plans, "plan")}; no rule was looked at`;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}

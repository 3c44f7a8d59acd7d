import { englishOf, type Message, type Say } from "../../message/message.ts";
import { phrase } from "../../message/phrase.ts";
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
export function countsText(counts: CheckCounts, say: Say = englishOf): string {
  const { plans, plansWithFindings, error, warning, information, hint, fixable, gates } = counts;
  const others = information + hint;
  const kinds = [
    ...(error > 0 ? [error === 1 ? phrase("1 error") : phrase("{0} errors", error)] : []),
    ...(warning > 0 ? [warning === 1 ? phrase("1 warning") : phrase("{0} warnings", warning)] : []),
    ...(others > 0 ? [others === 1 ? phrase("1 other") : phrase("{0} others", others)] : []),
  ];
  const found =
    kinds.length === 0
      ? phrase("Nothing found in {0}", plansMessage(plans))
      : phrase("{0} in {1} of {2}", kinds.map(say).join(", "), plansWithFindings, plansMessage(plans));
  return [
    found,
    ...(fixable === 0 ? [] : [phrase("{0} mends {1} of them", "planwright fix", fixable)]),
    ...(gates === 0 ? [] : [failedMessage(gates)]),
  ]
    .map(say)
    .join("; ");
}

/** The same where no rule was looked at. */
export function gatesText({ plans, gates }: CheckCounts, say: Say = englishOf): string {
  return say(
    gates === 0
      ? phrase("No gate failed in {0}; no rule was looked at", plansMessage(plans))
      : phrase("{0} in {1}; no rule was looked at", failedMessage(gates), plansMessage(plans)),
  );
}

/** `1 plan`, `12 plans`. */
export function plansMessage(count: number): Message {
  return count === 1 ? phrase("1 plan") : phrase("{0} plans", count);
}

function failedMessage(gates: number): Message {
  return gates === 1 ? phrase("failed: 1 gate") : phrase("failed: {0} gates", gates);
}

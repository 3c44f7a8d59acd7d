import type { EvidenceAnswers } from "../evidence/evidenceAnswers.ts";
import type { PlanRecord } from "../index/planRecord.ts";
import type { DueBlank } from "./blanks/dueBlanks.ts";
import type { Report } from "./finding.ts";
import type { RuleId } from "./ruleIds.ts";
import { isAsGrave, type RuleLevel, type Severity } from "./ruleLevel.ts";

/** What rules look at. */
export interface CheckSource {
  readonly record: PlanRecord;
  /** The local day, `YYYY-MM-DD`. */
  readonly today: string;
  /** The least grave findings that are asked for; undefined for all. */
  readonly least?: Severity | undefined;
  /** What was found in the workspace of all that the plan names; undefined where nobody looked. */
  readonly evidence?: EvidenceAnswers | undefined;
  /** The blanks that are due, worked out once for the rules that speak of them; without hints only those that are pressing matter. */
  readonly dueBlanks: () => readonly DueBlank[];
}

/** Whether findings of a severity are asked for: a rule need not look for what nobody wants to hear. */
export function isWanted({ least = "hint" }: Pick<CheckSource, "least">, severity: Severity): boolean {
  return isAsGrave(severity, least);
}

/** One rule: what it is called, what it says, and how it looks. Rules know nothing of levels, comments and each other. */
export interface Rule {
  readonly id: RuleId;
  /** Its level where nobody sets another. */
  readonly level: RuleLevel;
  /** What it finds, in one sentence, for lists. */
  readonly summary: string;
  /** Why that matters, what it leaves alone, and what its fixes do: Markdown for its page in docs/rules. */
  readonly description: string;
  /** Every text of its messages and of the titles of its fixes: what the strings of other languages are made from. */
  readonly messages: Readonly<Record<string, string>>;
  readonly check: (source: CheckSource) => Iterable<Report>;
}

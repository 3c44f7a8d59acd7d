import type { EvidenceAnswers } from "../evidence/evidenceAnswers.ts";
import type { PlanRecord } from "../index/planRecord.ts";
import type { Finding } from "./finding.ts";
import { dueBlanks } from "./blanks/dueBlanks.ts";
import { once } from "./once.ts";
import { type CheckSource, isWanted, type Rule } from "./rule.ts";
import { allRules } from "./allRules.ts";
import type { RuleId } from "./ruleIds.ts";
import { isAsGrave, type RuleLevel, type Severity } from "./ruleLevel.ts";
import { Suppressions } from "./suppressions.ts";

/** Levels of rules as one place sets them. */
export type RuleLevels = ReadonlyMap<RuleId, RuleLevel>;

/** How a plan is checked. */
export interface CheckOptions {
  /** The local day, `YYYY-MM-DD`. */
  readonly today: string;
  /** The user's own levels, used where neither project nor plan sets any. */
  readonly below?: RuleLevels;
  /** The least grave findings that are asked for; all unless told. What is less grave is not even looked for, where that costs. */
  readonly least?: Severity | undefined;
  /** Levels that hold against all others: those of a command line. */
  readonly above?: RuleLevels;
  /** What was found in the workspace of all that the plan names; without it the rules on evidence say nothing. */
  readonly evidence?: EvidenceAnswers | undefined;
}

/**
 * Everything that the rules find in a plan, in the order of the text (issue 7). A rule's level is that of the command line,
 * else of the plan's front matter, else of the project, else of the user, else its own; comments in the plan switch off.
 */
export function checkPlan(record: PlanRecord, options: CheckOptions): readonly Finding[] {
  const { today, least, evidence } = options;
  const blanks = once(() => dueBlanks(record, isWanted({ least }, "hint")));
  const source: CheckSource = { record, today, least, evidence, dueBlanks: blanks };
  const suppressions = new Suppressions(record);
  const findings: Finding[] = [];
  for (const rule of allRules) {
    const level = levelOf(rule, record, options);
    if (level === "off" || !isWanted(source, level)) {
      continue;
    }
    for (const { atMost, ...report } of rule.check(source)) {
      const { line } = record.lines.positionAt(report.range.start);
      if (!suppressions.areOn(rule.id, line)) {
        const severity = atMost !== undefined && isAsGrave(level, atMost) ? atMost : level;
        if (isWanted(source, severity)) {
          findings.push({ ...report, rule: rule.id, severity, line });
        }
      }
    }
  }
  // Sorting is stable: what stands in one place keeps the order of the rules.
  return findings.toSorted((a, b) => a.range.start - b.range.start);
}

/** The level of a rule in one plan. */
export function levelOf(
  { id, level }: Pick<Rule, "id" | "level">,
  { policy }: Pick<PlanRecord, "policy">,
  { below, above }: Pick<CheckOptions, "below" | "above">,
): RuleLevel {
  return above?.get(id) ?? policy.rules.get(id) ?? below?.get(id) ?? level;
}

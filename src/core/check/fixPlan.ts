import type { PlanRecord } from "../index/planRecord.ts";
import { composeTextEdits } from "../text/composeTextEdits.ts";
import { RangeSet } from "../text/rangeSet.ts";
import { applyTextEdits, type TextEdit } from "../text/textEdit.ts";
import { type CheckOptions, checkPlan } from "./checkPlan.ts";
import type { Finding } from "./finding.ts";
import type { RuleId } from "./ruleIds.ts";

/** A plan with the safe fixes of its findings made. */
export interface FixedPlan {
  readonly text: string;
  /** What makes the text out of the plan's own: small edits that do not touch each other. */
  readonly edits: readonly TextEdit[];
  /** How many findings were mended, by rule. */
  readonly fixed: ReadonlyMap<RuleId, number>;
}

/** How often a plan is looked at again: a fix may bring another finding to light, and two fixes may want the same place. */
const mostRounds = 10;

/**
 * Makes every safe fix of a plan, or those of some rules, until none is left. `read` reads a text as the plan was read. A plan
 * that is fixed once has nothing left to fix.
 */
export function fixPlan(
  record: PlanRecord,
  options: CheckOptions,
  read: (text: string) => PlanRecord,
  rules?: ReadonlySet<RuleId>,
): FixedPlan {
  const fixed = new Map<RuleId, number>();
  let now = record;
  let edits: readonly TextEdit[] = [];
  for (let round = 0; round < mostRounds; round++) {
    const made = safeEdits(now, options, rules);
    const text = applyTextEdits(now.lines.text, made.edits);
    if (text === now.lines.text) {
      break;
    }
    edits = composeTextEdits(now.lines.text, edits, made.edits);
    made.findings.forEach(({ rule }) => fixed.set(rule, (fixed.get(rule) ?? 0) + 1));
    now = read(text);
  }
  return { text: now.lines.text, edits, fixed };
}

/** The edits of the safe fixes that do not touch each other, first come first served. */
function safeEdits(
  record: PlanRecord,
  options: CheckOptions,
  rules: ReadonlySet<RuleId> | undefined,
): { readonly edits: readonly TextEdit[]; readonly findings: readonly Finding[] } {
  const edits: TextEdit[] = [];
  const findings: Finding[] = [];
  const taken = new RangeSet();
  const made = new Set<string>();
  for (const finding of checkPlan(record, options)) {
    const fix = rules?.has(finding.rule) === false ? undefined : finding.fixes?.().find(({ isSafe }) => isSafe);
    // Two findings may be mended by the same edits.
    const left = fix?.edits.filter((edit) => !made.has(keyOf(edit))) ?? [];
    if (fix !== undefined && left.every(({ range }) => taken.isApart(range))) {
      for (const edit of left) {
        taken.add(edit.range);
        made.add(keyOf(edit));
        edits.push(edit);
      }
      findings.push(finding);
    }
  }
  return { edits, findings };
}

function keyOf({ range, newText }: TextEdit): string {
  return `${range.start} ${range.end} ${newText}`;
}

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { allRules } from "../../src/core/check/allRules.ts";
import { checkPlan } from "../../src/core/check/checkPlan.ts";
import type { Finding, Fix } from "../../src/core/check/finding.ts";
import { englishOf } from "../../src/core/message/message.ts";
import type { Rule } from "../../src/core/check/rule.ts";
import { answersByNames, type EvidenceAnswers } from "../../src/core/evidence/evidenceAnswers.ts";
import { FileNames } from "../../src/core/evidence/fileNames.ts";
import { readNamed } from "../../src/core/evidence/readNamed.ts";
import type { PlanRecord } from "../../src/core/index/planRecord.ts";
import { applyTextEdits } from "../../src/core/text/textEdit.ts";
import { fixture, record } from "./support.ts";

/** The day on which the plans of tests are checked. */
export const checkDay = "2026-11-28";

/** What one rule finds in a plan, whatever the others say and whatever it is set to by itself. */
export function findingsOf(rule: Pick<Rule, "id">, plan: PlanRecord): readonly Finding[] {
  const above = new Map(allRules.map(({ id }) => [id, id === rule.id ? ("error" as const) : ("off" as const)]));
  return checkPlan(plan, { today: checkDay, above, evidence: ruleEvidence(rule, plan) });
}

/** What a workspace with the files that `files.txt` beside the rule's plans lists says of a plan; undefined without one. */
function ruleEvidence({ id }: Pick<Rule, "id">, plan: PlanRecord): EvidenceAnswers | undefined {
  const list = new URL(`fixtures/check/${id}/files.txt`, import.meta.url);
  return existsSync(list)
    ? answersByNames(readNamed(plan), "docs", new FileNames(readFileSync(list, "utf8").trimEnd().split("\n")))
    : undefined;
}

/** The plans made for a rule, by whether it finds something there: `fires*.md` and `silent*.md` in the folder of its id. */
export function ruleFixtures({ id }: Pick<Rule, "id">): readonly { readonly name: string; readonly fires: boolean }[] {
  const names = readdirSync(new URL(`fixtures/check/${id}/`, import.meta.url)).filter((name) => name.endsWith(".md"));
  return names.map((name) => ({ name: `check/${id}/${name}`, fires: name.startsWith("fires") }));
}

/** A plan of the fixtures. */
export function ruleFixture(name: string): PlanRecord {
  return record(fixture(name));
}

/** A finding for people and goldens: 1-based line, what is marked, what is said, what the fixes make of the lines they touch. */
export function findingReport(plan: PlanRecord, { line, range, message, related, severity, fixes }: Finding): object {
  const { lines } = plan;
  return {
    line: line + 1,
    marked: lines.text.slice(range.start, range.end),
    severity,
    message: englishOf(message),
    ...(related !== undefined && {
      related: related.map((one) => `${lines.positionAt(one.range.start).line + 1}: ${englishOf(one.message)}`),
    }),
    ...(fixes !== undefined && {
      fixes: fixes().map((fix) => ({
        title: englishOf(fix.title),
        isSafe: fix.isSafe,
        lines: changedLines(lines.text, fix),
      })),
    }),
  };
}

/** The text with a fix made. */
export function fixedBy(text: string, fix: Fix): string {
  return applyTextEdits(text, fix.edits);
}

/** The lines that a fix takes away and puts in, as a patch shows them. */
function changedLines(text: string, fix: Fix): readonly string[] {
  const [before, after] = [text.split("\n"), fixedBy(text, fix).split("\n")];
  const gone = new Map<string, number>();
  before.forEach((line) => gone.set(line, (gone.get(line) ?? 0) + 1));
  const come: string[] = [];
  for (const line of after) {
    const left = gone.get(line) ?? 0;
    if (left > 0) {
      gone.set(line, left - 1);
    } else {
      come.push(`+ ${line}`);
    }
  }
  return [...[...gone].flatMap(([line, count]) => Array.from({ length: count }, () => `- ${line}`)), ...come];
}

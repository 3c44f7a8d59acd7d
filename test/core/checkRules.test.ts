import assert from "node:assert/strict";
import { allRules } from "../../src/core/check/allRules.ts";
import type { Finding, Fix } from "../../src/core/check/finding.ts";
import type { Message } from "../../src/core/message/message.ts";
import type { Rule } from "../../src/core/check/rule.ts";
import { ruleIds } from "../../src/core/check/ruleIds.ts";
import type { PlanRecord } from "../../src/core/index/planRecord.ts";
import { findingReport, findingsOf, fixedBy, ruleFixture, ruleFixtures } from "./checkSupport.ts";
import { assertGolden } from "./golden.ts";
import { record } from "./support.ts";

describe("the rules", () => {
  it("are all there, in the order of their ids", () => {
    assert.deepEqual(
      allRules.map(({ id }) => id),
      [...ruleIds],
    );
  });

  it("speak of no other page by a link, which leads nowhere in an editor", () => {
    for (const { id, description } of allRules) {
      assert.ok(!description.includes("]("), id);
    }
  });

  for (const rule of allRules) {
    describe(`the rule ${rule.id}`, () => checkRule(rule));
  }
});

function checkRule(rule: Rule): void {
  const fixtures = ruleFixtures(rule);
  const firing = fixtures.filter(({ fires }) => fires);

  it("has plans in which it finds something, and plans in which it does not", () => {
    assert.ok(firing.length > 0 && firing.length < fixtures.length);
  });

  for (const { name, fires } of fixtures) {
    it(`${fires ? "finds what is wrong" : "is silent"} in ${name}`, () => {
      const plan = ruleFixture(name);
      const findings = findingsOf(rule, plan);
      if (!fires) {
        assert.deepEqual(
          findings.map((finding) => findingReport(plan, finding)),
          [],
        );
        return;
      }
      assert.ok(findings.length > 0);
      assertGolden(
        name.replace(/\.md$/u, ".json"),
        findings.map((finding) => findingReport(plan, finding)),
      );
    });
  }

  it("has its ranges in the text, and says only what it lists", () => {
    const listed = new Set(Object.values(rule.messages));
    for (const { finding, plan, fixes } of all(rule, firing)) {
      const { range, related = [] } = finding;
      for (const one of [{ range }, ...related, ...fixes.flatMap(({ edits }) => edits)]) {
        assert.ok(one.range.start >= 0 && one.range.start <= one.range.end && one.range.end <= plan.lines.text.length);
      }
      const said: readonly Message[] = [
        finding.message,
        ...related.map((one) => one.message),
        ...fixes.map(({ title }) => title),
      ];
      said.forEach((one) => assert.ok(listed.has(one.text), one.text));
    }
  });

  it("is silent where a fix of it was made, and the fix leaves all other lines as they are", () => {
    for (const { finding, plan, fixes } of all(rule, firing)) {
      for (const fix of fixes) {
        const after = record(fixedBy(plan.lines.text, fix));
        const left = findingsOf(rule, after);
        const what = `${finding.line + 1}: ${fix.title.text} mends nothing`;
        assert.ok(left.length < findingsOf(rule, plan).length, what);
        assert.deepEqual(untouched(after.lines.text, plan, fix, true), untouched(plan.lines.text, plan, fix, false));
      }
    }
  });
}

function* all(
  rule: Rule,
  fixtures: ReturnType<typeof ruleFixtures>,
): Iterable<{ readonly finding: Finding; readonly plan: PlanRecord; readonly fixes: readonly Fix[] }> {
  for (const { name } of fixtures) {
    const plan = ruleFixture(name);
    for (const finding of findingsOf(rule, plan)) {
      yield { finding, plan, fixes: finding.fixes?.() ?? [] };
    }
  }
}

/** The text outside the lines that a fix touches, with its line endings. */
function untouched(text: string, plan: PlanRecord, { edits }: Fix, isAfter: boolean): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  let moved = 0;
  for (const { range, newText } of edits.toSorted((a, b) => a.range.start - b.range.start)) {
    const first = plan.lines.startOf(plan.lines.positionAt(range.start).line) + (isAfter ? moved : 0);
    if (first > from) {
      parts.push(text.slice(from, first));
    }
    moved += newText.length - (range.end - range.start);
    const { line } = plan.lines.positionAt(range.end);
    const isWholeLines = range.end === plan.lines.startOf(line) && (newText === "" || newText.endsWith("\n"));
    from = plan.lines.startOf(isWholeLines ? line : line + 1) + (isAfter ? moved : 0);
  }
  return [...parts, text.slice(from)];
}

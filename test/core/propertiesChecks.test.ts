import assert from "node:assert/strict";
import * as fc from "fast-check";
import { englishOf } from "../../src/core/message/message.ts";
import { allRules } from "../../src/core/check/allRules.ts";
import { checkPlan } from "../../src/core/check/checkPlan.ts";
import { fixPlan } from "../../src/core/check/fixPlan.ts";
import type { Finding } from "../../src/core/check/finding.ts";
import type { PlanRecord } from "../../src/core/index/planRecord.ts";
import { applyTextEdits } from "../../src/core/text/textEdit.ts";
import { checkDay } from "./checkSupport.ts";
import { anyLines } from "./damagePlan.ts";
import { examples } from "./generatePlan.ts";
import { record } from "./support.ts";

/** Every rule is on. */
const above = new Map(allRules.map(({ id }) => [id, "warning" as const]));
const options = { today: checkDay, above };

function findings(plan: PlanRecord): readonly Finding[] {
  return checkPlan(plan, options);
}

describe("the findings of any plan", () => {
  it("are in the text, in its order, and so are the edits of their fixes", () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const plan = record(lines.join("\n"));
        let before = 0;
        for (const { range, related = [], fixes = () => [], line } of findings(plan)) {
          assert.ok(range.start >= before && line === plan.lines.positionAt(range.start).line);
          before = range.start;
          const edits = fixes().flatMap((fix) => fix.edits);
          for (const one of [range, ...related.map((place) => place.range), ...edits.map((edit) => edit.range)]) {
            assert.ok(one.start >= 0 && one.start <= one.end && one.end <= plan.lines.text.length);
          }
        }
      }),
      examples(150),
    );
  });

  it("are the same with CRLF", () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const told = (text: string): readonly string[] =>
          findings(record(text)).map(({ rule, line, message }) => `${line} ${rule} ${englishOf(message)}`);
        assert.deepEqual(told(lines.join("\r\n")), told(lines.join("\n")));
      }),
      examples(80),
    );
  });

  it("have fixes that leave every line as it is which they do not name", () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const plan = record(lines.join("\n"));
        for (const { fixes = () => [] } of findings(plan)) {
          for (const { edits } of fixes()) {
            const after = applyTextEdits(plan.lines.text, edits).split("\n");
            const touched = new Set(edits.flatMap(({ range }) => linesOf(plan, range)));
            const kept = lines.filter((_, line) => !touched.has(line));
            assert.ok(isSubsequence(kept.join("\n").split("\n"), after), edits.map(({ newText }) => newText).join("|"));
          }
        }
      }),
      examples(120),
    );
  });

  it("have safe fixes that are done once", () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const fixed = fixPlan(record(lines.join("\n")), options, record).text;
        assert.equal(fixPlan(record(fixed), options, record).text, fixed);
        const safe = findings(record(fixed)).filter(({ fixes }) => fixes?.().some(({ isSafe }) => isSafe));
        assert.deepEqual(
          safe.map(({ rule, line }) => `${line} ${rule}`),
          [],
        );
      }),
      examples(100),
    );
  });
});

function linesOf({ lines }: PlanRecord, { start, end }: Finding["range"]): readonly number[] {
  const [from, to] = [lines.positionAt(start).line, lines.positionAt(end).line];
  return Array.from({ length: to - from + 1 }, (_, nth) => from + nth);
}

function isSubsequence(some: readonly string[], all: readonly string[]): boolean {
  let nth = 0;
  for (const one of all) {
    nth += one === some[nth] ? 1 : 0;
  }
  return nth === some.length;
}

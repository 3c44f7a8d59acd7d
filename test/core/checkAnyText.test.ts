import assert from "node:assert/strict";
import * as fc from "fast-check";
import { allRules } from "../../src/core/check/allRules.ts";
import { checkPlan } from "../../src/core/check/checkPlan.ts";
import { fixPlan } from "../../src/core/check/fixPlan.ts";
import type { RuleId } from "../../src/core/check/ruleIds.ts";
import { checkDay } from "./checkSupport.ts";
import { examples } from "./generatePlan.ts";
import { record } from "./support.ts";

/** Every rule on, also those that are off by themselves. */
const options = { today: checkDay, above: new Map(allRules.map(({ id }) => [id, "warning" as const])) };

/** Lines in which rules find something, and lines that change what stands around them. */
const line = fc.oneof(
  fc.constantFrom(
    "# Plan",
    "# [Plan Name]",
    "## Phase 1: A",
    "## Phase 2: [Title]",
    "**Status**: Draft | In Progress | Done",
    "**Status**: In Progress",
    "**Due**: 03/04/2026",
    "**Owner**: TBD",
    "- [ ] a",
    "- [x] b",
    "- []c",
    "- [] d",
    "- [x]e",
    "-[ ] f",
    "  -[x] g",
    "1.[ ] h",
    "2.[]i",
    "> -[ ] j",
    "- **[ ]** k",
    "- **`[x]`** l",
    "__[ ]__ m",
    "- `[ ]` n",
    "- [x]* o",
    "- [\u00a0] p",
    "- [x]\u00a0q",
    "- [~] r",
    "- Acceptance criteria:",
    "- [] Done",
    "Legend: 🟡 in progress, 🔵 done",
    "| Task | Status | End |",
    "| ---- | ------ | --- |",
    "| Sow | 🟡 | 5/6/2026 |",
    "| | some day |",
    "| Task 1 | High/Med/Low |",
    "| x",
    "<<<<<<< HEAD",
    "=======",
    ">>>>>>> other",
    "a\u200bb",
    "\u202eab\u202c",
    "\u200b- [ ] s",
    "\ufeff# T",
    "\u{e0001}\u{e0041}",
    "---",
    "planwright:",
    "  count: none",
    "a: b: c",
    "```",
    "<!-- planwright-disable -->",
    "<!-- planwright-enable overdue -->",
    "<context>",
    "",
    "    ",
    "\ud800",
  ),
  fc.string({ maxLength: 20 }),
);

const text = fc
  .tuple(fc.array(line, { maxLength: 25 }), fc.constantFrom("\n", "\r\n"))
  .map(([lines, eol]) => lines.join(eol));

describe("any text that is checked", () => {
  it("has findings within it, and fixes whose edits do not touch each other", () => {
    fc.assert(
      fc.property(text, (source) => {
        for (const { range, line: at, related = [], fixes } of checkPlan(record(source), options)) {
          assert.ok(0 <= range.start && range.start <= range.end && range.end <= source.length && at >= 0);
          related.forEach((one) => assert.ok(one.range.end <= source.length));
          for (const { edits } of fixes?.() ?? []) {
            const sorted = edits.toSorted((a, b) => a.range.start - b.range.start);
            sorted.forEach((edit, nth) => {
              assert.ok(edit.range.start <= edit.range.end && edit.range.end <= source.length);
              assert.ok((sorted[nth - 1]?.range.end ?? -1) < edit.range.start);
            });
          }
        }
      }),
      examples(400),
    );
  });

  it("counts the same when its boxes are written in the standard form, and has no more of them then", () => {
    const rules: ReadonlySet<RuleId> = new Set(["non-standard-box"]);
    fc.assert(
      fc.property(text, (source) => {
        const before = record(source);
        const { text: fixed } = fixPlan(before, options, record, rules);
        const after = record(fixed);
        assert.deepEqual(after.progress.headline, before.progress.headline);
        assert.deepEqual(after.progress.checkboxes, before.progress.checkboxes);
        assert.deepEqual(
          after.plan.tasks.map(({ state }) => state),
          before.plan.tasks.map(({ state }) => state),
        );
        assert.equal(fixPlan(after, options, record, rules).text, fixed);
      }),
      examples(400),
    );
  });

  const hostile: readonly (readonly [what: string, head: string, piece: string])[] = [
    ["boxes glued to their markers", "", "-[ ] a\n"],
    ["boxes without a blank", "", "- []a\n"],
    ["boxes in bold", "", "- **[ ]** a\n"],
    ["blanks", "# Plan\n\n- [x] a\n", "- [Some Name]\n"],
    ["choices", "# Plan\n\n- [x] a\n", "**Size**: S/M/L/XL\n\n"],
    ["phases with blanks", "- [x] a\n", "## Phase 1: [Title]\n"],
    ["lines to write on", "- [x] a\n", "Name: ____\n\n"],
    ["hidden characters", "- [x] a\n", "a\u200b"],
    ["marks of direction", "- [x] a\n", "\u202e"],
    ["tag characters", "- [x] a\n", "\u{e0041}"],
    ["dates", "- [x] a\n\n**Due**: ", "01/02/2026 "],
    ["unknown states", "## Phase 1: A\n\n| Task | Status |\n| --- | --- |\n", "| a | some day |\n"],
    ["conflicts", "- [x] a\n", "<<<<<<< a\n=======\n>>>>>>> b\n"],
  ];
  for (const [what, head, piece] of hostile) {
    it(`takes no more time than its length asks for: ${what}`, () => {
      const time = (length: number): number => {
        const plan = record(head + piece.repeat(Math.ceil(length / piece.length)));
        assert.ok(plan.placeholders.length >= 0 && plan.markdown.blocks.length > 0);
        const start = performance.now();
        checkPlan(plan, options);
        return performance.now() - start;
      };
      time(10_000);
      // Quadratic time would be far more; others may work on the machine.
      assert.ok(time(200_000) < 3000);
    });
  }
});

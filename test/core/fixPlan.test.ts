import assert from "node:assert/strict";
import { allRules } from "../../src/core/check/allRules.ts";
import { fixPlan } from "../../src/core/check/fixPlan.ts";
import { applyTextEdits } from "../../src/core/text/textEdit.ts";
import { checkDay, ruleFixture, ruleFixtures } from "./checkSupport.ts";
import { record } from "./support.ts";

describe("fixing all that is safe", () => {
  for (const { name } of allRules.flatMap((rule) => ruleFixtures(rule))) {
    it(`is told as edits that make the fixed text, and leaves nothing to fix, in ${name}`, () => {
      const plan = ruleFixture(name);
      const { text, edits } = fixPlan(plan, { today: checkDay }, record);
      assert.equal(applyTextEdits(plan.lines.text, edits), text);
      const starts = edits.map(({ range }) => range.start);
      assert.deepEqual(
        starts,
        starts.toSorted((a, b) => a - b),
      );
      const again = fixPlan(record(text), { today: checkDay }, record);
      assert.deepEqual([again.text, again.edits, [...again.fixed]], [text, [], []]);
    });
  }
});

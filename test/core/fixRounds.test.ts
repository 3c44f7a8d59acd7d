import assert from "node:assert/strict";
import { fixPlan } from "../../src/core/check/fixPlan.ts";
import type { RuleId } from "../../src/core/check/ruleIds.ts";
import { capitalBox, goneLine, useRules } from "../support/sampleRules.ts";
import { record } from "./support.ts";

const today = "2026-11-28";

describe("fixing a plan", () => {
  useRules(capitalBox, goneLine);

  const fixed = (text: string, rules?: ReadonlySet<RuleId>): ReturnType<typeof fixPlan> =>
    fixPlan(record(text), { today }, record, rules);

  const cases: readonly (readonly [what: string, before: string, after: string])[] = [
    ["leaves a plan alone in which nothing is wrong", "- [x] a\n", "- [x] a\n"],
    ["mends everything that can be mended safely", "- [X] a\n- [X] b\ngone!\n", "- [x] a\n- [x] b\n"],
    ["leaves what needs a pick", "maybe!\n- [X] a\n", "maybe!\n- [x] a\n"],
    ["mends what touches another fix in the next round", "gone!\ngone!\ngone!\n- [ ] a\n", "- [ ] a\n"],
    ["takes no more than was meant where two want the same place", "gone! [X]\n- [X] a\n", "- [x] a\n"],
    ["keeps line endings", "- [X] a\r\ngone!\r\n- [ ] b\r", "- [x] a\r\n- [ ] b\r"],
    [
      "leaves alone what comments silence",
      "<!-- planwright-disable-next-line -->\n- [X] a\n- [X] b\n",
      "<!-- planwright-disable-next-line -->\n- [X] a\n- [x] b\n",
    ],
  ];
  for (const [what, before, after] of cases) {
    it(what, () => {
      const once = fixed(before);
      assert.equal(once.text, after);
      assert.equal(fixed(once.text).text, after, "fixed once, nothing is left to fix");
    });
  }

  it("counts what was mended by rule", () => {
    const { fixed: counts } = fixed("gone!\ngone!\n- [X] a\n- [X] b\n- [X] c\n");
    assert.deepEqual(
      Object.entries(Object.fromEntries(counts)).toSorted(([a], [b]) => a.localeCompare(b)),
      [
        ["boilerplate-left", 2],
        ["non-standard-box", 3],
      ],
    );
  });

  it("mends by some rules alone", () => {
    assert.equal(fixed("gone!\n- [X] a\n", new Set<RuleId>(["boilerplate-left"])).text, "- [X] a\n");
  });

  it("takes time in step with how much there is to mend", () => {
    const time = (count: number): number => {
      const text = "- [X] a\n".repeat(count);
      const start = performance.now();
      fixed(text);
      return performance.now() - start;
    };
    time(500);
    const [short, long] = [Math.min(time(2000), time(2000)), Math.min(time(8000), time(8000))];
    assert.ok(long < 12 * short, `${short} ms and ${long} ms for four times as much`);
  });
});

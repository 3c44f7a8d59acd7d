import { assert } from "chai";
import { fillText } from "../../src/core/report/fillText.ts";
import { plainLabel } from "../../src/core/report/plainLabel.ts";
import { statusText } from "../../src/core/report/statusText.ts";
import { record } from "./support.ts";

const openText = (count: number): string => `${count} open`;

describe("filling a text of the user's", () => {
  const values = { a: "1", b: "", c: "3", long: "x y" };
  const cases: readonly (readonly [text: string, expected: string])[] = [
    ["${a}", "1"],
    ["${a} ${c}", "1 3"],
    ["${a}/${c}", "1/3"],
    ["${a} · ${b} · ${c}", "1 · 3"],
    ["${a} · ${b}", "1"],
    ["${b} · ${a}", "1"],
    ["${b}", ""],
    ["", ""],
    ["Plan ${a}!", "Plan 1!"],
    ["${a} (${b})", "1"],
    ["${unknown} ${a}", "1"],
    ["${a} ${", "1 ${"],
    ["${a ${c}", "${a 3"],
    ["${toString}${constructor}${__proto__}", ""],
    ["  ${a}\n\n${c} ", "1 3"],
    ["${b} ${b} ${b} ${a}", "1"],
    ["– ${a}", "1"],
    ["$(zap) ${a}", "$(zap) 1"],
  ];
  for (const [text, expected] of cases) {
    it(`makes ${JSON.stringify(text)} ${JSON.stringify(expected)}`, () =>
      assert.equal(fillText(text, values), expected));
  }

  it("is quick whatever the text", () => {
    assert.isAtMost(fillText("${".repeat(100_000), {}).length, 500);
    assert.equal(fillText("${a} · ".repeat(70), values).length, 70 + 69 * 3);
  });
});

describe("the text of the status bar", () => {
  const phases = "# Implementation Plan: Sync\n## Phase 1: Start\n- [x] a\n- [ ] b\n- [ ] c\n";
  const cases: readonly (readonly [name: string, plan: string, text: string, expected: string])[] = [
    ["is a percentage", phases, "${percent}", "33%"],
    [
      "says all that it may",
      phases,
      "${plan}: ${percent} ${done}/${total} ${phase} ${open}",
      "Sync: 33% 1/3 Phase 1: Start 2 open",
    ],
    ["keeps the dash of a plan without tasks", "# P\n## Phase 1: A\n", "${percent} · ${open}", "–"],
    ["ticks a complete plan", "# P\n- [x] a\n", "${percent} ${phase}", "✓"],
    [
      "says what is open where the work is done",
      "# P\n- [x] a\n## Acceptance Criteria\n- [ ] fast\n- [ ] small\n",
      "${percent}",
      "1/1 · 2 open",
    ],
    ["does not tick a plan with an empty phase", "# P\n- [x] a\n## Phase 1: A\n", "${percent}", "100%"],
    ["draws no icon of a plan", "# $(zap) P\n- [ ] a\n", "${plan} ${percent}", String.raw`\$(zap) P 0%`],
    ["draws no icon of two parts", "# $\n## (zap)\n- [ ] a\n", "$${percent}(zap)", "$0%(zap)"],
    ["draws no icon of the text", "# P\n- [ ] a\n", "$(zap~spin)${percent}", String.raw`\$(zap~spin)0%`],
  ];
  for (const [name, plan, text, expected] of cases) {
    it(name, () => assert.equal(statusText(record(plan), text, openText), expected));
  }

  it("is short", () => {
    const plan = record(`# P\n## Phase 1: ${"long ".repeat(100)}\n- [ ] a\u202e\n`);
    assert.isAtMost(statusText(plan, "${phase}", openText).length, 41);
  });
});

describe("a label", () => {
  for (const [text, expected] of [
    ["$(zap)", String.raw`\$(zap)`],
    ["$(sync~spin) a", String.raw`\$(sync~spin) a`],
    ["$(npm bin) $5 (a)", "$(npm bin) $5 (a)"],
    [String.raw`\$(zap)`, String.raw`\\$(zap)`],
  ] as const) {
    it(`shows ${text} as text`, () => assert.equal(plainLabel(text), expected));
  }
});

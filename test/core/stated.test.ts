import assert from "node:assert/strict";
import { barFor, filledFor, findBar } from "../../src/core/stated/bars.ts";
import { ownCounts } from "../../src/core/stated/ownCounts.ts";
import { record } from "./support.ts";

describe("a bar in a line", () => {
  const bars: readonly (readonly [line: string, filled: string | undefined])[] = [
    ["Progress: [████░░] 57%", "4 of 6"],
    ["Progress: ████░░░░ 50%", "4 of 8"],
    ["Progress: [##........] 20%", "2 of 10"],
    ["Progress: [==--] 50%", "2 of 4"],
    ["Progress: [....] 0%", "0 of 4"],
    ["Progress: ▰▰▱▱▱ 40%", "2 of 5"],
    ["Progress: 🟩🟩⬜⬜ 50%", "2 of 4"],
    ["Progress: [██████████] 100%", "10 of 10"],
    ["Progress: [##] 20%", undefined],
    ["Progress: [x] 20%", undefined],
    ["Progress: 20% ----", undefined],
    ["Progress: [docs](plan.md) 20%", undefined],
    ["Progress: C## 20%", undefined],
  ];
  for (const [line, filled] of bars) {
    it(`is read from ${line}: ${filled ?? "none"}`, () => {
      const bar = findBar(line);
      assert.equal(bar === undefined ? undefined : `${bar.filled} of ${bar.cells}`, filled);
    });
  }

  it("is drawn anew with its own signs and length", () => {
    const drawn = bars.flatMap(([line]) => {
      const bar = findBar(line);
      return bar === undefined ? [] : [barFor(bar, { done: 1, total: 2 })];
    });
    assert.deepEqual(drawn, ["███░░░", "████░░░░", "#####.....", "==--", "##..", "▰▰▰▱▱", "🟩🟩⬜⬜", "█████░░░░░"]);
  });

  for (const [done, total, filled] of [
    [0, 9, 0],
    [1, 900, 1],
    [899, 900, 9],
    [900, 900, 10],
    [0, 0, 0],
    [1, 2, 5],
  ] as const) {
    it(`has ${filled} of ten signs for ${done}/${total}`, () => assert.equal(filledFor({ done, total }, 10), filled));
  }
});

describe("what an author may count", () => {
  const text =
    "# P\n\n## Phase 1: A\n\n- [x] T001 a\n  - [x] b\n- [ ] T002 c\n\n## Phase 2: B\n\n- [ ] T003 d\n\n## Success Criteria\n\n- [x] e\n";
  const { plan, progress } = record(text);
  for (const [what, count] of [
    ["the tasks in phases", "2/4"],
    ["those before the last phase", "2/3"],
    ["all, criteria too", "3/5"],
    ["those with an id", "1/3"],
    ["those at the top of their lists", "2/4"],
    ["phases", "0/2"],
  ] as const) {
    it(`is ${what}`, () => assert.ok(ownCounts(plan, progress, undefined).has(count)));
  }

  it("is nothing else", () => assert.ok(!ownCounts(plan, progress, undefined).has("4/5")));
});

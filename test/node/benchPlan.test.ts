import assert from "node:assert/strict";
import { growthPerDoubling, growthRatio, judge } from "../../scripts/bench/growth.ts";
import { hostileTexts } from "../../scripts/bench/hostile.ts";
import { makePlan } from "../../scripts/bench/makePlan.ts";
import { contestant, measure } from "../../scripts/bench/measure.ts";
import { createChance } from "../../scripts/bench/random.ts";
import { table, verdictText } from "../../scripts/bench/section.ts";

describe("the plans that are measured", () => {
  for (const lines of [1, 40, 1000, 8001]) {
    it(`have exactly the ${lines} lines asked for`, () => {
      assert.equal(makePlan(lines).split("\n").length - 1, lines);
    });
  }

  it("are the same for the same seed and others for another", () => {
    assert.equal(makePlan(500, 7), makePlan(500, 7));
    assert.notEqual(makePlan(500, 7), makePlan(500, 8));
  });

  const holds: readonly (readonly [string, RegExp])[] = [
    ["phases", /^## Phase 2: /mu],
    ["steps", /^### Step 2\.1: /mu],
    ["fields", /^\*\*Status\*\*: /mu],
    ["open tasks", /^- \[ \] /mu],
    ["ticked tasks", /^- \[x\] /mu],
    ["other states", /^- \[~\] /mu],
    ["nested tasks", /^ {2}- \[ \] /mu],
    ["detail bullets", /^ {2}- [A-Z]/mu],
    ["bold leads", /^- \[.\] \*\*[^*]+\*\*: /mu],
    ["tables", /^\| --- \|/mu],
    ["code", /^```ts$/mu],
    ["comments", /^<!--$/mu],
    ["quotes", /^> /mu],
    ["links", /\]\(docs\//u],
  ];
  for (const [what, pattern] of holds) {
    it(`hold ${what}`, () => assert.match(makePlan(1000), pattern));
  }

  it("leave no fence open", () => {
    assert.equal((makePlan(1000).match(/^```/gmu) ?? []).length % 2, 0);
  });
});

describe("chance", () => {
  it("stays below its limit and reaches all of it", () => {
    const chance = createChance(3);
    const seen = new Set(Array.from({ length: 200 }, () => chance.below(4)));
    assert.deepEqual(
      [...seen].toSorted((a, b) => a - b),
      [0, 1, 2, 3],
    );
  });

  it("happens about as often as told", () => {
    const chance = createChance(5);
    const hits = Array.from({ length: 2000 }, () => chance.happens(0.25)).filter(Boolean).length;
    assert.ok(hits > 400 && hits < 600, String(hits));
  });
});

describe("growth", () => {
  it("is 2 for twice the time of twice the size, and 4 where it is quadratic", () => {
    assert.equal(growthPerDoubling([1000, 2000], [3, 6]), 2);
    assert.equal(growthPerDoubling([1000, 4000], [1, 16]), 4);
  });

  it("beside another's growth is 1 where both grow alike", () => {
    assert.equal(growthRatio([1, 20], [2, 40]), 1);
    assert.equal(growthRatio([1, 30], [2, 40]), 1.5);
  });

  it("meets a target up to the target itself, and never without a number", () => {
    assert.equal(judge(0.75, 0.75).met, true);
    assert.equal(judge(0.76, 0.75).met, false);
    assert.equal(judge(Number.NaN, 0.75).met, false);
    assert.match(verdictText(judge(0.9, 0.75)), /0\.90 ≤ 0\.75 MISSED/u);
  });
});

describe("measuring", () => {
  it("runs everybody in every round, each with an input of its own", () => {
    const inputs: string[] = [];
    let made = 0;
    const one = (name: string, repeat: number) =>
      contestant(
        name,
        repeat,
        () => `${name}${++made}`,
        (input) => inputs.push(input),
      );
    const times = measure([one("a", 2), one("b", 1)], 3, 1);
    assert.equal(times.length, 2);
    assert.ok(times.every((time) => Number.isFinite(time)));
    assert.deepEqual(
      ["a", "b"].map((name) => inputs.filter((input) => input.startsWith(name)).length),
      [8, 4],
    );
    assert.equal(new Set(inputs).size, 12);
  });

  it("prints tables whose columns line up", () => {
    const lines = table(
      ["name", "ms"],
      [
        ["a", "1.0"],
        ["long name", "100.0"],
      ],
    );
    assert.deepEqual(new Set(lines.map((line) => line.length)).size, 1);
    assert.equal(lines[1], "| --------- | ----: |");
  });
});

describe("hostile texts", () => {
  for (const { name, make } of hostileTexts) {
    it(`grow with the size asked for: ${name}`, () => {
      const ratio = make(400_000).length / make(100_000).length;
      assert.ok(ratio > 2.5 && ratio < 4.5, String(ratio));
    });
  }
});

import assert from "node:assert/strict";
import { checkClaims } from "../../scripts/corpus/checkClaims.ts";
import { countText } from "../../scripts/corpus/count.ts";
import { headingClaim, percentClaim, wholeClaim } from "../../src/core/stated/claims.ts";
import { readGfm } from "../../scripts/corpus/gfmReading.ts";
import type { PlanReading } from "../../scripts/corpus/planReading.ts";
import { reconcile } from "../../scripts/corpus/reconcile.ts";
import { lenientRule } from "../../scripts/corpus/rules.ts";
import { parseTruth } from "../../scripts/corpus/truth.ts";

describe("what a heading says of itself", () => {
  const says: readonly (readonly [heading: string, claim: string | undefined])[] = [
    ["Phase 1: Ground (5/8)", "5/8"],
    ["Phase 1: Ground [5/8]", "5/8"],
    ["Phase 1: Ground (5/8 complete) ✅", "5/8"],
    ["Phase 1: Ground (6/6 tasks done) — easy", "6/6"],
    ["Phase 1: Ground (this week, 3/3)", "3/3"],
    ["Phase 1: Ground — 5/8 complete", "5/8"],
    ["Phase 1 (about 3 h) (2 / 4 ✅)", "2/4"],
    ["단계 1（완료, 2/4）", "2/4"],
    ["Phase 1: Ground", undefined],
    ["Support 24/7", undefined],
    ["Plan of 1/13/26", undefined],
    ["Roadmap 2023/24", undefined],
    ["Security: 5/5", undefined],
    ["Tests (24/26 passing)", undefined],
    ["Sprint 6 (36/36 points delivered)", undefined],
    ["Phase 1 (all 41/41 green)", undefined],
    ["Phase 1 (8/5)", undefined],
    ["Phase 1 (0/0)", undefined],
    ["Phase 1 `(1/2)`", undefined],
  ];
  for (const [heading, claim] of says) {
    it(`${heading}: ${claim ?? "nothing"}`, () => {
      const found = headingClaim(heading);
      assert.equal(found === undefined ? undefined : countText(found), claim);
    });
  }
});

describe("what a line says of the whole file", () => {
  const says: readonly (readonly [line: string, claim: string | undefined, percent: number | undefined])[] = [
    ["**Progress:** 61/61 tasks complete (100%)", "61/61", 100],
    ["Progress: 12/20", "12/20", undefined],
    ["- **Overall Progress**: 4/4 completed (100%)", "4/4", 100],
    [`**Progress:** 5/6 tasks complete — ${"and so on ".repeat(60)}`, "5/6", undefined],
    ["**Status:** 60% complete", undefined, 60],
    ["**Overall Status:** In Progress - 75%", undefined, 75],
    ["Progress: [████░░] 57%", undefined, 57],
    ["60% complete", undefined, 60],
    ["**Status**: 22/23 tests failing", undefined, undefined],
    ["**Status:** good | **Phase:** 11/13", undefined, undefined],
    ["**Current Status:** 14/19 days", undefined, undefined],
    ["Progress: coverage from 14% to 29%", undefined, undefined],
    ["Progress: target 80%", undefined, undefined],
    ["We aim for 90% of all users", undefined, undefined],
  ];
  for (const [line, claim, percent] of says) {
    it(`${line.slice(0, 60)}: ${claim ?? "no count"}, ${percent ?? "no percentage"}`, () => {
      const found = wholeClaim(line);
      assert.equal(found === undefined ? undefined : countText(found), claim);
      assert.equal(percentClaim(line)?.percent, percent);
    });
  }
});

describe("the GFM reader that ours is held against", () => {
  const reads: readonly (readonly [text: string, items: string])[] = [
    ["- [ ] a\n- [x] b\n- [X] c\n", "0 1x 2x"],
    ["1. [ ] a\n2) [x] b\n", "0 1x"],
    ["> - [x] a\n", "0x"],
    ["- [ ]\n- [x]a\n- [~] b\n- [ ]  \n", ""],
    ["```\n- [ ] a\n```\n<!--\n- [ ] b\n-->\n", ""],
    ["---\na: b\n---\n- [ ] c\n", "3"],
    ["- text\n\n  [ ] b\n", ""],
    ["| a |\n|---|\n| [ ] b |\n", ""],
  ];
  for (const [text, items] of reads) {
    it(`finds ${items === "" ? "nothing" : items} in ${JSON.stringify(text)}`, () => {
      const found = readGfm(text).items.map(({ line, checked }) => `${line}${checked ? "x" : ""}`);
      assert.equal(found.join(" "), items);
    });
  }

  it("ends a section at the next heading of its level or above", () => {
    const headings = readGfm("# a\n## b\n### c\n## d\n# e\n").headings.map(({ line, endLine }) => [line, endLine]);
    assert.deepEqual(headings, [
      [0, 4],
      [1, 3],
      [2, 3],
      [3, 4],
      [4, 6],
    ]);
  });
});

/** A reading of ours as a test wants it: `line`, an `x` where it is done, a `~` where it is lenient. */
function ownReading(tasks: string, ignored: PlanReading["ignored"] = []): PlanReading {
  const read = tasks
    .split(" ")
    .filter((task) => task !== "")
    .map((task) => ({
      line: Number.parseInt(task, 10),
      checked: task.includes("x"),
      dialect: task.includes("~") ? "lenient" : "checkbox",
      state: task.includes("x") ? "done" : "todo",
    }));
  const checkboxes = { total: read.length, done: read.filter(({ checked }) => checked).length };
  return { tasks: read, ignored, checkboxes, headline: { ...checkboxes, percent: null }, sections: new Map() };
}

describe("from the truth to our count", () => {
  const account = (text: string, plan: PlanReading, truth?: { total: number; done: number }) =>
    reconcile(text, readGfm(text), plan, truth);

  it("needs no rule where both are the same", () => {
    const { differences, unexplained } = account("- [ ] a\n- [x] b\n", ownReading("0 1x"));
    assert.deepEqual([differences, unexplained], [[], []]);
  });

  it("names the rule of a lenient task, with what it adds", () => {
    const { differences, unexplained } = account("- [ ] a\n- [~] b\n- [x]c\n", ownReading("0 1~ 2x~"));
    assert.deepEqual(unexplained, []);
    assert.deepEqual(
      differences.map(({ line, total, done, rule }) => [line, total, done, rule]),
      [
        [1, 1, 0, "§2 another state"],
        [2, 1, 1, "§2 no blank after the box"],
      ],
    );
  });

  it("names the rule of a legend, with what it takes away", () => {
    const plan = ownReading("0", [{ line: 1, reason: "legend" }]);
    const { differences, unexplained } = account("- [ ] a\n- [x] done\n", plan);
    assert.deepEqual(unexplained, []);
    assert.deepEqual(
      differences.map(({ total, done }) => [total, done]),
      [[-1, -1]],
    );
  });

  const wrong: readonly (readonly [what: string, text: string, plan: PlanReading, message: RegExp])[] = [
    [
      "a task left out without a word",
      "- [ ] a\n- [x] b\n",
      ownReading("0"),
      /line 2 is a GFM task that we leave out$/u,
    ],
    [
      "a task left out as code where there is none",
      "- [ ] a\n",
      ownReading("", [{ line: 0, reason: "fence" }]),
      /leave out as fence/u,
    ],
    ["a task counted inside code", "```\n- [~] a\n```\n", ownReading("1~"), /line 2 is no GFM task/u],
    ["prose counted as a lenient task", "- some text\n", ownReading("0~"), /line 1 is no GFM task/u],
    ["another state than the box says", "- [x] a\n", ownReading("0"), /line 1 is ticked, we read todo/u],
    ["an open box read as done", "- [ ] a\n", ownReading("0x"), /line 1 is not ticked/u],
  ];
  for (const [what, text, plan, message] of wrong) {
    it(`explains away no ${what}`, () => {
      assert.match(account(text, plan).unexplained.join("\n"), message);
    });
  }

  it("holds our printed count to the lines", () => {
    const plan = { ...ownReading("0"), checkboxes: { total: 2, done: 0 } };
    assert.match(account("- [ ] a\n", plan).unexplained.join(), /the rules lead to 0\/1, our count is 0\/2/u);
  });

  it("does not believe a truth that nothing explains", () => {
    const { unexplained } = account("- [ ] a\n", ownReading("0"), { total: 3, done: 0 });
    assert.match(unexplained.join(), /the truth has 0\/3, full markdown-it 0\/1/u);
  });

  it("follows CommonMark where a tag on a lazy line opens no raw HTML", () => {
    const text = "- [ ] a\n- b\n</one>\n<two>\n- [x] c\n\n- [ ] d\n";
    const { differences, unexplained } = account(text, ownReading("0 4x 6"), { total: 2, done: 0 });
    assert.deepEqual(unexplained, []);
    assert.deepEqual(
      differences.map(({ line, total, done }) => [line, total, done]),
      [[4, 1, 1]],
    );
  });
});

describe("the forms of lenient tasks", () => {
  const forms: readonly (readonly [line: string, rule: RegExp | undefined])[] = [
    ["- [~] a", /another state/u],
    ["1. [🔄] a", /another state/u],
    ["  > * [/] a", /another state/u],
    ["- [] a", /without a blank/u],
    ["-[ ] a", /between marker and box/u],
    ["- [x]a", /after the box/u],
    ["- [x]* 3.5 a", /optional/u],
    ["- **[ ]** a", /bold or code/u],
    ["- `[ ]` a", /bold or code/u],
    ["- [\u00a0] a", /no-break space/u],
    ["- [ ]", /without words/u],
    ["- a [ ] b", undefined],
    ["[ ] a", undefined],
    ["a", undefined],
  ];
  for (const [line, rule] of forms) {
    it(`${JSON.stringify(line)}: ${rule?.source ?? "none"}`, () => {
      const found = lenientRule(line);
      assert.ok(rule === undefined ? found === undefined : rule.test(found ?? ""), found);
    });
  }
});

describe("checking claims", () => {
  const text = [
    "# Plan",
    "Progress: 1/2 tasks",
    "",
    "Progress: 50%",
    "## Phase 1: A (1/2)",
    "- [x] a",
    "- [ ] b",
    "## Phase 2: B (1/9)",
    "- [ ] c",
    "Progress: 0/1",
    "## Phase 3: C (0/4)",
  ].join("\n");
  const plan: PlanReading = {
    ...ownReading("5x 6 8"),
    headline: { total: 2, done: 1, percent: 50 },
    sections: new Map([[4, { total: 2, done: 1 }]]),
  };

  it("compares a heading with all boxes below and with what we show there", () => {
    const claims = checkClaims(readGfm(text), plan).filter(({ kind }) => kind === "heading");
    assert.deepEqual(
      claims.map(({ line, says, plain, plainAgrees, ours, oursAgrees }) => [
        line,
        says,
        plain,
        plainAgrees,
        ours,
        oursAgrees,
      ]),
      [
        [4, "1/2", "1/2", true, "1/2", true],
        [7, "1/9", "0/1", false, undefined, false],
      ],
    );
  });

  it("compares what stands above all phases with the headline", () => {
    const claims = checkClaims(readGfm(text), plan).filter(({ kind }) => kind !== "heading");
    assert.deepEqual(
      claims.map(({ line, says, plain, plainAgrees, oursAgrees }) => [line, says, plain, plainAgrees, oursAgrees]),
      [
        [1, "1/2", "1/3", false, true],
        [3, "50 %", "33 %", false, true],
      ],
    );
  });
});

describe("the truth", () => {
  it("is read by its header", () => {
    const truth = parseTruth("gfm_checked\tfile\tgfm_tasks\n1\ta.md\t3\n");
    assert.deepEqual([...truth], [["a.md", { total: 3, done: 1 }]]);
  });

  it("is refused when it lacks a column or a number", () => {
    assert.throws(() => parseTruth("file\tgfm_tasks\na.md\t3\n"), /no columns/u);
    assert.throws(() => parseTruth("file\tgfm_tasks\tgfm_checked\na.md\t3\tx\n"), /no numbers/u);
  });
});

import assert from "node:assert/strict";
import { checkPlan } from "../../src/core/check/checkPlan.ts";
import { closestTo } from "../../src/core/check/ids/closestTo.ts";
import { closestWord } from "../../src/core/check/ids/closestWord.ts";
import { doubles } from "../../src/core/check/ids/idDoubles.ts";
import { ruleIds } from "../../src/core/check/ruleIds.ts";
import { checkDay } from "./checkSupport.ts";
import { record } from "./support.ts";

describe("names close to a wrong one", () => {
  const ids = ["T001", "T002", "T011", "T012", "T021", "T100"];
  const cases: readonly (readonly [name: string, names: readonly string[], close: readonly string[]])[] = [
    ["T1", ids, ["T001"]],
    ["T0012", ids, ["T012"]],
    ["T010", ids, ["T011", "T012", "T001"]],
    ["T210", ids, []],
    ["T013", ids, ["T012", "T011"]],
    ["T120", ids, ["T100"]],
    ["5", ["1", "2", "3", "4"], ["4"]],
    ["9", ["1", "2", "3", "4"], []],
    ["1.7", ["1.1", "1.2", "2.7"], []],
    ["X", ids, []],
  ];
  for (const [name, names, close] of cases) {
    it(`of ${name} are ${close.join(", ") || "none"}`, () => assert.deepEqual(closestTo(name, names), close));
  }
});

describe("the rule that a wrong name means", () => {
  const cases: readonly (readonly [name: string, rule: string | undefined])[] = [
    ["overdeu", "overdue"],
    ["Overdue", "overdue"],
    ["overdo", "overdue"],
    ["duplicate-ids", "duplicate-id"],
    ["duplicate-phase", "duplicate-phase-number"],
    ["unclosed-fence", "unclosed-fence-hides-tasks"],
    ["non-standard-boxes", "non-standard-box"],
    ["because", undefined],
    ["late", undefined],
    ["unknown", undefined],
    ["", undefined],
    ["overdue".repeat(1000), undefined],
  ];
  for (const [name, rule] of cases) {
    it(`is ${rule ?? "none"} for ${name.slice(0, 30)}`, () => assert.equal(closestWord(name, ruleIds), rule));
  }
});

describe("ids that come twice", () => {
  const cases: readonly (readonly [what: string, lines: readonly string[], found: readonly number[]])[] = [
    ["are found among ids with letters", ["T1 a", "T2 b", "T2 c"], [3]],
    ["are found whatever their case", ["TA-1 a", "TA-2 b", "TA-3 c", "TA-3 d"], [4]],
    ["are not those of a task that says the same again", ["T1 a", "T2 b", "T2 b"], []],
    ["are not those that come twice as a rule", ["T1 a", "T1 b", "T2 a", "T2 b", "T3 a", "T3 b"], []],
    ["are not those of two tasks alone", ["T1 a", "T1 b"], []],
    [
      "are not those that few tasks have",
      ["A1: a", "A1: b", "A2: c", ..."1234567".split("").map((n) => `T${n} x`)],
      [],
    ],
    [
      "are found where they rise by one in a list",
      ["A-1 a", "A-2 b", "A-2 c", "A-3 d", "B-1 e", "C-1 f", "D-1 g", "E-1"],
      [3],
    ],
    ["are not numbers of lists that start anew", ["1.1 a", "1.2 b", "2.1 c", "1.1 d", "1.2 e", "2.1 f"], []],
  ];
  for (const [what, lines, found] of cases) {
    it(what, () => {
      const { plan } = record(lines.map((line) => `- [ ] ${line}\n`).join(""));
      assert.deepEqual(
        doubles(plan.tasks).map(({ task }) => task.line + 1),
        found,
      );
    });
  }
});

describe("every rule", () => {
  const many = 4000;
  const count = (line: (nth: number) => string): string => Array.from({ length: many }, (_, nth) => line(nth)).join("");
  const texts: readonly (readonly [what: string, text: string])[] = [
    ["the same id", count(() => "- [ ] T001 x (depends on T9999)\n")],
    ["ids that nobody has", count((nth) => `- [ ] T${nth} x${nth} (depends on T${nth + 5000})\n`)],
    ["a circle of tasks", count((nth) => `- [ ] T${nth} x (depends on T${(nth + 1) % many})\n`)],
    ["phases of one number", count((nth) => `## Phase 2: ${"abcdefgh"[nth % 8] ?? ""}bc d${nth}\n`)],
    [
      "phases in a circle",
      count((nth) => `## Phase ${nth}: x\n\n**Depends on**: Phase ${(nth + 1) % many}\n\n- [ ] y\n`),
    ],
    [
      "milestones",
      `## Milestones\n\n${count((nth) => `- [x] Phases 1-${nth} (2026-01-01)\n`)}\n## Phase 1: A\n\n- [ ] a\n`,
    ],
    [
      "words that name no dependency",
      `- [ ] T1 ${"after ".repeat(many * 4)}\n- [ ] T2 depends on ${"T1, ".repeat(many)}\n`,
    ],
    ["numbers", `**Last Updated**: 2026-01-01\n\n- [x] T1 ${"2026-11-01 1.2.3 T12-T".repeat(many)}\n`],
  ];
  const above = new Map(ruleIds.map((id) => [id, "hint" as const]));
  for (const [what, text] of texts) {
    it(`looks at thousands of ${what} in a moment`, () => {
      const plan = record(text);
      const start = performance.now();
      checkPlan(plan, { today: checkDay, above }).forEach((one) => one.fixes);
      assert.ok(performance.now() - start < 4000);
    });
  }
});

import assert from "node:assert/strict";
import { allRules } from "../../src/core/check/allRules.ts";
import { checkPlan, levelOf } from "../../src/core/check/checkPlan.ts";
import type { RuleId } from "../../src/core/check/ruleIds.ts";
import type { RuleLevel } from "../../src/core/check/ruleLevel.ts";
import { Suppressions } from "../../src/core/check/suppressions.ts";
import { checkDay } from "./checkSupport.ts";
import { record } from "./support.ts";

/** The 1-based lines of a text on which a rule is silent. */
function silentLines(text: string, rule: RuleId = "overdue"): readonly number[] {
  const plan = record(text);
  const suppressions = new Suppressions(plan);
  return Array.from({ length: plan.lines.lineCount }, (_, line) => line + 1).filter((line) =>
    suppressions.areOn(rule, line - 1),
  );
}

/** Comments of a text of lines, and the 1-based lines on which the rule `overdue` is silent then. */
const cases: readonly (readonly [behaviour: string, lines: readonly string[], silent: readonly number[]])[] = [
  ["nothing is silent without a comment", ["a", "b"], []],
  ["a rule is silent from its comment on", ["a", "<!-- planwright-disable overdue -->", "c"], [2, 3]],
  ["without a rule all are silent", ["a", "<!-- planwright-disable -->", "c"], [2, 3]],
  ["other rules go on", ["<!-- planwright-disable empty-phase -->", "b"], []],
  [
    "a rule speaks again after it is enabled",
    ["<!-- planwright-disable overdue -->", "b", "<!-- planwright-enable overdue -->", "d"],
    [1, 2, 3],
  ],
  [
    "enable without a rule ends all",
    ["<!-- planwright-disable overdue -->", "<!-- planwright-enable -->", "c"],
    [1, 2],
  ],
  [
    "a rule can be enabled where all are silent",
    ["<!-- planwright-disable -->", "<!-- planwright-enable overdue -->", "c"],
    [1, 2],
  ],
  [
    "enable of another rule changes nothing",
    ["<!-- planwright-disable -->", "<!-- planwright-enable empty-phase -->", "c"],
    [1, 2, 3],
  ],
  [
    "what is disabled twice is enabled once",
    ["<!-- planwright-disable -->", "<!-- planwright-disable overdue -->", "<!-- planwright-enable overdue -->", "d"],
    [1, 2, 3],
  ],
  [
    "a rule can be disabled again",
    ["<!-- planwright-disable -->", "<!-- planwright-enable -->", "c", "<!-- planwright-disable overdue -->"],
    [1, 2, 4],
  ],
  ["one line is silent", ["a", "- [ ] b <!-- planwright-disable-line overdue -->", "c"], [2]],
  ["the next line is silent", ["<!-- planwright-disable-next-line overdue -->", "b", "c"], [2]],
  ["the whole file is silent", ["a", "b", "<!-- planwright-disable-file overdue -->"], [1, 2, 3]],
  ["a silent file stays so", ["<!-- planwright-disable-file -->", "<!-- planwright-enable -->", "c"], [1, 2, 3]],
  ["several rules are named with commas", ["<!-- planwright-disable-line empty-phase, overdue -->"], [1]],
  ["several rules are named with blanks", ["<!-- planwright-disable-line empty-phase overdue -->"], [1]],
  ["a reason may follow", ["<!-- planwright-disable-line overdue -- waits for the supplier -->"], [1]],
  ["a reason may follow without a rule", ["<!-- planwright-disable-line -- the customer's own words -->"], [1]],
  ["a rule in a reason is not named", ["<!-- planwright-disable-line empty-phase -- not overdue -->"], []],
  ["blanks around may be missing", ["<!--planwright-disable-line overdue-->"], [1]],
  ["a name that no rule has silences nothing", ["<!-- planwright-disable overdu -->", "b"], []],
  ["beside a rule such a name does not matter", ["<!-- planwright-disable-line overdu, overdue -->"], [1]],
  ["words without dashes are no reason", ["<!-- planwright-disable because we wait -->", "b"], []],
  ["a verb that there is not does nothing", ["<!-- planwright-disable-lines overdue -->", "b"], []],
  ["names are written as they are", ["<!-- planwright-disable Overdue -->", "b"], []],
  [
    "a comment of several lines counts from its end",
    ["<!-- planwright-disable-next-line overdue --", "waits for the supplier -->", "c", "d"],
    [3],
  ],
  ["a comment that is never closed does nothing", ["<!-- planwright-disable overdue", "b"], []],
  ["in a code fence it is text", ["```", "<!-- planwright-disable overdue -->", "```", "d"], []],
  ["in indented code it is text", ["    <!-- planwright-disable overdue -->", "", "c"], []],
  ["in a code span it is text", ["Write `<!-- planwright-disable overdue -->`.", "b"], []],
  ["beside a code span it counts", ["`a` <!-- planwright-disable-line overdue --> `b`"], [1]],
  ["in front matter it is text", ["---", "note: <!-- planwright-disable overdue -->", "---", "d"], []],
  ["after front matter it counts", ["---", "a: b", "---", "<!-- planwright-disable-line overdue -->"], [4]],
  ["in lists and quotes it counts", ["- a", "  > <!-- planwright-disable-line overdue -->", "c"], [2]],
  [
    "silences may overlap",
    [
      "<!-- planwright-disable overdue -->",
      "b <!-- planwright-disable-line -->",
      "<!-- planwright-disable-next-line overdue -->",
      "<!-- planwright-enable -->",
      "e",
      "f <!-- planwright-disable-line -->",
    ],
    [1, 2, 3, 4, 6],
  ],
];

describe("comments that silence rules", () => {
  for (const [behaviour, lines, silent] of cases) {
    it(behaviour, () => {
      assert.deepEqual(silentLines(lines.join("\n")), silent);
      assert.deepEqual(silentLines(lines.join("\r\n")), silent, "with CRLF");
    });
  }

  it("keep what a rule finds from being reported", () => {
    const text =
      "# Plan\n\n- [] Sow <!-- planwright-disable-line non-standard-box -- as the tool writes it -->\n- [] Weed\n";
    assert.deepEqual(
      checkPlan(record(text), { today: checkDay }).map(({ rule, line }) => [rule, line]),
      [["non-standard-box", 3]],
    );
  });

  const hostile: readonly (readonly [what: string, piece: string])[] = [
    ["comments that are never closed", "<!-- planwright-disable overdue "],
    ["blanks before the end", "<!-- planwright-disable -- \t"],
    ["many names", "<!-- planwright-disable overdue, overdue overdue"],
    ["many dashes", "<!-- planwright-disable --------- --"],
    ["many comments", "<!-- planwright-disable overdue --><!-- planwright-enable -->"],
    ["many lines that are silenced", "a <!-- planwright-disable-line overdue -->\n"],
    ["comments in code", "```\n<!-- planwright-disable -->\n```\n"],
    ["openings", "<!--"],
    ["blanks", "<!--                                             "],
  ];
  for (const [what, piece] of hostile) {
    it(`cost no more than the length of the text: ${what}`, () => {
      const time = (length: number): number => {
        const plan = record(piece.repeat(Math.ceil(length / piece.length)));
        // Read before the clock starts.
        assert.ok(plan.markdown.blocks.length > 0);
        const start = performance.now();
        const suppressions = new Suppressions(plan);
        for (let line = 0; line < Math.min(plan.lines.lineCount, 2000); line++) {
          suppressions.areOn("overdue", line);
        }
        return performance.now() - start;
      };
      time(20_000);
      // Quadratic time would be minutes; others may work on the machine.
      assert.ok(time(400_000) < 4000);
    });
  }
});

describe("the level of a rule", () => {
  const level = (rule: RuleLevel): ReadonlyMap<RuleId, RuleLevel> => new Map([["non-standard-box", rule]]);
  const text = "# Plan\n\n- [] Sow\n- [ ] Weed\n";
  const said = `---\nplanwright:\n  rules:\n    non-standard-box: warning\n---\n${text}`;
  const [project, below, above] = [{ rules: level("error") }, level("hint"), level("off")] as const;
  const rule = { id: "non-standard-box", level: "information" } as const;

  const orders: readonly (readonly [behaviour: string, expected: RuleLevel, actual: RuleLevel])[] = [
    ["is its own where nobody says otherwise", "information", levelOf(rule, record(text), {})],
    ["is the user's before its own", "hint", levelOf(rule, record(text), { below })],
    ["is the project's before the user's", "error", levelOf(rule, record(text, project), { below })],
    ["is the plan's before the project's", "warning", levelOf(rule, record(said, project), { below })],
    ["is the command line's before the plan's", "off", levelOf(rule, record(said, project), { below, above })],
    [
      "is its own where others are set",
      "information",
      levelOf(rule, record(text), { below: new Map([["overdue", "off"]]) }),
    ],
  ];
  for (const [behaviour, expected, actual] of orders) {
    it(behaviour, () => assert.equal(actual, expected));
  }

  it("is what its findings have, and none are there where it is off", () => {
    const severities = (options: Parameters<typeof checkPlan>[1]): readonly string[] =>
      checkPlan(record(text), options).map(({ severity }) => severity);
    assert.deepEqual(severities({ today: checkDay, below: level("error") }), ["error"]);
    assert.deepEqual(severities({ today: checkDay, below: level("error"), above }), []);
  });

  it("is no graver than a finding allows", () => {
    const fresh = record("# Plan\n\n**Owner**: [Owner]\n\n- [ ] Sow\n");
    const severities = (own: RuleLevel): readonly string[] =>
      checkPlan(fresh, { today: checkDay, above: new Map([["unfilled-placeholder-due", own]]) }).map(
        ({ severity }) => severity,
      );
    assert.deepEqual(severities("error"), ["hint"]);
    assert.deepEqual(severities("hint"), ["hint"]);
    assert.deepEqual(severities("off"), []);
  });

  it("leaves findings in the order of the text", () => {
    const plan = record("# Plan\n\n- [x] Sow\n- []Weed\n\n**Status**: [Status]\n**Owner**: A\u200bnn\n- [x]Water\n");
    const lines = checkPlan(plan, { today: checkDay }).map(({ line }) => line);
    assert.deepEqual(
      lines,
      lines.toSorted((a, b) => a - b),
    );
    assert.ok(new Set(checkPlan(plan, { today: checkDay }).map((finding) => finding.rule)).size > 2);
  });

  it("is one that a setting may have, for every rule", () => {
    assert.ok(allRules.every((one) => ["off", "hint", "information", "warning", "error"].includes(one.level)));
  });
});

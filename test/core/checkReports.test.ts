import assert from "node:assert/strict";
import { foreign } from "../../src/core/message/phrase.ts";
import { checkPlan } from "../../src/core/check/checkPlan.ts";
import { CheckCounter, type CheckCounts, countsText } from "../../src/core/report/check/checkCounts.ts";
import type { CheckedPlan } from "../../src/core/report/check/checkedPlan.ts";
import { CheckSummary } from "../../src/core/report/check/checkSummary.ts";
import { relativeUri } from "../../src/core/report/check/fileUri.ts";
import { failureCommand, findingCommand } from "../../src/core/report/check/githubCommand.ts";
import { sarifResults } from "../../src/core/report/check/sarifResult.ts";
import { sarifRule } from "../../src/core/report/check/sarifRule.ts";
import { capitalBox, goneLine, useRules } from "../support/sampleRules.ts";
import { checkDay } from "./checkSupport.ts";
import { record } from "./support.ts";

/** What a check says of a text. */
function checked(text: string, failures: CheckedPlan["failures"] = []): CheckedPlan {
  const plan = record(text);
  const findings = checkPlan(plan, { today: checkDay }).map((finding) => ({ finding, fixes: finding.fixes?.() ?? [] }));
  return { path: "docs/plan.md", record: plan, findings, failures };
}

describe("the report of a check", () => {
  useRules(capitalBox, goneLine);

  const none: CheckCounts = new CheckCounter().counts;
  for (const [counts, text] of [
    [{ plans: 1 }, "Nothing found in 1 plan"],
    [
      { plans: 12, plansWithFindings: 4, error: 3, warning: 2, information: 4, hint: 1 },
      "3 errors, 2 warnings, 5 others in 4 of 12 plans",
    ],
    [
      { plans: 2, plansWithFindings: 1, warning: 1, fixable: 1 },
      "1 warning in 1 of 2 plans; planwright fix mends 1 of them",
    ],
    [{ plans: 2, gates: 2 }, "Nothing found in 2 plans; failed: 2 gates"],
  ] as const) {
    it(`sums up: ${text}`, () => {
      assert.equal(countsText({ ...none, ...counts }), text);
    });
  }

  it("counts findings by their level, and those that can be mended without a pick", () => {
    const counter = new CheckCounter();
    counter.add(checked("- [X] a\ngone!\nmaybe!\n"));
    counter.add(checked("- [x] a\n", [{ gate: "--base main", line: null, message: foreign("") }]));
    assert.deepEqual(counter.counts, {
      ...none,
      plans: 2,
      plansWithFindings: 1,
      warning: 1,
      information: 2,
      fixable: 2,
      gates: 1,
    });
  });

  it("makes commands for GitHub in which nothing can be taken for another one", () => {
    const { findings, record: plan } = checked("- [X] a\nmaybe! 50%::error::\u001b, b\n");
    assert.deepEqual(
      findings.map(({ finding }) => findingCommand("a,b: 5%/p\r.md", finding, plan.lines)),
      [
        "::warning file=a%2Cb%3A 5%25/p\ufffd.md,line=1,col=4,endLine=1,endColumn=5,title=non-standard-box::This box is loud: [X]",
        "::notice file=a%2Cb%3A 5%25/p\ufffd.md,line=2,col=1,endLine=2,endColumn=24,title=boilerplate-left::This line wants to go: maybe! 50%25::error::\ufffd, b",
      ],
    );
  });

  it("gives GitHub no columns of what goes over several lines", () => {
    const [found] = checked("- [X] a\nb\n").findings;
    assert.ok(found);
    const finding = { ...found.finding, range: { start: 3, end: 9 } };
    assert.match(findingCommand("a.md", finding, record("- [X] a\nb\n").lines), /line=1,endLine=2,title=/u);
    assert.equal(
      failureCommand("a.md", { gate: "--fail-under 50", line: null, message: foreign("is at 3%") }),
      "::error file=a.md,title=--fail-under 50::is at 3%25",
    );
  });

  it("writes a summary with the gravest first, in which foreign words are no Markdown", () => {
    const summary = new CheckSummary();
    summary.add(
      checked("maybe! <b>|[x](y)\n- [X] a\n", [{ gate: "--base main", line: 2, message: foreign('"*a*" is gone') }]),
    );
    assert.deepEqual(
      summary
        .markdown({ ...none, plans: 1, plansWithFindings: 1, warning: 1, information: 1, gates: 1 }, [])
        .split("\n"),
      [
        "## Planwright check",
        "",
        "1 warning, 1 other in 1 of 1 plan; failed: 1 gate.",
        "",
        String.raw`- docs/plan.md:3: \--base main: "\*a\*" is gone`,
        "",
        "| Plan | Line | Level | Finding | Rule |",
        "| --- | ---: | --- | --- | --- |",
        String.raw`| docs/plan.md | 2 | warning | This box is loud: \[X\] | non-standard-box |`,
        String.raw`| docs/plan.md | 1 | information | This line wants to go: maybe! \<b\>\|\[x\](y) | boilerplate-left |`,
        "",
      ],
    );
  });

  it("keeps a summary short, however much was found", () => {
    const summary = new CheckSummary();
    summary.add(checked("- [X] a\n".repeat(5000)));
    const text = summary.markdown({ ...none, plans: 1, plansWithFindings: 1, warning: 5000 }, []);
    assert.ok(text.length < 40_000 && text.endsWith("… and 4800 more.\n"));
  });

  it("encodes paths for URIs part by part", () => {
    assert.equal(relativeUri("docs/a b/Größe #1: 50%?.md"), "docs/a%20b/Gr%C3%B6%C3%9Fe%20%231%3A%2050%25%3F.md");
    assert.equal(relativeUri("\ud800.md"), "%EF%BF%BD.md");
  });

  const results = (text: string): readonly Record<string, unknown>[] => {
    const { findings, record: plan } = checked(text);
    return sarifResults({ uri: "a.md" }, findings, plan.lines) as Record<string, unknown>[];
  };

  it("counts columns in UTF-16 units and lines from 1 in SARIF", () => {
    const [result] = results("- [ ] a\n- 😀 [X] a\n");
    assert.deepEqual(result?.["locations"], [
      {
        physicalLocation: {
          artifactLocation: { uri: "a.md" },
          region: { startLine: 2, startColumn: 7, endLine: 2, endColumn: 8 },
        },
      },
    ]);
  });

  it("has what SARIF's readers take for links or arguments escaped, and nothing else", () => {
    const [result] = results("maybe! [a](0) [b] {0} {{c}} \\ (d)\n");
    assert.deepEqual(result?.["message"], {
      text: String.raw`This line wants to go: maybe! \[a\](0) [b] {{0}} {{c}} \ (d)`,
    });
  });

  it("tells both levels that are notes to SARIF apart", () => {
    const levels = results("maybe!\n- [X] a\n").map(({ level, properties }) => [level, properties]);
    assert.deepEqual(levels, [
      ["note", { severity: "information" }],
      ["warning", undefined],
    ]);
  });

  it("has fingerprints that stay when lines come above, and one for each of two that are alike", () => {
    const prints = (text: string): readonly unknown[] => results(text).map((one) => one["partialFingerprints"]);
    const before = prints("- [X] a\n- [X] a\n- [X] b\n");
    assert.equal(new Set(before.map((one) => JSON.stringify(one))).size, 3);
    assert.deepEqual(prints("# New\n\nWords.\n  - [X]  a\n- [X] a\n- [X] b\n"), before);
    assert.notDeepEqual(prints("- [X] c\n- [X] a\n- [X] b\n"), before);
  });

  it("says of rules without Markdown what they are about", () => {
    assert.deepEqual(sarifRule(capitalBox), {
      id: "non-standard-box",
      name: "NonStandardBox",
      shortDescription: { text: "A box is ticked with a capital." },
      fullDescription: { text: "A box is ticked with a capital. Capitals are loud. Small ones [x] are not." },
      help: { text: "Capitals are loud. Small ones [x] are not.", markdown: capitalBox.description },
      defaultConfiguration: { enabled: true, level: "warning" },
    });
    assert.deepEqual(
      (sarifRule({ ...capitalBox, level: "off" }) as { defaultConfiguration: object }).defaultConfiguration,
      {
        enabled: false,
        level: "none",
      },
    );
  });
});

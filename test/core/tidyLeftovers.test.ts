import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { readTemplate } from "../../src/core/template/template.ts";
import { renderTemplate } from "../../src/core/template/renderTemplate.ts";
import { applyTextEdits } from "../../src/core/text/textEdit.ts";
import { findLeftovers } from "../../src/core/tidy/leftovers/findLeftovers.ts";
import { removeLeftovers } from "../../src/core/tidy/leftovers/removeLeftovers.ts";
import { readTemplatePlan, type TemplatePlan } from "../../src/core/tidy/leftovers/templatePlan.ts";
import { fixture, markdownIn, record } from "./support.ts";

const head = "---\nid: a\ntitle: b\ndescription: c\nbestFor: d\n---\n\n";
const shapes = ["feature-steps", "gap-analysis", "living-status", "product-delivery", "spec-driven"] as const;

function templateOf(body: string): TemplatePlan {
  return readTemplatePlan(readTemplate(head + body));
}

/** What is offered, `*` where it is sure. */
function offered(text: string, template?: TemplatePlan): readonly string[] {
  return findLeftovers(record(text), template).map(
    ({ kind, title, isSure }) => `${kind}${isSure ? "*" : ""}: ${title}`,
  );
}

function withoutAll(text: string, template?: TemplatePlan): string {
  const plan = record(text);
  return applyTextEdits(text, removeLeftovers(plan, findLeftovers(plan, template)));
}

describe("template text that is left in a plan", () => {
  it("leaves a header that somebody wrote when its sample rows go", () => {
    const text =
      "# P\n\n- [x] a\n\n## Kafka Brokers\n\n| Broker Bremen | Broker Oslo |\n|---|---|\n| [Name] | [Name] |\n";
    assert.ok(withoutAll(text).includes("| Broker Bremen | Broker Oslo |\n|---|---|"));
  });

  const cases: readonly (readonly [name: string, text: string, found: readonly string[]])[] = [
    [
      "sample tasks",
      "# P\n\n- [ ] Task 1\n- [ ] Write it\n- [ ] **Deliverable 2**: [Description]\n",
      ["task*: Task 1", "task*: Deliverable 2: [Description]"],
    ],
    ["no sample task that was ticked", "# P\n\n- [x] Task 1\n- [~] Task 2\n", []],
    [
      "no sample task with words below it",
      "# P\n\n- [ ] Task 1\n  - for Ann\n- [ ] Task 2\n  - [ ] Task 3\n",
      ["task*: Task 2"],
    ],
    [
      "sample rows",
      "# P\n\n## Phase 1: A\n\n| Risk | Impact | Mitigation |\n|--|--|--|\n| Risk 1 | High/Med/Low | Strategy |\n| Fog | High | [TO FILL] |\n",
      ["row*: Risk 1"],
    ],
    [
      "no row that says how things stand",
      "# P\n\n## Phase 1: A\n\n| A | B |\n|--|--|\n| [Name] | ✅ |\n| [Name] | |\n| | |\n",
      ["row*: [Name]", "row: "],
    ],
    [
      "no row with a level for sure, and not what holds it",
      "# P\n\n- [x] a\n\n## Risks\n\nwe know these\n\n| Risk | Impact | Mitigation |\n|--|--|--|\n| [Risk] | High | [Mitigation plan] |\n| Vendor | Low | x |\n",
      ["row: [Risk]"],
    ],
    [
      "no section whose rows hold levels",
      "# P\n\n- [x] a\n\n## Risks\n\n| Id | Risk | Impact | Left |\n|--|--|--|--|\n| R12 | [Risk] | Critical | None |\n",
      ["row: R12"],
    ],
    [
      "a row with a number, in its first cell only",
      "# P\n\n## Phase 1: A\n\n| A | B | C |\n|--|--|--|\n| R1 | [Name] | [Owner] |\n| Test case description | 12 | Expected result |\n| [Name] | 3 | |\n",
      ["row*: R1"],
    ],
    [
      "no row with signs alone",
      "# P\n\n## Phase 1: A\n\n| A | B |\n|--|--|\n| 👍 | ⭐⭐ |\n| - | - |\n| [Name] | 👍 |\n| [Name] | → |\n",
      [],
    ],
    [
      "no bullet with signs beside its blanks, but with what joins them",
      "# P\n\n## Phase 1: A\n\n- [ ] x\n- **Metric 2**: — / [Target value]\n- [ ] **Deliverable 1**: →\n- [Name] 👍\n- **Risk 1**: [Description] — [Mitigation]\n",
      ["row*: Risk 1: [Description] — [Mitigation]"],
    ],
    ["sample bullets", "# P\n\n## Phase 1: A\n\n- [Criterion 1]\n- Fast\n", ["row*: [Criterion 1]"]],
    [
      "a repeat line",
      "# P\n\n## Phase 1: A\n\n- [ ] x\n\n[Continue with additional phases as needed]\n",
      ["repeat*: [Continue with additional phases as needed]"],
    ],
    [
      "a question to the writer",
      "# P\n\n## Testing Strategy\n\nHow will we verify this works?\n\n- [ ] By hand\n",
      ["hint*: How will we verify this works?"],
    ],
    [
      "a section with a usual heading and only blanks",
      "# P\n\n- [ ] x\n\n## Risks\n\n- **Risk 1**: [Description] - [Mitigation]\n\n## Fog\n\n[TO FILL]\n",
      ["section*: Risks"],
    ],
    [
      "a phase without a name, not one with a name",
      "# P\n\n## Phase 1: [Name]\n\n- [ ] Task 1\n\n## Phase 2: Fog\n\n**Timeline**: [Timeline]\n\n- [ ] Task 1\n",
      ["section*: Phase 1: [Name]", "task*: Task 1"],
    ],
    ["an empty section, without certainty", "# P\n\n- [ ] x\n\n## Risks\n\n", ["section: Risks"]],
    [
      "a retrospective, without certainty before the end",
      "# P\n\n- [ ] x\n\n## Retrospective\n\n- Success 1\n",
      ["section: Retrospective"],
    ],
    [
      "a retrospective, once the plan is done",
      "# P\n\n**Status**: Done\n\n- [x] x\n\n## Retrospective\n\n- Success 1\n",
      ["section*: Retrospective"],
    ],
    [
      "nothing in front matter or between conflict marks",
      "---\na: [TO FILL]\n---\n# P\n\n- [ ] x\n\n<<<<<<< a\n- [ ] Task 1\n=======\n- [ ] Task 2\n>>>>>>> b\n",
      [],
    ],
    [
      "no sample that goes on as somebody's sentence",
      "# P\n\nBrief description of the cache that we agreed on in May: no copies.\n\n- [ ] Task 2: New data flow\n- [ ] Step 3: Test data changes\n- [ ] Task 4 with measurable results We use Redis\n- Question 1: Who owns the data?\n- Feature 2 must be done\n",
      [],
    ],
    [
      "no question with words of its own",
      "# P\n\n- [x] a\n\n## Migration\n\nHow do we move three million users without downtime?\n\n## Goals\n\n**Goal**: How do we get rid of the old mainframe?\n",
      [],
    ],
    [
      "no measured values, answers and named risks",
      "# P\n\n- [x] a\n\n## M\n\n| Metric | Current | Target |\n|--|--|--|\n| Test 1 | 1.2 | 2.0 |\n| App A | 1.2.3 | |\n\n## Risks\n\n- **Risk 1**: Data changes\n- Risk 2 - Test data impact\n\n## Decisions\n\n- Option B\n",
      [],
    ],
    [
      "what a letter stands for, without certainty unless it is a letter for anything",
      "# P\n\n- [x] a\n\n## Needs\n\n- Service A\n- Team B must be ready\n- Feature X must be done\n- Service A: How it scales\n",
      ["row: Service A", "row: Team B must be ready", "row*: Feature X must be done"],
    ],
    [
      "a section with words of its own in the heading, without certainty",
      "# P\n\n- [x] a\n\n## Kafka Outage Risks\n\n- [Mitigation]\n",
      ["section: Kafka Outage Risks"],
    ],
    ["no key of somebody's own above a blank", "# P\n\n- [x] a\n\n## Risks\n\n- **Kafka outage**: [Mitigation]\n", []],
    [
      "no empty heading that stands over phases",
      "# P\n\n## Sprint Tasks\n\n## Sprint 5: A\n\n- [ ] x\n\n## Milestones\n\n## M0: B\n\n- [ ] y\n",
      [],
    ],
  ];
  for (const [name, text, found] of cases) {
    it(name, () => assert.deepEqual(offered(text), found));
  }

  const body =
    "# Plan: [NAME]\n\n**Owner**: [Owner]\n\n## Purpose\n\nThis is about [NAME].\n\n## Phase 1: Base\n\nDescribe the base.\n\n- [ ] Build it\n\n## Gates\n\n| Gate | Status |\n|--|--|\n| Tests pass | ⬜ |\n\n## Stack\n\n| Part | Tool |\n|--|--|\n| Language | [TO FILL] |\n";
  it("is more where the template is known, and real work is never sure to go", () => {
    const plan = renderTemplate(readTemplate(head + body), { title: "Sync", today: "2026-11-20" });
    assert.deepEqual(offered(plan, templateOf(body)), [
      "section: Purpose",
      "section: Phase 1: Base",
      "section: Gates",
      "section*: Stack",
    ]);
    const begun = plan.replace("[ ] Build it", "[x] Build it").replace("Tests pass", "All tests pass");
    assert.deepEqual(offered(begun, templateOf(body)), [
      "section: Purpose",
      "hint*: Describe the base.",
      "section*: Stack",
    ]);
  });

  it("is no row of which a cell differs from the template's", () => {
    const table = "\n## Risks\n\n| Risk | Chance | Impact | Plan |\n|--|--|--|--|\n";
    const row = "| Risk 1 | High/Med/Low | High/Med/Low | Strategy |\n";
    const template = templateOf(`# Plan: [NAME]\n\n- [ ] a${table}${row}`);
    const plan = (rows: string): string => `# Plan: Sync\n\n- [x] b\n${table}${rows}| Fog | Low | Low | x |\n`;
    assert.deepEqual(offered(plan(row), template), ["row*: Risk 1"]);
    assert.deepEqual(offered(plan(row.replace("High/Med/Low", "Medium")), template), []);
    assert.deepEqual(offered(plan(row.replace("High/Med/Low", "Medium"))), ["row: Risk 1"]);
  });

  const edited: readonly (readonly [name: string, body: string, from: string, to: string, found: readonly string[]])[] =
    [
      [
        "a sentence that goes on",
        "## Approach\n\nBrief summary of how it will be built.\n",
        "built.",
        "built. We use Redis, see ADR 7.",
        [],
      ],
      ["a task that goes on", "1. [ ] Task 1 with measurable results\n", "results", "results of the load test", []],
      [
        "a drawing of its own below a hint",
        "## Structure\n\n```text\n[TO FILL: The folders]\n\nsrc/\n├── models/\n```\n",
        "models/",
        "queue/",
        [],
      ],
      [
        "another header, but its rows",
        "## Risks\n\n| Risk | Mitigation |\n|--|--|\n| Risk 1 | Strategy |\n",
        "Mitigation",
        "Mitigation by Redis and ADR 7",
        ["row*: Risk 1"],
      ],
    ];
  for (const [name, part, from, to, found] of edited) {
    it(`is no section or line with ${name}, where the template has not`, () => {
      const template = templateOf(`# Plan: [NAME]\n\n- [ ] a\n\n${part}`);
      const plan = `# Plan: Sync\n\n- [x] b\n\n${part}`;
      assert.notDeepEqual(offered(plan, template), found);
      assert.deepEqual(offered(plan.replace(from, to), template), found);
    });
  }

  it("keeps a header with words of somebody's own when all rows go", () => {
    const table = (header: string): string => `# P\n\n- [x] a\n\n| ${header} | B |\n|--|--|\n| [Name] | [Name] |\n`;
    assert.equal(withoutAll(table("Name")), "# P\n\n- [x] a\n");
    for (const name of ["Redis 7", "What we do when Redis fails"]) {
      const own = table(name);
      assert.equal(withoutAll(own), own.replace("| [Name] | [Name] |\n", ""));
    }
  });

  it("goes without leaving double empty lines or half a table", () => {
    const text =
      "# P\n\n## Phase 1: A\n\n- [ ] Task 1\n- [ ] x\n- [ ] Task 2\n\n| A | B |\n|--|--|\n| [Name] | [Name] |\n\n[Continue with additional phases as needed]\n\n## B\n\nText\n";
    assert.equal(withoutAll(text), "# P\n\n## Phase 1: A\n\n- [ ] x\n\n## B\n\nText\n");
  });

  const gaps: readonly (readonly [name: string, text: string, after: string])[] = [
    ["keeps the line ending of the file", "# P\r\n\r\n- [ ] x\r\n- [ ] Task 1\r\n", "# P\r\n\r\n- [ ] x\r\n"],
    ["keeps a missing one", "# P\n\n- [ ] x\n- [ ] Task 1", "# P\n\n- [ ] x"],
    ["keeps a heading over nothing", "# P\n\n**Tasks:**\n- [ ] Task 1\n\n## B\n", "# P\n\n**Tasks:**\n\n## B\n"],
    ["makes no paragraph of a list", "# P\n\nText\n1. [ ] Task 1\n2. [ ] x\n", "# P\n\nText\n\n2. [ ] x\n"],
    [
      "makes no heading of a rule",
      "# P\n\n- [ ] x\n\nText\n- [ ] Task 1\n---\n\nEnd\n",
      "# P\n\n- [ ] x\n\nText\n\n---\n\nEnd\n",
    ],
    ["takes a rule at the end along", "# P\n\n- [ ] x\n\n---\n\n## Risks\n\n[TO FILL]\n", "# P\n\n- [ ] x\n"],
    ["keeps the space below front matter", "---\na: b\n---\n\n- [ ] Task 1\n\nText\n", "---\na: b\n---\n\nText\n"],
  ];
  for (const [name, text, after] of gaps) {
    it(name, () => assert.equal(withoutAll(text), after));
  }

  it("is not found in a plan that is filled in", () => {
    assert.deepEqual(offered(fixture("shapes/filled.md")), []);
  });

  it("leaves a readable plan with its title when all of a fresh plan goes", () => {
    const own = readFileSync(new URL("../../templates/spec-driven.md", import.meta.url), "utf8");
    for (const text of [own, ...shapes.map((name) => head + fixture(`shapes/${name}.md`))]) {
      const template = readTemplate(text);
      const plan = renderTemplate(template, { title: "Offline Sync", today: "2026-11-20" });
      const rest = withoutAll(plan, readTemplatePlan(template));
      assert.match(record(rest).plan.title ?? "", /Offline Sync/u);
      assert.ok(rest.length < plan.length / 2);
      assert.doesNotMatch(rest, /\n\n\n/u);
      assert.doesNotMatch(rest, /Task 1\b/u);
    }
  });

  it("is all gone after it was taken out, whatever the plan, and every other line stays", function () {
    const corpus = markdownIn(new URL("../../../shared/corpus/files/", import.meta.url));
    if (corpus.length === 0) {
      console.log("      the corpus is not on this machine: fixtures only");
    }
    const texts = [
      ...shapes.map((name) => fixture(`shapes/${name}.md`)),
      ...corpus.filter((_, nth) => nth % 12 === 0).map(({ text }) => text.slice(0, 60_000)),
    ];
    for (const text of texts) {
      const plan = record(text);
      const found = findLeftovers(plan);
      const after = applyTextEdits(text, removeLeftovers(plan, found));
      const gone = new Set(found.flatMap(({ line, endLine }) => lineNumbers(line, endLine)));
      const words = (all: string): readonly string[] =>
        all.split(/\r\n?|\n/u).filter((line) => /[\p{L}\p{N}]/u.test(line));
      const kept = lineNumbers(0, plan.lines.lineCount)
        .filter((line) => !gone.has(line))
        .map((line) => plan.lines.lineText(line))
        .join("\n");
      // Only headers of tables that lost all rows may be gone besides.
      const missing = missingFrom(words(kept), words(after));
      assert.ok(
        missing.every((line) => line.includes("|")),
        missing.join("\n"),
      );
      const again = findLeftovers(record(after)).filter(({ isSure, kind }) => isSure && kind === "task");
      assert.deepEqual(again, []);
    }
  });
});

function lineNumbers(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, nth) => from + nth);
}

/** The lines of one text that another one, which has some of them in the same order, lacks. */
function missingFrom(all: readonly string[], some: readonly string[]): readonly string[] {
  const missing: string[] = [];
  let at = 0;
  for (const line of all) {
    if (line === some[at]) {
      at++;
    } else {
      missing.push(line);
    }
  }
  assert.equal(at, some.length);
  return missing;
}

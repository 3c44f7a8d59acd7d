import assert from "node:assert/strict";
import { asTemplate } from "../../src/core/template/asTemplate.ts";
import { renderTemplate } from "../../src/core/template/renderTemplate.ts";
import { readTemplate } from "../../src/core/template/template.ts";
import { markdownIn, record } from "./support.ts";

const meta = { id: "night", title: 'Night: "mode"', description: "For\n\u202e nights #1" };

/** The body of the template that a plan becomes. */
function body(text: string, blank = true): string {
  return readTemplate(asTemplate(record(text), meta, blank)).body;
}

describe("a template made from a plan", () => {
  it("says what it is called, whatever characters that takes", () => {
    const { id, title, description } = readTemplate(asTemplate(record("# A\n"), meta, false));
    assert.deepEqual([id, title, description], ["night", 'Night: "mode"', "For \ufffd nights #1"]);
  });

  it("needs no description", () => {
    const text = asTemplate(record("# A\n"), { ...meta, description: "" }, false);
    assert.equal(readTemplate(text).description, "");
  });

  it("says what it is best for, where somebody said so", () => {
    const text = asTemplate(record("# A\n"), { ...meta, bestFor: "Work at night" }, false);
    assert.equal(readTemplate(text).bestFor, "Work at night");
    assert.equal(readTemplate(asTemplate(record("# A\n"), meta, false)).bestFor, "");
  });

  it("has one blank row instead of the plan's history", () => {
    const log = (rows: string): string => `# [Name]\n\n## Progress Log\n\n${rows}\n\nMore.\n`;
    const head = "| Date       | Update         |\n| ---------- | -------------- |\n";
    const plan = log(
      `${head}| 2026-11-20 | Plan created   |\n| 2026-11-21 | Phase 1 begun  |\n| 2026-11-22 | Phase 1 done   |`,
    );
    assert.equal(body(plan), log(`${head}| YYYY-MM-DD | [Update]       |`));
    assert.equal(body(plan, false), plan);
    assert.equal(body(log(head.trimEnd())), log(head.trimEnd()));
    const made = renderTemplate(readTemplate(asTemplate(record(plan), meta, true)), {
      title: "B",
      today: "2027-01-02",
    });
    assert.doesNotMatch(made, /2026|begun/u);
  });

  it("keeps the plan's text as it is where its values are wanted", () => {
    const plan = "# Plan: Night\n\n**Created**: 2026-11-20\n\n- [x] done\n";
    assert.equal(body(plan, false), plan);
  });

  const blanked: readonly (readonly [plan: string, template: string])[] = [
    ["# Implementation Plan: Night **Mode**\n", "# [Plan Name]\n"],
    ["# Implementation Plan: Night Mode\n", "# Implementation Plan: [Plan Name]\n"],
    ["# Night Mode Implementation Plan\n", "# [Plan Name] Implementation Plan\n"],
    ["# Night `mode`\n", "# [Plan Name]\n"],
    ["# Plan: [Feature Name]\n", "# Plan: [Feature Name]\n"],
    ["- [x] a\n* [~] b\n1. [-] c\n- [ ] d\n  - [X] e\n", "- [ ] a\n* [ ] b\n1. [ ] c\n- [ ] d\n  - [ ] e\n"],
    [
      "# A\n\n**Status**: 🟡 In Progress\n**Owner**: Ada\n**Created**: 2026-11-20\n**Last Updated**: Nov 21, 2026\n",
      "# [Plan Name]\n\n**Status**: Draft | In Progress | Completed\n**Owner**: [Owner]\n**Created**: YYYY-MM-DD\n**Last Updated**: YYYY-MM-DD\n",
    ],
    [
      "# A: [Name]\n\n**Status**: Draft | Done\n**Owner**: [Who]\n",
      "# A: [Name]\n\n**Status**: Draft | Done\n**Owner**: [Who]\n",
    ],
    [
      "---\nstatus: done\nowner: Ada\ncreated: 2026-11-20\n---\n# [Name]\n",
      '---\nstatus: Draft | In Progress | Completed\nowner: "[Owner]"\ncreated: YYYY-MM-DD\n---\n# [Name]\n',
    ],
    [
      "---\nstatus: |\n  done\nowner: >\n  Ada\n---\n# [Name]\n",
      '---\nstatus: Draft | In Progress | Completed\nowner: "[Owner]"\n---\n# [Name]\n',
    ],
    [
      "# [Name]\n\nStatus: Done<br>Owner: Ada\n**Owner**: Bo <!-- ask first -->\n",
      "# [Name]\n\nStatus: Draft | In Progress | Completed<br>Owner: Ada\n**Owner**: [Owner] <!-- ask first -->\n",
    ],
    [
      "# [Name]\n\n## [x] Phase 1: A\n\n**Status**: Done\n**Due**: 2026-12-01\n\n- [x] a\n",
      "# [Name]\n\n## [ ] Phase 1: A\n\n**Status**: Not Started | In Progress | Completed\n**Due**: YYYY-MM-DD\n\n- [ ] a\n",
    ],
    [
      "# [Name]\n\n| Task | Status |\n|---|---|\n| Write | ✅ |\n| Ship | Done |\n| Tell | ⬜ |\n",
      "# [Name]\n\n| Task | Status |\n|---|---|\n| Write | ⬜ |\n| Ship | Not Started |\n| Tell | ⬜ |\n",
    ],
    [
      "# [Name]\n\n## Phase 1: Data ✅ COMPLETE\n\nText.\n\n## ✅ Phase 2: Rest (DONE)\n\n### Step 2.1: A - Done\n\n- [x] a\n",
      "# [Name]\n\n## Phase 1: Data ⬜ Not Started\n\nText.\n\n## ⬜ Phase 2: Rest (Not Started)\n\n### Step 2.1: A - Not Started\n\n- [ ] a\n",
    ],
    [
      "# [Name]\n\n## Phase 1: A ✅ **COMPLETE**\n\nText.\n\n## Phase 2: B ✅ **COMPLETE - 100%**\n\nText.\n",
      "# [Name]\n\n## Phase 1: A ⬜ **Not Started**\n\nText.\n\n## Phase 2: B ⬜ **Not Started**\n\nText.\n",
    ],
    [
      "# [Name]\n\n## Progress\n\n| Day | Update | Status |\n|---|---|---|\n| Day 1 | Begin | a |\n\n- [ ] a\n",
      "# [Name]\n\n## Progress\n\n| Day | Update | Status |\n|---|---|---|\n| Day 1 | Begin | a |\n\n- [ ] a\n",
    ],
    ["# [Name]\r\n\r\n- [x] a\r\n", "# [Name]\r\n\r\n- [ ] a\r\n"],
    ["# [Name]\n\n```\n- [x] code\n```\n", "# [Name]\n\n```\n- [x] code\n```\n"],
  ];
  for (const [plan, template] of blanked) {
    it(`turns the values of ${JSON.stringify(plan.slice(0, 50))} back into blanks`, () => {
      assert.equal(body(plan), template);
    });
  }

  it("takes along what the plan's own template says of the blanks still there", () => {
    const guides = new Map([
      ["severity", { prompt: 'How "bad"?', choices: ["Low", "High"], pattern: "^\\\\w+: .*$", scope: "plan" as const }],
      ["risk › description", { prompt: "What could go wrong?" }],
      ["gone", { prompt: "Never asked" }],
    ]);
    const plan = "# A\n\n**Severity**: [Severity]\n\n## Risks\n\n- **Slow index**: [Description]\n- [x] a\n";
    for (const blank of [true, false]) {
      const { placeholders } = readTemplate(asTemplate(record(plan), meta, blank, guides));
      assert.deepEqual([...placeholders], [...guides].slice(0, 2));
    }
  });

  it("keeps every guide of a new plan from a template of ours", () => {
    for (const { name, text } of markdownIn(new URL("../../templates/", import.meta.url))) {
      const template = readTemplate(text, name);
      const plan = record(renderTemplate(template, { title: "New Name", today: "2026-11-20" }));
      const saved = readTemplate(asTemplate(plan, meta, true, template.placeholders));
      assert.ok(saved.placeholders.size > template.placeholders.size * 0.8, name);
      for (const [key, guide] of saved.placeholders) {
        assert.deepEqual(guide, template.placeholders.get(key));
      }
    }
  });

  it("gives a plan with nothing done, from every plan of ours", () => {
    const plans = ["../../examples/docs/plans/", "../../examples/docs/plans/completed/", "fixtures/shapes/"].flatMap(
      (folder) => markdownIn(new URL(folder, import.meta.url)),
    );
    assert.ok(plans.length > 5);
    for (const { name, text } of plans) {
      const template = readTemplate(asTemplate(record(text), meta, true));
      const made = record(renderTemplate(template, { title: "New Name", today: "2026-11-20" }));
      assert.equal(made.progress.checkboxes.done, 0, name);
      assert.equal(made.plan.tasks.length, record(text).plan.tasks.length, name);
    }
  });
});

import assert from "node:assert/strict";
import { checkPlan } from "../../src/core/check/checkPlan.ts";
import { isTemplateFile } from "../../src/core/template/isTemplateFile.ts";
import { readRecord } from "../../src/core/index/planRecord.ts";
import { createBlockReader } from "../../src/core/markdown/blockReader.ts";
import { renderTemplate } from "../../src/core/template/renderTemplate.ts";
import { readTemplate } from "../../src/core/template/template.ts";
import { checkDay } from "./checkSupport.ts";
import { markdownIn, record } from "./support.ts";

/** What rules say about blanks, as `severity marked`. */
function findings(text: string, uri = "memory:plan.md"): readonly string[] {
  const plan = readRecord({ uri, version: "1", getText: () => text }, createBlockReader());
  return checkPlan(plan, { today: checkDay })
    .filter(({ rule }) => rule.startsWith("unfilled-") || rule === "boilerplate-left")
    .map(({ severity, range }) => `${severity} ${text.slice(range.start, range.end)}`);
}

describe("blanks that are due", () => {
  const head = "# Plan\n\n**Owner**: [Owner]\n";
  const begun: readonly (readonly [behaviour: string, text: string, severity: "hint" | "warning"])[] = [
    ["a plan with nothing done has not begun", `${head}\n- [ ] a\n- [ ] b\n`, "hint"],
    ["one with a task done has", `${head}\n- [x] a\n- [ ] b\n`, "warning"],
    ["one with a task in progress has", `${head}\n- [~] a\n- [ ] b\n`, "warning"],
    ["one that says so has", `${head}**Status**: In Progress\n\n- [ ] a\n`, "warning"],
    ["one that says it is paused has", `${head}**Status**: On hold\n\n- [ ] a\n`, "warning"],
    ["one that is planned has where something is done", `${head}**Status**: Planned\n\n- [x] a\n- [ ] b\n`, "warning"],
    ["one that was given up has not", `${head}**Status**: Cancelled\n\n- [x] a\n- [ ] b\n`, "hint"],
    ["a sample that is ticked is no work", `${head}\n- [x] [Task name]\n- [ ] a\n`, "hint"],
    ["a status that still holds a blank says nothing", `${head}**Status**: Done on YYYY-MM-DD\n\n- [ ] a\n`, "hint"],
  ];
  for (const [behaviour, text, severity] of begun) {
    it(`are graver once work has begun: ${behaviour}`, () => {
      assert.equal(findings(text)[0], `${severity} [Owner]`);
    });
  }

  it("are graver in the phases that have begun", () => {
    const text =
      "# Plan\n\n## Phase 1: A\n**Goal**: [One]\n- [x] a\n- [ ] b\n\n## Phase 2: B\n**Goal**: [Two]\n- [ ] c\n\n" +
      "## Phase 3: C 🚧\n**Goal**: [Three]\n\n## Notes\n**Source**: [Four]\n";
    assert.deepEqual(findings(text), ["warning [One]", "hint [Two]", "warning [Three]", "warning [Four]"]);
  });

  it("are all graver once the plan is over", () => {
    const text = "# Plan\n\n**Status**: Done\n\n## Phase 1: A\n- [x] a\n\n## Phase 2: B\n**Goal**: [Two]\n- [ ] c\n";
    assert.deepEqual(findings(text), ["warning [Two]"]);
  });

  it("are none of a template, wherever it lies", () => {
    const text = `${head}\n- [x] a\n- [ ] b\n`;
    assert.deepEqual(findings(text, "file:///project/templates/feature.md"), []);
    assert.deepEqual(findings(text, "docs/plan-template.md"), []);
    assert.deepEqual(findings(text, "docs/plan.md"), ["warning [Owner]"]);
  });

  it("are none of a document that is no plan", () => {
    assert.deepEqual(findings("# Notes\n\n[Some Name]\n", "memory:notes.md"), []);
  });

  for (const { name, text } of markdownIn(new URL("../../templates/", import.meta.url))) {
    it(`are hints at most in a plan that was just made: ${name}`, () => {
      const fresh = renderTemplate(readTemplate(text, name), { title: "Offline sync", today: checkDay });
      const grave = checkPlan(record(fresh), { today: checkDay }).filter(({ severity }) => severity !== "hint");
      assert.deepEqual(
        grave.map(({ rule, line }) => [rule, line + 1]),
        [],
      );
    });

    it(`are told once work has begun: ${name}`, () => {
      const fresh = renderTemplate(readTemplate(text, name), { title: "Offline sync", today: checkDay });
      assert.ok(findings(`${fresh}\n## More\n\n- [x] a\n`).some((finding) => finding.startsWith("warning")));
    });
  }
});

describe("a file that is a template", () => {
  const files: readonly (readonly [uri: string, isTemplate: boolean])[] = [
    ["templates/feature.md", true],
    ["file:///users/ann/project/.planwright/templates/feature.md", true],
    ["file:///c%3A/project/docs/_templates/specs/tasks.md", true],
    ["docs\\templates\\feature.md", true],
    ["docs/plan-template.md", true],
    ["docs/tasks.template.markdown", true],
    ["template.md", true],
    ["docs/plan.md", false],
    ["docs/mail-templates-rework.md", false],
    ["docs/template-engine-rework.md", false],
    ["docs/contemplate.md", false],
    ["file:///home/ann/templates/shop/docs/plans/search.md", false],
  ];
  for (const [uri, isTemplate] of files) {
    it(`is told by its path: ${uri}`, () => assert.equal(isTemplateFile(uri), isTemplate));
  }
});

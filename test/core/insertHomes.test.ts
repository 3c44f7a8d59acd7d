import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { readTemplate } from "../../src/core/template/template.ts";
import type { InsertionKind } from "../../src/core/insert/insertion.ts";
import { addedLines, insertAt } from "./insertSupport.ts";

describe("a criterion of the plan", () => {
  const delivery = readTemplate(
    readFileSync(new URL("../../templates/product-delivery.md", import.meta.url), "utf8"),
    "product-delivery.md",
  );

  it("goes to criteria with boxes rather than to who accepts them in the tests", () => {
    const text = delivery.body;
    const after = insertAt(text, "## References", "criterion").text;
    assert.deepEqual(addedLines(text, after), ["- [ ] [Criterion]"]);
    const lines = after.split("\n");
    const heading = lines.slice(0, lines.indexOf("- [ ] [Criterion]")).findLast((line) => line.startsWith("#"));
    assert.equal(heading, "### Functional Requirements");
  });

  it("goes to the tests where the place is in them, and where nothing else asks for it", () => {
    const tests = "# P\n\n## Testing Strategy\n\n### User Acceptance\n\n- Ask Ann\n";
    const all = `${tests}\n## Success Criteria\n\n- [ ] fast\n`;
    assert.ok(insertAt(all, "Ask Ann", "criterion").text.includes("- Ask Ann\n- [Criterion]"));
    assert.ok(insertAt(all, "# P", "criterion").text.includes("- [ ] fast\n- [ ] [Criterion]"));
    assert.ok(insertAt(tests, "# P", "criterion").text.includes("- Ask Ann\n- [Criterion]"));
  });
});

describe("a section without records", () => {
  const headings: readonly (readonly [heading: string, kind: InsertionKind, isHome: boolean])[] = [
    ["### 1. View-ViewModel Circular Dependencies", "dependency", false],
    ["### 2. Database Problems", "issue", false],
    ["### Dependencies", "dependency", true],
    ["### 3. External dependencies", "dependency", true],
    ["### 🔗 Key Technical Dependencies", "dependency", true],
    ["### Externe Abhängigkeiten", "dependency", true],
    ["### 依赖关系", "dependency", true],
    ["### Known Issues", "issue", true],
    ["### Risk Assessment", "risk", true],
    ["### Notes and Decisions", "decision", true],
  ];
  for (const [heading, kind, isHome] of headings) {
    it(`is ${isHome ? "a" : "no"} home for one by its title: ${heading}`, () => {
      const text = `# P\n\n## Phase 1: A\n\n- [ ] a\n\n## Background\n\n${heading}\n\nProse.\n\n## References\n\n- x\n`;
      const after = insertAt(text, "# P", kind).text;
      const isNew = addedLines(text, after).some((line) => line.startsWith("## "));
      assert.equal(isNew, !isHome, after);
    });
  }
});

describe("a new section of a plan with numbered sections", () => {
  const plan = (...titles: readonly string[]): string =>
    `# P\n\n${titles.map((title) => `## ${title}\n\nProse.\n`).join("\n")}`;
  const heading = (text: string, kind: InsertionKind = "decision"): string | undefined =>
    addedLines(text, insertAt(text, "# P", kind).text).find((line) => line.startsWith("## "));

  it("has the next number, behind the last of them", () => {
    const text = plan("1. Goals", "2. Steps", "References");
    assert.equal(heading(text), "## 3. Decisions");
    const { text: after } = insertAt(text, "# P", "decision");
    assert.ok(after.indexOf("## 3. Decisions") < after.indexOf("## References"), after);
    assert.equal(heading(plan("1. Goals", "2. References"), "question"), "## 3. Open Questions");
  });

  it("has it in the plan's form", () => {
    assert.equal(heading(plan("09) Goals", "10) Steps")), "## 11) Decisions");
    assert.equal(heading(plan("1 - Goals", "2 - Steps")), "## 3 - Decisions");
  });

  it("has none where few have one, where they do not count up, and where they are phases", () => {
    assert.equal(heading(plan("1. Goals", "Steps", "Words")), "## Decisions");
    assert.equal(heading(plan("1. Goals", "1. Steps")), "## Decisions");
    assert.equal(heading("# P\n\n## 1. A\n\n- [ ] 1.1 a\n\n## 2. B\n\n- [ ] 2.1 b\n"), "## Decisions");
  });

  it("has it for a template's section too, but for a phase", () => {
    const template = readTemplate("# T\n\n## 4. Rollback plan\n\n- back\n", "t.md");
    const text = plan("11. Goals", "12. Risks");
    const { text: after } = insertAt(text, "# P", "section", {}, { templates: [template] });
    assert.ok(after.includes("\n## 13. Rollback plan\n"), after);
    assert.equal(heading(text, "phase"), "## Phase 1: [Phase name]");
  });
});

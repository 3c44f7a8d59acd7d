import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readTemplate } from "../../src/core/template/template.ts";
import { addedLines, insertAt } from "./insertSupport.ts";

const offlineSync = readFileSync(
  join(import.meta.dirname, "..", "..", "examples", "docs", "plans", "offline-sync.md"),
  "utf8",
);
const titleCase = "# P\n\n## Open Issues\n\n- x\n\n## Phase 1: Local Store\n\n**Estimate**: 1 day\n\n- [ ] a\n";

describe("what is inserted, in the plan's own style", () => {
  const added = (text: string, words: string, kind: Parameters<typeof insertAt>[2]): readonly string[] =>
    addedLines(text, insertAt(text, words, kind).text);

  it("has labels with the colon where the plan's keys have it, and a blank line before the list", () => {
    const lines = added(offlineSync, "Show an offline", "deliverable");
    assert.deepEqual(lines, ["**Deliverables:**", "", "- [ ] [Deliverable]", ""]);
    assert.deepEqual(added(titleCase, "- [ ] a", "deliverable"), ["**Deliverables**:", "", "- [ ] [Deliverable]", ""]);
  });

  it("has headings in the case of the plan's", () => {
    const withoutQuestions = offlineSync.replace(/## Open questions[\s\S]*?(?=## Notes)/u, "");
    assert.ok(added(withoutQuestions, "## Notes", "question").includes("## Open questions"));
    assert.ok(added(titleCase, "- x", "question").includes("## Open Questions"));
  });

  it("has a template's headings in that case too, but for blanks, short forms and names", () => {
    const template = readTemplate("# T\n\n## The GitHub API Rollout [My Name]\n\n### Sub Title\n\n- a\n", "t.md");
    const name = "The GitHub API Rollout [My Name]";
    const { text } = insertAt(offlineSync, "## Notes", "section", {}, { templates: [template], name });
    assert.match(text, /^## The GitHub API rollout \[My Name\]\n\n### Sub title$/mu);
  });

  it("has deliverables as bullets where the plan's work is written without boxes", () => {
    const text = "# P\n\n## Phase 1: A\n\n**Status:** Done\n\n- a\n";
    assert.ok(added(text, "- a", "deliverable").includes("- [Deliverable]"));
  });
});

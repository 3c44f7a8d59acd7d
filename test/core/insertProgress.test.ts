import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { InsertionKind } from "../../src/core/insert/insertion.ts";
import { insertions } from "../../src/core/insert/insertions.ts";
import { readTemplate } from "../../src/core/template/template.ts";
import { applied, insertAt } from "./insertSupport.ts";
import { record } from "./support.ts";

const names = ["living-status", "feature-steps", "gap-analysis", "product-delivery", "spec-driven"];

/** How many tasks of a text are done, of whatever role. */
function doneIn(text: string): number {
  return record(text).plan.tasks.filter(({ state }) => state === "done").length;
}

describe("what is done", () => {
  const plan = "# P\n\n## Phase 1: A\n\n- [x] a\n- [ ] b\n\n## Phase 2: B\n\n- [ ] c\n";
  for (const name of names) {
    it(`is not more with any section of ${name}`, () => {
      const path = new URL(`../../templates/${name}.md`, import.meta.url);
      const template = readTemplate(readFileSync(path, "utf8"));
      const sections = insertions(record(plan), 0, [template]).filter(({ kind }) => kind === "section");
      assert.ok(sections.length > 3);
      for (const one of sections) {
        const made = applied(plan, one);
        assert.equal(made.refused, undefined, one.name);
        assert.equal(doneIn(made.text), 1, one.name);
      }
    });
  }

  it("is opened in the samples of a template's sections", () => {
    const body = "# T\n\n## Rollup\n\n- [x] **Milestone 1** - Completed\n- [x] Phase 1 - Completed 2026-01-01\n";
    const { text } = insertAt(plan, "# P", "section", {}, { templates: [readTemplate(body, "t.md")], name: "Rollup" });
    assert.ok(text.includes("- [ ] **Milestone 1**") && text.includes("- [ ] Phase 1"), text);
    assert.equal(doneIn(text), 1, text);
  });

  const kinds: readonly InsertionKind[] = ["task", "step", "criterion", "deliverable", "phase", "gate", "question"];
  const marked: readonly string[] = [
    "# P\n\n## Phase 1: A ✅\n\nWords.\n\n## Phase 2: B ✅\n\nWords.\n",
    "# P\n\n## Gate\n\n- [x] a\n\n## Notes\n\nWords.\n",
    "# P\n\n## Phase 1: A\n\n- [x] a\n\n## Phase 2: B\n\n**Status:** Done\n",
  ];
  for (const text of marked) {
    it(`is not less with anything in ${JSON.stringify(text.slice(0, 40))}`, () => {
      for (const kind of kinds) {
        for (const words of ["## ", "ords.", "a\n", "Status"].filter((one) => text.includes(one))) {
          const before = record(text).progress.headline.done;
          const made = insertAt(text, words, kind);
          const after = record(made.text).progress.headline.done;
          assert.ok(after >= before, `${kind}: ${before} to ${after} in ${made.text}`);
        }
      }
    });
  }
});

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { readRecord, type PlanRecord } from "../../src/core/index/planRecord.ts";
import { createBlockReader } from "../../src/core/markdown/blockReader.ts";
import { fillEdits } from "../../src/core/placeholder/fill/fillEdits.ts";
import { guideFor } from "../../src/core/placeholder/guide/guideFor.ts";
import { renderTemplate } from "../../src/core/template/renderTemplate.ts";
import { readTemplate } from "../../src/core/template/template.ts";
import { TemplateKnowledge } from "../../src/core/template/templateKnowledge.ts";
import { applyTextEdits } from "../../src/core/text/textEdit.ts";

const ids = ["living-status", "feature-steps", "gap-analysis", "product-delivery", "spec-driven"];
const templates = ids.map((id) =>
  readTemplate(readFileSync(new URL(`../../templates/${id}.md`, import.meta.url), "utf8"), `${id}.md`),
);
const knowledge = new TemplateKnowledge(templates);
const read = createBlockReader();

function recordOf(text: string): PlanRecord {
  return readRecord({ uri: "memory:plan.md", version: "1", getText: () => text }, read, undefined, (markdown) =>
    knowledge.optionsFor(markdown),
  );
}

describe("the blanks of a plan from a template", () => {
  for (const template of templates) {
    it(`stay blanks until each is filled: ${template.id}`, () => {
      let text = renderTemplate(template, { title: "Night Mode", today: "2026-11-21" });
      let record = recordOf(text);
      assert.equal(knowledge.match(record.markdown)?.template.id, template.id);
      for (let left = record.placeholders.length; left > 0;) {
        const [blank] = record.placeholders;
        assert.ok(blank);
        const { example, prompt } = guideFor(blank, template.placeholders);
        assert.ok(prompt);
        const edits = fillEdits(record, blank, example ?? "something else", "here");
        assert.ok(typeof edits !== "string", blank.text);
        text = applyTextEdits(text, edits);
        const after = recordOf(text);
        const was = record.placeholders.map((one) => one.text);
        const is = after.placeholders.map((one) => one.text);
        assert.deepEqual(is, was.slice(1), `after “${blank.text}” became “${example}”`);
        record = after;
        left--;
      }
    });
  }
});

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { readRecord, type PlanRecord } from "../../src/core/index/planRecord.ts";
import { createBlockReader } from "../../src/core/markdown/blockReader.ts";
import { fillEdits } from "../../src/core/placeholder/fill/fillEdits.ts";
import type { Placeholder } from "../../src/core/placeholder/placeholder.ts";
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

/** A path goes on with what filled the ending behind it. */
function nameOf({ text }: Placeholder): string {
  return text.startsWith("path/to/file") ? "path/to/file" : text;
}

describe("the blanks of a plan from a template", () => {
  const orders: readonly (readonly [name: string, at: number])[] = [
    ["from the first on", 0],
    ["from the last back", -1],
  ];
  for (const template of templates) {
    for (const [order, at] of orders) {
      it(`stay blanks until each is filled, ${order}: ${template.id}`, () => {
        let text = renderTemplate(template, { title: "Night Mode", today: "2026-11-21" });
        let record = recordOf(text);
        assert.equal(knowledge.match(record.markdown)?.template.id, template.id);
        for (let left = record.placeholders.length; left > 0;) {
          const blank = record.placeholders.at(at);
          assert.ok(blank);
          const { example, prompt } = guideFor(blank, template.placeholders);
          assert.ok(prompt);
          const edits = fillEdits(record, blank, example ?? "something else", "here");
          assert.ok(typeof edits !== "string", blank.text);
          text = applyTextEdits(text, edits);
          const after = recordOf(text);
          const was = record.placeholders.filter((one) => one !== blank).map(nameOf);
          const is = after.placeholders.map(nameOf);
          assert.deepEqual(is, was, `after “${blank.text}” became “${example}”`);
          record = after;
          left--;
        }
      });
    }
  }
});

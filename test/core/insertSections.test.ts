import assert from "node:assert/strict";
import { templateSections } from "../../src/core/insert/sections/templateSections.ts";
import { readTemplate } from "../../src/core/template/template.ts";
import { insertAt } from "./insertSupport.ts";

const template = readTemplate(
  "# Plan: [Feature Name]\n\n## Rollout\n\n- go\n\n### Steps\n\n1. [Step]\n\n### Rollback\n\n- back\n\n## Phases\n\n### Phase 1: [Phase Name]\n\n- [ ] a\n\n### Phase 2: [Phase Name]\n\n### Phase 3: Hardening\n\n#### Tests\n\n## 🎯 Goals\n\n### Must\n\n- x\n",
  "rich.md",
);

describe("parts of a template's sections", () => {
  it("are offered by the section they stand in, of blank phases only the first", () => {
    assert.deepEqual(
      templateSections(template).map(({ under, title }) => (under === undefined ? title : `${under} › ${title}`)),
      [
        "Rollout",
        "Rollout › Steps",
        "Rollout › Rollback",
        "Phases",
        "Phase 1: [Phase Name]",
        "Phase 3: Hardening",
        "🎯 Goals",
        "Goals › Must",
      ],
    );
  });

  const insert = (text: string, name: string): string =>
    insertAt(text, "# P", "section", {}, { templates: [template], name }).text;

  it("go to the end of that section where the plan has it", () => {
    assert.equal(
      insert("# P\n\n## Rollout\n\n- soon\n\n## Phase 1: A\n\n- [ ] a\n", "Rollout › Rollback"),
      "# P\n\n## Rollout\n\n- soon\n\n### Rollback\n\n- back\n\n## Phase 1: A\n\n- [ ] a\n",
    );
  });

  it("are sections of their own where it does not", () => {
    assert.equal(
      insert("# P\n\n## Goals\n\n- x\n\n## References\n\n- y\n", "Rollout › Rollback"),
      "# P\n\n## Rollback\n\n- back\n\n## Goals\n\n- x\n\n## References\n\n- y\n",
    );
  });
});

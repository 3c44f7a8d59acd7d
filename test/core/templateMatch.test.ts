import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { guideFor } from "../../src/core/placeholder/guide/guideFor.ts";
import { readRecord, type PlanRecord } from "../../src/core/index/planRecord.ts";
import { createBlockReader } from "../../src/core/markdown/blockReader.ts";
import { renderTemplate } from "../../src/core/template/renderTemplate.ts";
import { readTemplate, type Template } from "../../src/core/template/template.ts";
import { TemplateKnowledge } from "../../src/core/template/templateKnowledge.ts";
import { markdownIn, record } from "./support.ts";

const docs = readFileSync(new URL("../../docs/templates.md", import.meta.url), "utf8");
const example = readTemplate(/```markdown\n(---\n[^]*?)```/u.exec(docs)?.[1] ?? "", "bug-fix.md");
const builtIn = markdownIn(new URL("../../templates/", import.meta.url)).map(({ name, text }) =>
  readTemplate(text, name),
);
const made = renderTemplate(example, { title: "Photos turn", today: "2026-11-20" });

function matched(text: string, templates: readonly Template[]): string | undefined {
  return new TemplateKnowledge(templates).match(record(text).markdown)?.template.id;
}

function read(text: string, template: Template): PlanRecord {
  const knowledge = new TemplateKnowledge([template]);
  return readRecord(
    { uri: "memory:plan.md", version: "1", getText: () => text },
    createBlockReader(),
    undefined,
    (one) => knowledge.optionsFor(one),
  );
}

describe("a plan from a template with few headings", () => {
  it("is known by its lines, so that the template's guides are there", () => {
    assert.equal(matched(made, [...builtIn, example]), "bug-fix");
    const blank = read(made, example).placeholders.find(({ name }) => name === "Severity");
    assert.ok(blank !== undefined);
    assert.deepEqual(guideFor(blank, example.placeholders).choices, ["Low", "High"]);
  });

  const stillKnown: readonly (readonly [what: string, text: string])[] = [
    [
      "filled",
      made.replace("[Severity]", "High").replace("[Owner]", "Ada").replace("**Status**: Draft", "**Status**: Done"),
    ],
    ["ticked", made.replaceAll("- [ ]", "- [x]")],
    [
      "grown",
      made.replace("## Phase 2", "- [ ] Ask those who saw it\n- [ ] Try old phones\n\n## Phase 2") +
        "- [ ] Tell them\n",
    ],
    ["with Windows line endings", made.replaceAll("\n", "\r\n")],
    ["followed by a chapter of its own", `${made}\n## Notes\n\nNothing yet.\n`],
  ];
  for (const [what, text] of stillKnown) {
    it(`is known when it is ${what}`, () => {
      assert.notEqual(text, made);
      assert.equal(matched(text, [...builtIn, example]), "bug-fix");
    });
  }

  const foreign: readonly (readonly [what: string, text: string])[] = [
    ["has other headings", made.replace("Phase 1: Find the cause", "Phase 1: Look")],
    [
      "has them in another order",
      made
        .replace("Phase 1: Find the cause", "\0")
        .replace("Phase 2: Fix", "Phase 1: Find the cause")
        .replace("\0", "Phase 2: Fix"),
    ],
    [
      "has only its headings",
      "# Fix: Photos\n\n## Phase 1: Find the cause\n\n- [ ] Look\n\n## Phase 2: Fix\n\n- [ ] Write\n",
    ],
    [
      "has only what every plan has",
      "# Plan: X\n\n**Status**: Draft\n**Created**: 2026-11-20\n**Owner**: Ada\n**Severity**: High\n",
    ],
    ["is mostly something else", made + Array.from({ length: 40 }, (_, nth) => `- [ ] Thing number ${nth}\n`).join("")],
    ["is empty", ""],
  ];
  for (const [what, text] of foreign) {
    it(`is not taken for one when it ${what}`, () => {
      assert.equal(matched(text, [example]), undefined);
    });
  }

  it("is not known by lines that many plans have", () => {
    const common = readTemplate(
      "# [Name]\n\n**Status**: Draft\n**Owner**: [Owner]\n\n## Tasks\n\n- [ ] Tests\n- [ ] Docs\n",
      "common.md",
    );
    assert.equal(matched(renderTemplate(common, { title: "X", today: "2026-11-20" }), [common]), undefined);
  });

  it("is known without a heading, by the lines with its blanks", () => {
    const body = "# [Name]\n\nUse [Alpha] here, and then\nnever [Alpha] again.\n\n- [ ] do [Alpha] now\n";
    const alpha = { ...readTemplate(body, "alpha.md"), placeholders: new Map([["alpha", { prompt: "Which?" }]]) };
    const text = renderTemplate(alpha, { title: "X", today: "2026-11-20" });
    assert.equal(matched(text, [example, alpha]), "alpha");
    assert.equal(read(text, alpha).placeholders.length, 3);
  });
});

describe("of templates that are alike", () => {
  const [original] = builtIn;
  assert.ok(original !== undefined);
  const text = renderTemplate(original, { title: "X", today: "2026-11-20" });
  const copy = { ...original, id: "my-copy", placeholders: new Map() };

  it("the one with guides for the plan's blanks is taken", () => {
    for (const templates of [
      [copy, original],
      [original, copy],
    ]) {
      assert.equal(matched(text, templates), original.id);
    }
  });

  it("the first one is taken where they say as much", () => {
    assert.equal(matched(text, [{ ...copy, placeholders: original.placeholders }, original]), "my-copy");
  });
});

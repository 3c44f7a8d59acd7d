import assert from "node:assert/strict";
import { asTemplate } from "../../src/core/template/asTemplate.ts";
import { blanksBeside, type NewPlan, renderPlan, renderTemplate } from "../../src/core/template/renderTemplate.ts";
import { readTemplate } from "../../src/core/template/template.ts";
import { record } from "./support.ts";

const known: NewPlan = {
  title: "Offline sync",
  today: "2026-11-20",
  author: "Ada",
  branch: "42-offline",
  issue: "#42",
};

function made(body: string, plan: Partial<NewPlan> = {}): string {
  return renderTemplate(readTemplate(body, "a.md"), { ...known, ...plan });
}

describe("the name of a plan made from a template", () => {
  const named: readonly (readonly [template: string, plan: string])[] = [
    [
      "# {{ISSUE_ID}}: {{FEATURE_NAME}}\n\n**Issue**: {{ISSUE_ID}}\n**Created**: {{DATE}}\n\n- [ ] a",
      "# #42: Offline sync\n\n**Issue**: #42\n**Created**: 2026-11-20\n\n- [ ] a",
    ],
    ["# {{DATE}}: {{TITLE}}\n\n**Created**: {{DATE}}", "# 2026-11-20: Offline sync\n\n**Created**: 2026-11-20"],
    ["# [Author]: [Plan Name]\n\n**Author**: [Author]", "# Ada: Offline sync\n\n**Author**: Ada"],
    ["# [Version] – [Plan Name]\n\n**Version**: [Version]", "# [Version] – Offline sync\n\n**Version**: [Version]"],
    ["# {{branch}} — {{title}}", "# 42-offline — Offline sync"],
    ["# [Team Name]: [Component Name]\n\n[Team Name]", "# [Team Name]: Offline sync\n\n[Team Name]"],
    ["# [Sprint number] [Goal]", "# [Sprint number] Offline sync"],
    ["# [Somewhat]: [Other]\n\n[somewhat]", "# Offline sync: [Other]\n\nOffline sync"],
    ["# [Nummer]: [Name]", "# [Nummer]: Offline sync"],
    // Only its own place where it is no more than what is left.
    ["# Release [Version]\n\n**Version**: [Version]", "# Release Offline sync\n\n**Version**: [Version]"],
    // Nothing in the title asks for a name.
    ["# {{ISSUE_ID}}\n\n**Feature**: {{FEATURE_NAME}}", "# #42\n\n**Feature**: Offline sync"],
    ["# {{ISSUE_ID}}\n\n**Issue**: {{ISSUE_ID}}", "# Offline sync\n\n**Issue**: #42"],
  ];
  for (const [template, plan] of named) {
    it(`stands in the blank that asks for it: ${JSON.stringify(template)}`, () => {
      assert.equal(made(template), plan);
    });
  }

  it("leaves facts in the title blank that are not known", () => {
    const plan = renderTemplate(readTemplate("# {{ISSUE_ID}}: {{NAME}}", "a.md"), {
      title: "Zed",
      today: "2026-11-20",
    });
    assert.equal(plan, "# {{ISSUE_ID}}: Zed");
  });

  it("is where a guide says so before any other blank", () => {
    const head = "---\nplaceholders:\n  Codename: { prompt: What?, scope: plan }\n---\n";
    assert.equal(made(`${head}# [Feature]: [Codename]`), "# [Feature]: Offline sync");
  });

  const fixed: readonly (readonly [template: string, plan: string])[] = [
    ["# Fix [Bug]", "# Fix Zed"],
    ["# Fix [Bug]\n\n- [ ] Reproduce [Bug] with `[Bug]`", "# Fix Zed\n\n- [ ] Reproduce Zed with `[Bug]`"],
    ["# Plan for <feature>", "# Plan for Zed"],
    ["# <feature> plan\n\n- [ ] <feature>", "# Zed plan\n\n- [ ] Zed"],
    ["# Story: [story]", "# Story: Zed"],
    ["# [Bug] fix\n\n**Owner**: [Owner]", "# Zed fix\n\n**Owner**: [Owner]"],
    // Tags and states of a plan, links and HTML are no names.
    ["# Storage [Draft]", "# Zed"],
    ["# [RFC] Storage", "# Zed"],
    ["# [Bug] Login fails", "# Zed"],
    ["# [Storage](a.md)", "# Zed"],
    ["# A<sup>b</sup>", "# Zed"],
    ["# Storage [optional]", "# Zed"],
    ["# Storage <!-- <feature> -->", "# Zed"],
    ["# Storage `[Bug]`", "# Zed"],
  ];
  for (const [template, plan] of fixed) {
    it(`leaves the words around its token: ${JSON.stringify(template)}`, () => {
      assert.equal(made(template, { title: "Zed" }), plan);
    });
  }

  const matters: readonly (readonly [template: string, plan: string])[] = [
    ["---\nnote: x\ntitle: Photo limits\n---\n# Photo limits", '---\nnote: x\ntitle: "Zed"\n---\n# Zed'],
    ["---\nx: 1\nname: 'Photo limits'\n---\n# Photo **limits**", '---\nx: 1\nname: "Zed"\n---\n# Zed'],
    [
      "---\nx: 1\nfeature_name: Photo limits\n---\n# Implementation Plan: Photo limits",
      '---\nx: 1\nfeature_name: "Zed"\n---\n# Zed',
    ],
    ["---\nx: 1\ntitle: Other\n---\n# Photo limits", "---\nx: 1\ntitle: Other\n---\n# Zed"],
    ["---\nx: 1\nowner: Ada\n---\n# Ada", "---\nx: 1\nowner: Ada\n---\n# Zed"],
    ["---\nx: 1\ntitle: Photo limits\n---\n- [ ] a", '---\nx: 1\ntitle: "Zed"\n---\n- [ ] a'],
  ];
  for (const [template, plan] of matters) {
    it(`goes into front matter that says the old one: ${JSON.stringify(template)}`, () => {
      assert.equal(made(template, { title: "Zed" }), plan);
    });
  }

  it("goes into front matter in place of the title of the template", () => {
    const matter = "---\nid: fix\ntitle: Bug fix\nowner: Ada\n---\n";
    assert.equal(
      made(`${matter}# Fix: [Bug Name]`, { title: "Zed" }),
      `${matter.replace("Bug fix", '"Zed"')}# Fix: Zed`,
    );
  });

  for (const title of ["title: Photo limits\n---\n# Plan: Photo limits", "title: 'Photo limits'\n---\n- [ ] a"]) {
    it(`becomes a blank of a saved template in front matter, too: ${JSON.stringify(title)}`, () => {
      const text = title.replace("Plan:", "Implementation Plan:");
      const meta = { id: "a", title: "A", description: "" };
      const template = asTemplate(record(`---\nx: 1\n${text}`), meta, true);
      assert.match(template, /^title: "\[Plan Name\]"$/mu);
      assert.doesNotMatch(template, /Photo limits/u);
      assert.match(renderTemplate(readTemplate(template), { ...known, title: "Zed" }), /^title: "Zed"$/mu);
    });
  }

  const typed: readonly (readonly [template: string, title: string, left: readonly string[]])[] = [
    ["# [Feature Name]\n\n**Owner**: [Owner]", "Offline [sync] {{DATE}}", ["[Owner]"]],
    ["# [Feature Name]\n\n**Feature**: [Feature Name]\n**Owner**: [Owner]", "TBD", ["[Owner]"]],
    ["# Plan: [Feature Name]\n\n**Owner**: [Owner]", "Draft | In Progress", ["[Owner]"]],
    ["# Storage\n\n**Owner**: [Owner]", "YYYY-MM-DD", ["[Owner]"]],
    ["- [ ] a\n\n**Owner**: [Owner]", "[Sync]", ["[Owner]"]],
    ["**Owner**: TBD\n\n# [Feature Name]\n\n**Due**: TBD", "TBD", ["TBD", "TBD"]],
  ];
  for (const [template, title, left] of typed) {
    it(`is no blank, even if it looks like one: ${JSON.stringify(title)} in ${JSON.stringify(template)}`, () => {
      const { text, names } = renderPlan(readTemplate(template, "a.md"), { ...known, title });
      assert.ok(names.every(({ start, end }) => text.slice(start, end).includes(title.replace("[", "").slice(0, 3))));
      const blanks = blanksBeside(record(text).placeholders, names);
      assert.deepEqual(
        blanks.map((blank) => blank.text),
        left,
      );
    });
  }
});

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { planFileName } from "../../src/core/template/planFileName.ts";
import { renderTemplate } from "../../src/core/template/renderTemplate.ts";
import { readTemplate, TemplateError } from "../../src/core/template/template.ts";
import { markdownIn, record } from "./support.ts";

describe("a plan made from a template", () => {
  const file = readFileSync(new URL("../../templates/spec-driven.md", import.meta.url), "utf8");

  it("has the name and today's date in it, and all its tasks open", () => {
    const text = renderTemplate(readTemplate(file), { title: "Offline $& Sync", today: "2026-11-20" });
    const { plan, progress, placeholders } = record(text);
    assert.equal(plan.title, "Implementation Plan: Offline $& Sync");
    assert.ok(text.includes("2026-11-20"));
    assert.deepEqual([progress.headline.done, progress.headline.total], [0, 15]);
    assert.ok(placeholders.every(({ name }) => !/^(?:date|feature name)$/iu.test(name)));
  });

  it("has the headings of the seed it was modelled on", function () {
    const seed = markdownIn(new URL("../../../shared/seeds/", import.meta.url)).find(
      ({ name }) => name === "5-spec-driven.md",
    );
    if (seed === undefined) {
      console.log("      skipped: the seed plans are not on this machine");
      this.skip();
    }
    const headings = (text: string): readonly string[] => text.match(/^#{1,6} .*$/gmu) ?? [];
    assert.deepEqual(headings(readTemplate(file).body), headings(seed.text));
  });

  const broken: readonly (readonly [name: string, text: string])[] = [
    ["without front matter", "# Plan\n"],
    ["with an unclosed front matter", "---\nid: a\n"],
    ["with malformed YAML", "---\nid: [\n---\n"],
    ["without a title", "---\nid: a\n---\n"],
    ["with a list for a title", "---\nid: a\ntitle: [b]\n---\n"],
    ["with an alias bomb", `---\na: &a [x]\n${"b: [*a,*a,*a,*a,*a,*a]\n".repeat(9)}---\n`],
  ];
  for (const [name, text] of broken) {
    it(`is refused with a reason from a file ${name}`, () => {
      assert.throws(() => readTemplate(text), TemplateError);
    });
  }

  const names: readonly (readonly [title: string, name: string])[] = [
    ["Offline Sync!", "2026-11-20-offline-sync.md"],
    ["../../etc/passwd", "2026-11-20-etc-passwd.md"],
    ["C:\\Windows\\con", "2026-11-20-c-windows-con.md"],
    ["日本語の計画", "2026-11-20-日本語の計画.md"],
    ["///", "2026-11-20-plan.md"],
    ["a".repeat(300), `2026-11-20-${"a".repeat(30)}.md`],
  ];
  for (const [title, name] of names) {
    it(`goes to a safe file for the title ${JSON.stringify(title.slice(0, 20))}`, () => {
      assert.equal(planFileName(title, "2026-11-20"), name);
    });
  }

  it("takes a number when its name is taken", () => {
    assert.equal(planFileName("A", "2026-11-20", 2), "2026-11-20-a-2.md");
  });
});

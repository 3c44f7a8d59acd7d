import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { PlanRecord } from "../../src/core/index/planRecord.ts";
import { candidatesFor } from "../../src/core/placeholder/fill/candidatesFor.ts";
import { alikeOf, fillEdits } from "../../src/core/placeholder/fill/fillEdits.ts";
import { nextPlaceholder } from "../../src/core/placeholder/fill/nextPlaceholder.ts";
import { duePlaceholders, readiness } from "../../src/core/placeholder/fill/readiness.ts";
import { guideFor } from "../../src/core/placeholder/guide/guideFor.ts";
import type { Placeholder } from "../../src/core/placeholder/placeholder.ts";
import { applyTextEdits } from "../../src/core/text/textEdit.ts";
import { fixture, markdownIn, record } from "./support.ts";

const context = { today: "2026-11-20", user: "Ada", branch: "042-sync", fileName: "offline-sync.md", headings: ["A"] };

/** What a person may answer who takes what is offered: the first candidate, else the example. */
function answer(blank: Placeholder): string {
  const guide = guideFor(blank);
  return candidatesFor(blank, context, guide)[0] ?? guide.example ?? "An answer";
}

/** A plan's text after all that is due was answered, first to last; and how many answers that took. */
function fillAll(text: string): { readonly plan: PlanRecord; readonly answers: number } {
  let plan = record(text);
  for (let answers = 0; ; answers++) {
    const [blank] = plan.placeholders;
    if (blank === undefined) {
      return { plan, answers };
    }
    assert.ok(answers < 400, `${blank.text} is never filled`);
    const edits = fillEdits(plan, blank, answer(blank), "here");
    assert.ok(typeof edits !== "string", blank.text);
    plan = record(applyTextEdits(plan.lines.text, edits));
  }
}

describe("filling whole plans", () => {
  const shapes = ["living-status", "feature-steps", "gap-analysis", "product-delivery", "spec-driven"];
  for (const shape of shapes) {
    it(`leaves no blank in ${shape}, and the plan as it was but for them`, () => {
      const text = fixture(`shapes/${shape}.md`);
      const before = record(text);
      const { plan, answers } = fillAll(text);
      assert.ok(answers >= before.placeholders.length * 0.9);
      assert.equal(plan.placeholders.length, 0);
      assert.equal(plan.plan.phases.length, before.plan.phases.length);
      assert.equal(plan.plan.tasks.length, before.plan.tasks.length);
      assert.deepEqual(plan.progress.checkboxes, before.progress.checkboxes);
      assert.equal(plan.lines.lineCount <= before.lines.lineCount, true);
      const { open, filled } = readiness(plan, before.placeholders) ?? {};
      assert.deepEqual([open, (filled ?? 0) > 0], [0, true]);
    });
  }
});

/** Asks everything that editors ask of every blank of a text. */
function sweep(text: string): number {
  const plan = record(text);
  const due = duePlaceholders(plan);
  void readiness(plan, plan.placeholders);
  for (const blank of plan.placeholders) {
    const guide = guideFor(blank);
    const offered = candidatesFor(blank, context, guide);
    assert.ok(alikeOf(plan, blank).includes(blank));
    assert.ok(nextPlaceholder(due, blank.range.end, "next"));
    for (const value of [...offered.slice(0, 1), "a `b` | # c\n- d"]) {
      const edits = fillEdits(plan, blank, value, "all");
      assert.ok(typeof edits !== "string" && edits.length > 0);
      const ends = edits.toSorted((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
      ends.forEach(({ range }, nth) =>
        assert.ok(nth === 0 || (ends[nth - 1]?.range.end ?? 0) <= range.start, blank.text),
      );
    }
  }
  return plan.placeholders.length;
}

describe("asking everything of every blank", () => {
  it("throws in no fixture, cut anywhere", () => {
    for (const name of ["living-status", "feature-steps", "gap-analysis", "product-delivery", "spec-driven"]) {
      const text = fixture(`shapes/${name}.md`);
      assert.ok(sweep(text) > 0);
      for (let cut = 7; cut < text.length; cut += 997) {
        sweep(text.slice(cut));
        sweep(text.slice(0, cut));
      }
    }
  });

  it("takes no more than a moment where thousands of blanks are alike or on one line", () => {
    assert.ok(sweep(`- A: [What it is]\n`.repeat(60)) === 60);
    const many = record("{{A}} ".repeat(20_000));
    const [blank] = many.placeholders;
    assert.ok(blank);
    const edits = fillEdits(many, blank, "`a`", "all");
    assert.ok(typeof edits !== "string");
    assert.equal(edits.length, 20_000);
  });

  it("writes a megabyte of anything", () => {
    const blanks = record(
      "[What it is]\n\n# [Part Name]\n\n- `a {{A}}`\n\n| A |\n|--|\n| [TO FILL] |\n\n```\n{{A}}\n```\n",
    );
    for (const unit of ["` ", "`", "|", "\\", "#", "# ", "[", "- ", "1", "\n", " ", "=", "*", "<"]) {
      for (const blank of blanks.placeholders) {
        const edits = fillEdits(blanks, blank, unit.repeat(1_000_000 / unit.length), "here");
        assert.equal(typeof edits === "string", unit.trim() === "", unit);
      }
    }
  });

  it("throws in no real plan", function () {
    this.timeout(60_000);
    const folder = new URL("../../../shared/corpus/files/", import.meta.url);
    const texts = markdownIn(folder);
    if (texts.length === 0) {
      console.log("      skipped: the corpus is not on this machine");
      this.skip();
    }
    let blanks = 0;
    for (const { name, text } of texts) {
      try {
        blanks += sweep(text);
      } catch (error) {
        assert.fail(`${name}: ${String(error)}`);
      }
    }
    assert.ok(blanks > 500, String(blanks));
  });
});

describe("the corpus's started plans", () => {
  it("have at most 40 bracket and angle blanks in all, and 60 % of its templates have blanks", function () {
    this.timeout(60_000);
    const folder = new URL("../../../shared/corpus/", import.meta.url);
    const texts = markdownIn(new URL("files/", folder));
    if (texts.length === 0) {
      console.log("      skipped: the corpus is not on this machine");
      this.skip();
    }
    const rows = readFileSync(new URL("INDEX.tsv", folder), "utf8").split("\n");
    const templates = new Set(
      rows
        .map((row) => row.split("\t"))
        .filter((cells) => cells[4] === "template")
        .map(([file]) => file),
    );
    const plans = texts.map(({ name, text }) => ({ isTemplate: templates.has(name), plan: record(text) }));
    const started = plans.filter(({ isTemplate, plan }) => !isTemplate && plan.progress.checkboxes.done >= 3);
    const hits = started
      .flatMap(({ plan }) => plan.placeholders)
      .filter(({ kind }) => kind === "bracket" || kind === "angle");
    assert.ok(started.length > 200 && hits.length <= 40, `${hits.length} in ${started.length}`);
    const made = plans.filter(({ isTemplate }) => isTemplate);
    const withBlanks = made.filter(({ plan }) => plan.placeholders.length > 0).length;
    assert.ok(made.length > 0 && withBlanks >= 0.6 * made.length, `${withBlanks} of ${made.length}`);
  });
});

import assert from "node:assert/strict";
import { readFieldLine } from "../../src/core/fields/fieldLine.ts";
import type { MarkdownText } from "../../src/core/markdown/blockReader.ts";
import { candidatesFor } from "../../src/core/placeholder/fill/candidatesFor.ts";
import { matchesPattern } from "../../src/core/placeholder/guide/answerPattern.ts";
import { guideFor } from "../../src/core/placeholder/guide/guideFor.ts";
import type { Placeholder } from "../../src/core/placeholder/placeholder.ts";
import { headingsOf, matchTemplate } from "../../src/core/template/match/matchTemplate.ts";
import { type NewPlan, renderPlan, renderTemplate } from "../../src/core/template/renderTemplate.ts";
import { readTemplate } from "../../src/core/template/template.ts";
import { templatePlaceholders } from "../../src/core/template/templatePlaceholders.ts";
import { displayWidth } from "../../src/core/text/displayWidth.ts";
import { applyTextEdits } from "../../src/core/text/textEdit.ts";
import { assertGolden } from "./golden.ts";
import { markdownIn, record } from "./support.ts";

const files = markdownIn(new URL("../../templates/", import.meta.url));
const seeds = markdownIn(new URL("../../../shared/seeds/", import.meta.url));
const templates = files.map(({ name, text }) => readTemplate(text, name));
const plan: NewPlan = {
  title: "Offline Sync",
  today: "2026-11-20",
  author: "Ada Lovelace",
  branch: "042-offline-sync",
  issue: "#42",
};

/** Blanks of a template, and those that stay when all facts are known. */
const blanksOf: Readonly<Record<string, readonly [all: number, left: number]>> = {
  "feature-steps": [63, 56],
  "gap-analysis": [57, 53],
  "living-status": [60, 56],
  "product-delivery": [75, 71],
  "spec-driven": [23, 20],
};

describe("the templates that come with Planwright", () => {
  it("are five, each with all that a list of them shows", () => {
    assert.deepEqual(templates.map(({ id }) => id).toSorted(), Object.keys(blanksOf));
    for (const { id, title, description, bestFor } of templates) {
      assert.ok(title !== "" && description !== "" && bestFor !== "", id);
      assert.ok(description.length <= 120 && bestFor.length <= 120, id);
    }
  });

  for (const template of templates) {
    const { id, body, placeholders: guides } = template;
    const blanks = templatePlaceholders(template);
    const [all, left] = blanksOf[id] ?? [0, 0];

    describe(id, () => {
      it("has a guide of its own for every blank, and no guide too many", () => {
        assert.equal(blanks.length, all);
        const own = new Set([...guides.values()].map(({ prompt }) => prompt));
        const asked = new Set(blanks.map((blank) => guideFor(blank, guides).prompt));
        assert.deepEqual(
          [...asked].filter((prompt) => !own.has(prompt)),
          [],
        );
        // TO FILL is for rows that people add.
        assert.deepEqual(
          [...guides].filter(([name, { prompt }]) => name !== "to fill" && !asked.has(prompt)),
          [],
        );
      });

      it("has guides with help and an example each, which fit their own rules", () => {
        for (const [name, { help, example, default: value, choices, pattern }] of guides) {
          assert.ok(help !== undefined && example !== undefined, name);
          for (const answer of [example, value ?? example]) {
            assert.ok(choices === undefined || choices.includes(answer), name);
            assert.ok(pattern === undefined || matchesPattern(pattern, answer), name);
          }
        }
        for (const blank of blanks.filter(({ kind }) => kind === "date")) {
          assert.match(guideFor(blank, guides).pattern ?? "", /\\d\{4\}/u, blank.name);
        }
      });

      it("holds the same blanks whether its guides are known or not", () => {
        assert.deepEqual(
          blanks.map(({ range }) => range),
          record(body).placeholders.map(({ range }) => range),
        );
      });

      it("fills its blanks as written down", () => {
        const { edits } = renderPlan(template, plan);
        assertGolden(
          `templates/${id}.json`,
          blanks.map((blank) => ({
            blank: `${record(body).lines.positionAt(blank.range.start).line + 1}: ${blank.text.replace(/\n[^]*/u, "…")}`,
            kind: blank.kind,
            name: blank.name,
            when: blank.when,
            scope: blank.scope,
            ...filling(blank),
          })),
        );
        function filling(blank: Placeholder): object {
          const edit = edits.find(({ range }) => range.start <= blank.range.start && blank.range.end <= range.end);
          if (edit !== undefined) {
            return { atCreation: edit.newText };
          }
          const guide = guideFor(blank, guides);
          const context = {
            today: plan.today,
            user: "Ada Lovelace",
            branch: "042-offline-sync",
            fileName: "2026-11-20-offline-sync.md",
          };
          const offered = candidatesFor(blank, context, guide);
          return { prompt: guide.prompt, example: guide.example, ...(offered.length > 0 && { offered }) };
        }
      });

      it("makes a plan in which nothing has begun and nothing is wrong", () => {
        const fresh = record(renderTemplate(template, plan));
        const { plan: read, progress, status, warnings, problems, stated, placeholders } = fresh;
        assert.ok(progress.headline.total > 0);
        assert.equal(progress.headline.done + progress.headline.inProgress, 0);
        assert.equal(progress.checkboxes.done, 0);
        assert.deepEqual([warnings, problems], [[], []]);
        assert.deepEqual(
          stated.filter(({ agrees, says }) => !agrees || says !== "planned"),
          stated.filter(({ says }) => says === "draft"),
        );
        assert.ok(status.status === "draft" || status.status === "planned", status.status);
        assert.deepEqual(
          read.tasks.filter(({ dialect, state }) => dialect === "lenient" || state !== "todo"),
          [],
        );
        assert.ok(read.title?.includes("Offline Sync"));
        assert.equal(placeholders.length, left);
      });

      it("makes the same plan but for the facts when none of them is known", () => {
        const fresh = record(renderTemplate(template, { title: plan.title, today: plan.today }));
        assert.equal(fresh.placeholders.length, left + (id === "feature-steps" ? 2 : id === "spec-driven" ? 1 : 0));
      });

      it("keeps the bars of its tables below each other", () => {
        const { lines, registers } = record(renderTemplate(template, plan));
        for (const { line, rows } of registers.tables) {
          const widths = [line, line + 1, ...rows.map((row) => row.line)].map((at) => displayWidth(lines.lineText(at)));
          assert.equal(new Set(widths).size, 1, lines.lineText(line));
        }
      });

      it("is changed only where blanks are filled and boxes opened", () => {
        const { edits } = renderPlan(template, plan);
        const { plan: read } = record(body);
        const boxes = new Set(read.tasks.filter(({ mark }) => mark === "x").map(({ markRange }) => markRange.start));
        const rollups = new Set(read.tasks.filter(({ role }) => role === "rollup").map(({ line }) => line));
        const { lines } = record(body);
        for (const { range } of edits) {
          assert.ok(
            blanks.some(
              // In an aligned table with the blanks behind it.
              (blank) =>
                blank.range.start === range.start &&
                blank.range.end <= range.end &&
                body.slice(blank.range.end, range.end).trim() === "",
            ) ||
              boxes.has(range.start) ||
              rollups.has(lines.positionAt(range.start).line),
          );
        }
        assert.equal(applyTextEdits(body, edits), renderTemplate(template, plan));
      });

      const titles = [
        "$& $1 $`",
        "`a` ``b",
        "{{DATE}} {{FEATURE_NAME}}",
        "[Date] [X](y) ] [[",
        "- [x] Task",
        "[x] Task",
        "# Heading ##",
        "1. [ ] Task",
        "> quote",
        "---",
        "```",
        "~~~ a",
        "<!-- a",
        "<div>",
        "| a | b |",
        "Phase 1: A",
        "**Status**: Completed",
        "*",
        "\\",
        "YYYY-MM-DD",
        "☑ 日本語 — ✅",
      ];
      for (const title of titles) {
        it(`takes ${JSON.stringify(title)} as the words of a title`, () => {
          const text = renderTemplate(template, { ...plan, title });
          const shape = (one: string): object => {
            const { plan: read, markdown, fields, status } = record(one);
            return {
              blocks: markdown.blocks.map(({ kind, line }) => `${line} ${kind}`),
              tasks: read.tasks.length,
              phases: read.phases.map(({ label }) => label),
              fields: fields.map(({ key }) => key),
              status,
            };
          };
          assert.deepEqual(shape(text), shape(renderTemplate(template, plan)));
          // Backslashes apart, which keep it from being anything but words.
          const bare = (one: string): string => one.replaceAll("\\", "");
          assert.ok(bare(text).includes(bare(title)));
        });
      }

      it("is found again for the plan that was made from it", () => {
        const known = templates.map((one) => ({ template: one, headings: headingsOf(record(one.body).markdown) }));
        const match = matchTemplate(record(renderTemplate(template, plan)).markdown, known);
        assert.deepEqual([match?.known.template.id, match?.share], [id, 1]);
      });
    });
  }
});

describe("the templates beside the seeds they follow", () => {
  before(function () {
    if (seeds.length === 0) {
      console.log("      skipped: the seed plans are not on this machine");
      this.skip();
    }
  });

  for (const template of templates) {
    const { id, body, placeholders: guides } = template;
    const seed = seeds.find(({ name }) => name.endsWith(`-${id}.md`))?.text ?? "";
    const own = record(body);

    it(`${id} has the same structure`, () => {
      assert.deepEqual(structureOf(own.markdown), structureOf(record(seed).markdown));
    });

    it(`${id} has the same blanks in the same places`, () => {
      assert.deepEqual(
        placesOf(own.placeholders, own.markdown),
        placesOf(record(seed).placeholders, record(seed).markdown),
      );
    });

    it(`${id} guides those who fill the seed itself`, () => {
      const prompts = new Set([...guides.values()].map(({ prompt }) => prompt));
      const left = record(seed).placeholders.filter((blank) => !prompts.has(guideFor(blank, guides).prompt));
      // Lines that ask for more have a guide by their kind.
      assert.deepEqual(
        left.filter(({ kind }) => kind !== "repeat"),
        [],
      );
    });

    it(`${id} is in words of its own`, () => {
      const theirs = new Set(runsOf(seed));
      assert.deepEqual(
        runsOf(body).filter((run) => theirs.has(run)),
        [],
      );
    });
  }
});

/** Headings, fields, tables, lists with their boxes and fences, in order. */
function structureOf({ blocks, lines }: MarkdownText): readonly string[] {
  return blocks.flatMap((block): readonly string[] => {
    switch (block.kind) {
      case "heading":
        // Keys above a line of --- are a heading to CommonMark.
        return block.setext ? keysIn(lines, block) : [`${"#".repeat(block.level)} ${block.text}`];
      case "row":
        return block.header ? [`header ${block.cells.join(" | ")}`] : [`row of ${block.cells.length}`];
      case "paragraph": {
        const box = block.opens === undefined ? "" : (/^\[[ x]\]/u.exec(block.text)?.[0] ?? "no box");
        const list = block.opens === undefined ? [] : [`${block.opens.ordered ? "1." : "-"} ${box}`];
        return [...list, ...keysIn(lines, block)];
      }
      case "code":
        return [`fence ${block.info}`];
      case "html":
      case "item":
      case "rule":
        return [];
    }
  });
}

function keysIn(
  lines: MarkdownText["lines"],
  block: { readonly line: number; readonly endLine: number },
): readonly string[] {
  const numbers = Array.from({ length: block.endLine - block.line }, (_, nth) => block.line + nth);
  return numbers.flatMap((line) => readFieldLine(lines.lineText(line)).map(({ name }) => `key ${name}`));
}

/** Each blank's kind with the heading above it and the key or column it stands under. */
function placesOf(blanks: readonly Placeholder[], { blocks, lines }: MarkdownText): readonly string[] {
  return blanks.map(({ range, kind, label, when, scope }) => {
    const { line } = lines.positionAt(range.start);
    const heading = blocks.findLast((block) => block.kind === "heading" && !block.setext && block.line <= line);
    return [heading?.kind === "heading" ? heading.text : "", kind, label ?? "", when, scope].join(" / ");
  });
}

/** Every run of five words outside headings, keys, table headers and blanks, in lower case. */
function runsOf(text: string): readonly string[] {
  const { markdown, placeholders } = record(text);
  const bare = applyTextEdits(
    text,
    // As many lines as before.
    placeholders.map(({ range, text: blank }) => ({ range, newText: ` ¦ ${blank.replace(/[^\n]/gu, "")}` })),
  );
  const left = new Set(
    markdown.blocks.flatMap((block) =>
      (block.kind === "heading" && !block.setext) || (block.kind === "row" && block.header) ? [block.line] : [],
    ),
  );
  return bare.split("\n").flatMap((line, nth) => {
    if (left.has(nth)) {
      return [];
    }
    const value = line.replace(/^[-\s]*\*\*[^*]+\*\*:?/u, " ");
    const words = value.toLowerCase().match(/[\p{L}\p{N}¦][\p{L}\p{N}'’.-]*/gu) ?? [];
    return words.flatMap((_, at) => {
      const run = words.slice(at, at + 5);
      return run.length === 5 && !run.includes("¦") ? [run.join(" ")] : [];
    });
  });
}

import { assert } from "chai";
import * as fc from "fast-check";
import MarkdownIt from "markdown-it";
import { escapeMarkdown } from "../../src/core/report/markdown/escapeMarkdown.ts";
import { statusReportMarkdown } from "../../src/core/report/markdown/statusReportMarkdown.ts";
import { safeLine } from "../../src/core/report/safeLine.ts";
import { assertGolden } from "./golden.ts";
import { hostileTexts } from "../support/hostileTexts.ts";
import { mapTexts } from "../support/mapTexts.ts";
import type { EntryView } from "../../src/core/protocol/planView.ts";
import { sampleLabels } from "../support/sampleLabels.ts";
import { examples } from "./generatePlan.ts";
import { samplePlan } from "../support/samplePlan.ts";

/** As GitHub renders: HTML is HTML, and addresses become links. */
const markdown = new MarkdownIt({ html: true, linkify: true });
markdown.linkify.set({ fuzzyLink: false });
const report = statusReportMarkdown(samplePlan, sampleLabels);

/** The tags of a rendered text in order, and its words without the gaps that keep GitHub from notifying people. */
function rendered(text: string): { readonly tags: string; readonly words: string } {
  const tags: string[] = [];
  let words = "";
  const blocks = markdown.parse(text, {});
  for (const token of [...blocks, ...blocks.flatMap(({ children }) => children ?? [])]) {
    if (token.type === "text" || token.type === "text_special") {
      words += token.content;
    } else if (token.type !== "inline") {
      tags.push(token.type);
    }
  }
  return { tags: tags.join(" "), words: words.replaceAll("\u200b", "") };
}

describe("the status report in Markdown", () => {
  it("is as reviewed", () => assertGolden("report/status.json", report.split("\n")));

  it("says nothing of what a plan has not", () => {
    const bare = statusReportMarkdown(
      {
        ...samplePlan,
        headline: {
          ...samplePlan.headline,
          done: 0,
          total: 0,
          percent: null,
          value: "no tasks yet",
          openElsewhere: null,
        },
        ...{
          phases: [],
          meters: [],
          next: [],
          blocked: [],
          overdue: [],
          questions: [],
          contradictions: [],
          blanks: null,
        },
      },
      sampleLabels,
    );
    assert.equal(bare, "## Implementation Plan: Offline Sync\n\nIn progress · no tasks yet\n\nplans/offline-sync.md\n");
  });

  it("lists five tasks to go on with, and of others ten with the number of the rest", () => {
    const [task] = samplePlan.next;
    assert.isDefined(task);
    const many = Array.from({ length: 14 }, (_, nth) => ({ ...task, label: `task ${nth + 1}`, notes: [] }));
    const view = { ...samplePlan, next: many, blocked: many };
    const [, next, blocked] = statusReportMarkdown(view, sampleLabels).split(/### (?:Next up|Blocked)\n\n/u);
    assert.equal(next, "- task 1\n- task 2\n- task 3\n- task 4\n- task 5\n\n");
    assert.match(blocked ?? "", /^- task 1\n(?:- task \d+\n){9}- … \+4\n\n### Overdue/u);
  });

  it("asks no question that is answered", () => {
    const ask = (title: string, state: "todo" | "done"): EntryView => ({
      ...{ title, line: 1, date: "", details: [] },
      state: { state, text: state },
    });
    const questions = [ask("Is a week offline enough?", "done"), ask("Who pays?", "todo")];
    const asked = statusReportMarkdown({ ...samplePlan, questions }, sampleLabels);
    assert.include(asked, "Who pays?");
    assert.notInclude(asked, "Is a week offline enough?");
  });

  it("is one size whatever the plan's texts", () => {
    const long = mapTexts(samplePlan, () => "\\".repeat(100_000));
    assert.isBelow(statusReportMarkdown(long, sampleLabels).length, 40_000);
  });

  for (const [name, text] of hostileTexts) {
    it(`stays the same report with ${name} in every text`, () => {
      // Of a text with nothing in it nothing is left to be the same.
      const something = safeLine(text, 300) === "" ? "x" : text;
      const hostile = statusReportMarkdown(
        mapTexts(samplePlan, () => something),
        mapTexts(sampleLabels, () => something),
      );
      assert.equal(rendered(hostile).tags, rendered(report).tags);
      assert.notMatch(hostile, /[^\P{Cc}\n]|[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u);
    });

    it(`shows ${name} word for word, alone and in a cell`, () => {
      const line = safeLine(text, 300);
      const words = rendered(`- ${escapeMarkdown(text)}`).words;
      assert.equal(words, line);
      assert.equal(rendered(`| a |\n| --- |\n| ${escapeMarkdown(text)} |`).words, `a${line}`);
    });
  }

  it("stays the same report and keeps the words, whatever they are", () => {
    const character = fc.oneof(
      fc.constantFrom(..."\\`*_{}[]()<>#+-.!|~$@:/&;=\"' \tab1w".split("")),
      fc.string({ unit: "binary" }),
    );
    const text = fc.array(character, { minLength: 1, maxLength: 20 }).map((parts) => `${parts.join("")}x`);
    fc.assert(
      fc.property(text, (any) => {
        assert.equal(rendered(`- ${escapeMarkdown(any)}`).words, safeLine(any, 300));
        const other = statusReportMarkdown(
          mapTexts(samplePlan, () => any),
          sampleLabels,
        );
        assert.equal(rendered(other).tags, rendered(report).tags);
      }),
      examples(150),
    );
  });

  for (const [text, expected] of [
    ["@mara", "@&#8203;mara"],
    ["see #12", "see \\#&#8203;12"],
    ["GH-12", "GH-&#8203;12"],
    ["me@x.example", "me@&#8203;x.example"],
    ["a @ b", "a @ b"],
    ["'@\ufffd.\ufffd", "'@&#8203;\ufffd.\ufffd"],
    [":tada:", ":&#8203;tada:"],
    ["snake_case (2.1): a - b, 50%!", "snake_case (2.1): a - b, 50%!"],
    ["1) a", String.raw`1\) a`],
    ["https://a.example", String.raw`https\://a.example`],
    ["//a.example", String.raw`\//a.example`],
  ] as const) {
    it(`writes ${text} as ${expected}`, () => assert.equal(escapeMarkdown(text), expected));
  }
});

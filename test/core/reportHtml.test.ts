import { assert } from "chai";
import * as fc from "fast-check";
import type { PlanView } from "../../src/core/protocol/planView.ts";
import { htmlReport } from "../../src/core/report/html/htmlReport.ts";
import { markup } from "../../src/core/report/html/markup.ts";
import { dayShare } from "../../src/core/report/html/parts/dayShare.ts";
import { assertGolden } from "./golden.ts";
import { hostileTexts } from "../support/hostileTexts.ts";
import { mapTexts } from "../support/mapTexts.ts";
import { sampleLabels } from "../support/sampleLabels.ts";
import { examples } from "./generatePlan.ts";
import { samplePlan } from "../support/samplePlan.ts";

const options = { lang: "en", generated: "Planwright · 2026-11-28" };
const report = htmlReport(samplePlan, sampleLabels, options);

/** Every tag with the names of its attributes, in order, as a tokenizer of HTML sees them. */
function tags(page: string): readonly string[] {
  return [...page.matchAll(/<(?<name>[!/]?[a-z][a-z0-9-]*)(?<rest>(?:[^>"']|"[^"]*"|'[^']*')*)>/giu)].map(
    ({ groups }) =>
      [
        groups?.["name"],
        ...[...(groups?.["rest"] ?? "").matchAll(/(?<attribute>[^\s"'=/]+)(?:="[^"]*")?/gu)].map(
          (one) => one.groups?.["attribute"],
        ),
      ].join(" "),
  );
}

function attributeValues(page: string): readonly string[] {
  return [...page.matchAll(/=\s*"([^"]*)"/gu)].map(([, value = ""]) => value);
}

const empty: PlanView = {
  ...samplePlan,
  headline: {
    ...samplePlan.headline,
    ...{ done: 0, total: 0, percent: null, percentText: "–", openElsewhere: null, formula: [] },
  },
  ...{ facts: [], phases: [], tasks: {}, next: [], blocked: [], overdue: [], meters: [], milestones: [] },
  ...{ timeline: null, risks: null, questions: [], decisions: [], log: [], contradictions: [], blanks: null },
};

describe("the HTML report", () => {
  it("is as reviewed", () =>
    assertGolden("report/html.json", report.replace(/<style>.*<\/style>/su, "<style></style>").split("\n")));

  it("has only the blocks that the plan has something for", () => {
    const blocks = (page: string): readonly string[] =>
      [...page.matchAll(/<section id="(\w+)"/gu)].map(([, id = ""]) => id);
    assert.deepEqual(blocks(htmlReport(empty, sampleLabels, options)), []);
    assert.deepEqual(blocks(report), [
      ...["phases", "next", "blocked", "overdue", "meters", "milestones", "timeline", "risks"],
      ...["questions", "decisions", "log", "contradictions", "blanks", "formula"],
    ]);
  });

  it("runs no script, asks for nothing and leads nowhere", () => {
    assert.include(
      report,
      `content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"`,
    );
    assert.notMatch(report, /<script|\s(?:href|src|action|srcset|on\w+|style)=|url\(|@import/iu);
  });

  it("shows every task of every unit", () => {
    for (const { label } of Object.values(samplePlan.tasks).flat()) {
      assert.include(report, `<span class="words">${label}</span>`);
    }
  });

  it("folds only what is done", () => {
    const [first] = samplePlan.phases;
    const tasks = { ...samplePlan.tasks, [first?.id ?? ""]: Object.values(samplePlan.tasks).flat().slice(0, 1) };
    const page = htmlReport({ ...samplePlan, tasks }, sampleLabels, options);
    assert.equal(page.match(/<details>/gu)?.length, 1);
    assert.match(page, /<details><summary><span class="row"><h3>Phase 1/u);
  });

  it("draws no arc for nothing, and the figure of a plan without tasks", () => {
    const page = htmlReport(empty, sampleLabels, options);
    assert.notInclude(page, 'class="arc"');
    assert.match(page, /<text class="percent" x="60" y="70">–<\/text><\/svg>/u);
  });

  it("says that a plan is complete", () => {
    const headline = { ...samplePlan.headline, complete: true };
    assert.include(htmlReport({ ...samplePlan, headline }, sampleLabels, options), "Plan complete");
    assert.notInclude(report, "Plan complete");
  });

  it("takes the tasks of an id that every object has for none", () => {
    for (const id of ["constructor", "__proto__", "toString"]) {
      const phases = samplePlan.phases.slice(2, 3).map((phase) => Object.assign({}, phase, { id }));
      assert.notInclude(htmlReport({ ...empty, phases }, sampleLabels, options), "<details");
    }
  });

  it("stands without a line for today where today is not on the timeline", () => {
    const { timeline } = samplePlan;
    assert.isNotNull(timeline);
    const page = htmlReport({ ...samplePlan, timeline: { ...timeline, today: "2027-03-01" } }, sampleLabels, options);
    assert.notMatch(page, /<line|class="today"/u);
    assert.match(report, /<line/u);
  });

  for (const [name, text] of hostileTexts) {
    it(`has the tags of any other report with ${name} in every text`, () => {
      const page = htmlReport(
        mapTexts(samplePlan, () => text),
        mapTexts(sampleLabels, () => text),
        { lang: text, generated: text },
      );
      assert.deepEqual(tags(page), tags(report));
      assert.notMatch(page, /[^\P{Cc}\n]|[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u);
      assert.isBelow(page.length, 100_000 + 160 * 2000 * 6);
    });

    it(`has no tag but its own with ${name} even where the program writes`, () => {
      const page = htmlReport(
        mapTexts(samplePlan, () => text, true),
        sampleLabels,
        options,
      );
      const own = new Set(tags(report));
      assert.deepEqual(
        tags(page).filter((tag) => !own.has(tag)),
        [],
      );
    });
  }

  it("brings no text of the plan into an attribute but the names of its blocks and states", () => {
    const page = htmlReport(
      mapTexts(samplePlan, () => "javascript:alert(1)"),
      sampleLabels,
      options,
    );
    assert.deepEqual(
      attributeValues(page).filter((value) => value.includes("javascript:")),
      [],
    );
  });

  it("has the same tags whatever the texts", () => {
    const text = fc.oneof(
      fc.string({ minLength: 1, unit: "binary" }),
      fc.array(fc.constantFrom(..."<>&\"'`=/ \n!-[]abc".split("")), { minLength: 1 }).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 10 }), (texts) => {
        let nth = 0;
        const next = (): string => texts[nth++ % texts.length] ?? "";
        const page = htmlReport(mapTexts(samplePlan, next), mapTexts(sampleLabels, next), options);
        assert.deepEqual(tags(page), tags(report));
      }),
      examples(100),
    );
  });
});

describe("a template of HTML", () => {
  it("keeps fragments and takes all else for text", () => {
    const inner = markup`<b>${"<i>"}</b>`;
    assert.equal(
      markup`<p>${inner}${[inner, inner]}${null}${0}</p>`.toString(),
      `<p>${"<b>&lt;i&gt;</b>".repeat(3)}0</p>`,
    );
  });

  it("is not deceived by what looks like a fragment", () => {
    const fake = JSON.parse('["<b>"]') as string[];
    assert.equal(markup`${fake as never}`.toString(), "&lt;b&gt;");
  });
});

describe("the place of a day on a timeline", () => {
  for (const [day, offset, expected] of [
    ["2026-11-01", 0, 0],
    ["2026-11-10", 1, 1],
    ["2026-11-06", 0, 0.5],
    ["2026-11-05", 1, 0.5],
    ["2026-10-01", 0, 0],
    ["2027-01-01", 0, 1],
    ["never", 0, 0],
  ] as const) {
    it(`is ${expected} of ten for ${day} and ${offset} days`, () =>
      assert.equal(dayShare(day, "2026-11-01", "2026-11-10", offset), expected));
  }
});

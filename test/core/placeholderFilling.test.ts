import assert from "node:assert/strict";
import { completionsAt } from "../../src/core/complete/completionsAt.ts";
import { readRecord } from "../../src/core/index/planRecord.ts";
import { createBlockReader } from "../../src/core/markdown/blockReader.ts";
import { blankView } from "../../src/core/placeholder/fill/blankView.ts";
import { type CandidateContext, candidatesFor, presetFor } from "../../src/core/placeholder/fill/candidatesFor.ts";
import { dueCount, type DueStatus } from "../../src/core/placeholder/fill/dueCount.ts";
import { fitValue } from "../../src/core/placeholder/fill/fitValue.ts";
import { guideFor } from "../../src/core/placeholder/guide/guideFor.ts";
import { guidesByKind, guidesByName } from "../../src/core/placeholder/guide/guideWords.ts";
import { filledTogether, occurrencesOf } from "../../src/core/placeholder/fill/occurrencesOf.ts";
import type { Placeholder } from "../../src/core/placeholder/placeholder.ts";
import { fixture, record } from "./support.ts";

function first(markdown: string): Placeholder {
  const blank = record(markdown).placeholders[0];
  assert.ok(blank, markdown);
  return blank;
}

describe("filling placeholders", () => {
  const prompts: readonly (readonly [markdown: string, prompt: RegExp])[] = [
    ["### Phase 1: [Phase Name]", /called/u],
    ["**Owner**: [CTO/Team member]", /responsible/u],
    ["**Owner**: TBD", /responsible/u],
    ["**Created**: YYYY-MM-DD", /day/u],
    ["- Next: [Target date]", /When should/u],
    ["- A: [Date completed]", /When was/u],
    ["**Branch**: `[###-name]`", /branch/u],
    ["- **Fire**: [Mitigation plan]", /done about/u],
    ["[Continue with more phases as needed]", /more/u],
    ["- Mockups: [Link]", /Where/u],
    ["- Anything: [Something quite its own]", /belongs here/u],
  ];
  for (const [markdown, prompt] of prompts) {
    it(`says what to write in ${JSON.stringify(markdown)}`, () => {
      const guide = guideFor(first(markdown));
      assert.match(guide.prompt, prompt);
      assert.notEqual(guide.example ?? "", "");
    });
  }

  it("has an example and a line of help for every built-in guide", () => {
    for (const guide of [...guidesByName.map(([, one]) => one), ...Object.values(guidesByKind)]) {
      assert.ok(guide.prompt.endsWith("?") && guide.help !== undefined && guide.example !== undefined, guide.prompt);
    }
  });

  it("asks the template first: by slot, then column, then the blank's own words", () => {
    const markdown = "| Part | Made with |\n|--|--|\n| Language | [TO FILL] |";
    const say = (...names: readonly string[]): string =>
      guideFor(first(markdown), new Map(names.map((name) => [name, { prompt: name }]))).prompt;
    assert.equal(say("to fill", "made with", "language › made with"), "language › made with");
    assert.equal(say("to fill", "made with"), "made with");
    assert.equal(say("to fill"), "to fill");
    assert.notEqual(say("elsewhere"), "elsewhere");
  });

  const context: CandidateContext = {
    today: "2026-11-20",
    user: "Ada",
    branch: "042-sync",
    fileName: "2026-11-20-offline-sync.md",
    headings: ["Phase 1: A & B", "[Draft] Notes"],
  };
  const candidates: readonly (readonly [markdown: string, candidates: readonly string[]])[] = [
    ["**Created**: YYYY-MM-DD", ["2026-11-20", "2026-11-21", "2026-11-27"]],
    ["**Created**: {{DATE}}", ["2026-11-20", "2026-11-21", "2026-11-27"]],
    ["**Owner**: [CTO/Team member]", ["Ada"]],
    ["**Author**: {{AUTHOR}}", ["Ada"]],
    ["**Branch**: `[###-name]`", ["042-sync"]],
    ["# Plan: [Feature Name]", ["Offline sync"]],
    ["**Status**: 🟢 Draft | Done | *On Hold*", ["Draft", "Done", "On Hold"]],
    ["**Status**: [Planned | In Progress]", ["Planned", "In Progress"]],
    ["| R | Impact |\n|--|--|\n| Rain | High/Med/Low |", ["High", "Med", "Low"]],
    ["- Mockups: [Link]", ["[Phase 1: A & B](#phase-1-a--b)", "[\\[Draft\\] Notes](#draft-notes)"]],
    ["**Priority**: [Priority level]", ["High", "Medium", "Low"]],
    ["- Anything: [Something quite its own]", []],
  ];
  for (const [markdown, expected] of candidates) {
    it(`offers ${JSON.stringify(expected)} for ${JSON.stringify(markdown)}`, () => {
      assert.deepEqual(candidatesFor(first(markdown), context).slice(0, 3), expected);
    });
  }

  const names: readonly (readonly [text: string, blank: string, offers: readonly string[]])[] = [
    ["# Plan: [Thing]\n\n- About: [Thing]", "[Thing]", ["Offline sync"]],
    ["# Implementation Plan: Night Mode\n\n- **Feature**: [Feature Name]", "[Feature Name]", ["Night Mode"]],
    ["# Night Mode\n\n- `src/a.{{FILE_EXTENSION}}`", "{{FILE_EXTENSION}}", []],
  ];
  for (const [text, blank, offers] of names) {
    it(`offers ${JSON.stringify(offers)} for ${blank} in ${JSON.stringify(text)}, also where a template calls it plan-wide`, () => {
      const name = blank.replace(/[^\w ]/gu, "").toLowerCase();
      const read = readRecord(
        { uri: "memory:plan.md", version: "1", getText: () => text },
        createBlockReader(),
        undefined,
        () => ({ known: new Set([name]), planWide: new Set([name]) }),
      );
      const found = read.placeholders.find((one) => one.text === blank);
      assert.equal(found?.scope, "plan");
      assert.deepEqual(
        blankView(read, found, { today: "2026-11-20", fileName: "2026-11-20-offline-sync.md" }).offers,
        offers,
      );
    });
  }

  it("offers a choice what it says and nothing like it", () => {
    for (const [label, choice] of [
      ["Likelihood", "High/Med/Low"],
      ["Status", "[Open | Closed]"],
    ] as const) {
      const blank = first(`| Risk | ${label} |\n|--|--|\n| Rain | ${choice} |`);
      assert.deepEqual(
        candidatesFor(blank, context, guideFor(blank)),
        choice.replace(/[[\]]/gu, "").split(/ ?[/|] ?/u),
      );
    }
    const guide = { prompt: "How bad?", choices: ["Bad", "Worse"] };
    assert.deepEqual(candidatesFor(first("**Impact**: [Impact]"), context, guide), ["Bad", "Worse"]);
    assert.equal(guideFor(first("**Impact**: High/Med/Low")).example, undefined);
    assert.equal(guideFor(first("**Impact**: High/Medium/Low")).example, "Medium");
  });

  const presets: readonly (readonly [markdown: string, preset: string | undefined])[] = [
    ["**Created**: YYYY-MM-DD", "2026-11-20"],
    ["**Due**: [Target date]", undefined],
    ["**End date**: YYYY-MM-DD", undefined],
    ["**Owner**: [CTO/Team member]", "Ada"],
    ["**Branch**: `[###-name]`", "042-sync"],
    ["# Plan: [Feature Name]", "Offline sync"],
    ["**Status**: Draft | Done | On Hold", undefined],
    ["- Mockups: [Link]", undefined],
    ["**Priority**: [Priority level]", undefined],
    ["- Anything: [Something quite its own]", undefined],
  ];
  for (const [markdown, preset] of presets) {
    it(`${preset === undefined ? "leaves it to the person to choose" : `takes ${preset} for the answer`} in ${JSON.stringify(markdown)}`, () => {
      assert.equal(presetFor(first(markdown), context), preset);
    });
  }

  it("takes a template's default for the answer, also where it has choices", () => {
    const guide = { prompt: "How bad?", choices: ["Low", "High"], default: "High" };
    const blank = first("**Impact**: [Impact]");
    assert.equal(presetFor(blank, context, guide), "High");
    assert.deepEqual(candidatesFor(blank, context, guide), ["High", "Low"]);
  });

  it("offers the days that completion offers, with what they are", () => {
    const text =
      "# Plan\n\n## Phase 1: Store\n\n- Due: [Target date]\n\n## Timeline\n\n| Phase | Start | End |\n|--|--|--|\n| Phase 1 | 2026-12-01 | 2026-12-24 |\n";
    const plan = record(text);
    const [blank] = plan.placeholders;
    assert.ok(blank);
    const { offers, days } = blankView(plan, blank, context);
    const completed = completionsAt(plan, blank.range.start, { today: context.today });
    assert.deepEqual(
      offers.map((offer) => [offer, days.get(offer)]),
      completed.map(({ insertText, hint }) => [insertText, hint]),
    );
    assert.equal(days.get("2026-12-24"), "phaseEnd");
  });

  for (const value of ["None / Phase X must be complete", "None / [Other Phase]"]) {
    it(`offers the plan's other phases for ${value}, as completion does`, () => {
      const text = `# P\n\n## Phase 1: A\n\n- [ ] T001 a\n\n## Phase 2: B\n\n- [ ] b\n\n## Phase 3: C\n\n**Dependencies**: ${value}\n`;
      const plan = record(text);
      const [blank] = plan.placeholders;
      assert.ok(blank);
      assert.deepEqual(blankView(plan, blank, context).offers, ["None", "Phase 1", "Phase 2"]);
    });
  }

  it("offers the guide's choices and default before what the surroundings know, each once", () => {
    const guide = { prompt: "Who?", choices: ["Bob", "Ada"], default: "Bob" };
    assert.deepEqual(candidatesFor(first("**Owner**: [Lead]"), context, guide), ["Bob", "Ada"]);
  });

  it("knows by its section what a blank asks for once the name in front of it is filled", () => {
    const text =
      "# A\n\n## Current Issues\n\n- **Slow index**: [Description]\n\n## Risks\n\n- **Full disk**: [Description]\n- **Odd**: [Other]\n";
    const plan = record(text);
    const guides = new Map(["issue › description", "risk › description"].map((key) => [key, { prompt: key }]));
    assert.deepEqual(
      plan.placeholders
        .map((blank) => blankView(plan, blank, { today: "2026-11-20" }, guides).guide.prompt)
        .slice(0, 2),
      ["issue › description", "risk › description"],
    );
  });

  it("offers nothing that is not known", () => {
    assert.deepEqual(candidatesFor(first("**Owner**: [Lead]"), { today: "2026-11-20" }), []);
    assert.deepEqual(candidatesFor(first("# Plan: [Feature Name]"), { today: "2026-11-20", fileName: "plan.md" }), []);
  });

  it("knows where else a name stands, whatever its case, and fills them together where it is plan-wide", () => {
    const { placeholders } = record("# [Part Name]\n\n[part name] has:\n\n- A: [What it is]\n- B: [What it is]");
    const [title, , own] = placeholders;
    assert.ok(title && own);
    assert.deepEqual(
      occurrencesOf(placeholders, title).map(({ text }) => text),
      ["[Part Name]", "[part name]"],
    );
    assert.equal(filledTogether(placeholders, title).length, 2);
    assert.equal(occurrencesOf(placeholders, own).length, 2);
    assert.equal(filledTogether(placeholders, own).length, 1);
  });

  const fits: readonly (readonly [markdown: string, value: string, written: string])[] = [
    ["Flag `feature_{{NAME}}`", "User Login", "Flag `feature_user_login`"],
    ["Branch `feat/{{NAME}}-api`", "User Login", "Branch `feat/user-login-api`"],
    ["File `path/{{FILE_NAME}}.ts`", "User Login", "File `path/User-Login.ts`"],
    // A name makes no folder and nothing that no file can be called.
    ["File docs/{{FILE_NAME}}.md", "A/B | C `d`?", "File docs/A-B-C-d.md"],
    ["File `docs/{{FILE_NAME}}.md`", 'CI/CD: "a\\b"', "File `docs/CI-CD-a-b.md`"],
    ["# {{SYNC}}\n\nFile docs/{{SYNC}}.md", "CI/CD", "# {{SYNC}}\n\nFile docs/CI-CD.md"],
    ["File docs/{{FILE_NAME}}.md", "??", "File docs/??.md"],
    // Other blanks may ask for a path or an address.
    ["File `src/{{MODULE}}/a.ts`", "core/sync", "File `src/core/sync/a.ts`"],
    ["See https://x.y/{{PAGE}}/", "a?b=c", "See https://x.y/a?b=c/"],
    ["File `src/a.{{EXT}}`", ".ts", "File `src/a.ts`"],
    ["**Branch**: `[###-feature]`", "042 User Login", "**Branch**: `042-user-login`"],
    ["# Plan: [Feature Name]", "User Login", "# Plan: User Login"],
    ["The {{NAME}}-based plan", "User Login", "The User Login-based plan"],
    ["- See: [Link]", "[a](b.md)", "- See: [a](b.md)"],
  ];
  for (const [markdown, value, written] of fits) {
    it(`writes ${JSON.stringify(value)} into ${JSON.stringify(markdown)} as its neighbours are written`, () => {
      const { placeholders, lines } = record(markdown);
      const blank = placeholders.at(-1);
      assert.ok(blank);
      const { start, end } = blank.range;
      assert.equal(lines.text.slice(0, start) + fitValue(lines.text, blank, value) + lines.text.slice(end), written);
    });
  }

  const due: readonly (readonly [status: DueStatus, open: number, total: number])[] = [
    [null, 1, 3],
    ["draft", 1, 3],
    ["inProgress", 2, 5],
    ["done", 3, 8],
    ["cancelled", 1, 3],
  ];
  for (const [status, open, total] of due) {
    it(`counts ${open} of ${total} as open when the plan is ${status ?? "without a status"}`, () => {
      const part = "**Owner**: [Lead]\n\n## Learnings\n\n- A: [Lesson]\n\n## Retrospective\n\n- B: [Lesson]\n";
      // The second part's owner stands below the first one's retrospective, so it is due at the end.
      const template = `${part}\n${part}\n## More\n\n- [Goal one]\n- [Goal two]\n`;
      const blanks = record(part).placeholders;
      const all = record(template).placeholders;
      assert.deepEqual(dueCount(blanks, status, all), { open, total, filled: total - open });
      assert.deepEqual(dueCount(blanks, status), { open, total: open, filled: 0 });
    });
  }

  it("never counts more open than there are", () => {
    const { placeholders } = record(fixture("placeholders/living.md"));
    assert.deepEqual(dueCount(placeholders, "done", placeholders.slice(5)), {
      filled: 0,
      open: placeholders.length,
      total: placeholders.length,
    });
  });
});

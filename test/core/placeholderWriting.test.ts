import assert from "node:assert/strict";
import { repeatLine } from "../../src/core/insert/repeatLine.ts";
import { withUnits } from "../../src/core/placeholder/fill/numberUnits.ts";
import { blankAt, blankView } from "../../src/core/placeholder/fill/blankView.ts";
import { dateFormatOf, formatDay } from "../../src/core/placeholder/fill/dateFormat.ts";
import { alikeOf, fillEdits, type FillScope } from "../../src/core/placeholder/fill/fillEdits.ts";
import { linkTo } from "../../src/core/placeholder/fill/linkTo.ts";
import { nextPlaceholder } from "../../src/core/placeholder/fill/nextPlaceholder.ts";
import { duePlaceholders, readiness } from "../../src/core/placeholder/fill/readiness.ts";
import { valueWarning } from "../../src/core/placeholder/fill/valueWarning.ts";
import type { Placeholder } from "../../src/core/placeholder/placeholder.ts";
import { applyTextEdits, invertTextEdits, offsetAfter } from "../../src/core/text/textEdit.ts";
import { record } from "./support.ts";

/** A text after a value was put into one of its blanks, the first unless told. */
function filled(markdown: string, value: string, scope: FillScope = "here", nth = 0): string {
  const plan = record(markdown);
  const blank = plan.placeholders.at(nth);
  assert.ok(blank, markdown);
  const edits = fillEdits(plan, blank, value, scope);
  assert.ok(typeof edits !== "string", markdown);
  return applyTextEdits(markdown, edits);
}

describe("writing a value into a blank", () => {
  const hostile = "a $1 ${CLIPBOARD} } {{x}} 'b\" `c` 👩‍👩‍👧 مرحبا \u202e ".repeat(200).trim();
  it("writes what was typed letter by letter", () => {
    assert.ok(hostile.length >= 8_000);
    assert.equal(filled("**Owner**: [Team member]\n", hostile), `**Owner**: ${hostile}\n`);
    assert.equal(filled("- [ ] A: [Team member]", "x".repeat(10_000)), `- [ ] A: ${"x".repeat(10_000)}`);
  });

  const cases: readonly (readonly [markdown: string, value: string, written: string])[] = [
    ["**Status**: Draft | In Progress | Done", "Done", "**Status**: Done"],
    ["**Status**: [Planned | Done]", "Done", "**Status**: Done"],
    // On one line, without blanks around.
    ["**Owner**: [Team member]", " Ada\r\n\n  Bob ", "**Owner**: Ada Bob"],
    ["# Plan: [Feature Name]", "a\nb", "# Plan: a b"],
    ["# Plan: [Feature Name]", "C #", "# Plan: C \\#"],
    ["# [Feature Name]", "[x] a", "# \\[x] a"],
    ["# [Feature Name]", "- a", "# - a"],
    // Cells.
    ["| A | B |\n|--|--|\n| x | [TO FILL] |", "a | b\nc", "| A | B |\n|--|--|\n| x | a \\| b<br>c |"],
    ["| A | B |\n|--|--|\n| x | [TO FILL] |", "a \\| b", "| A | B |\n|--|--|\n| x | a \\| b |"],
    ["|A|B|\n|--|--|\n|x|[TO FILL]|", "a\\", "|A|B|\n|--|--|\n|x|a\\ |"],
    // The bars of an aligned table stay where they are as long as there is room.
    [
      "| A | B         |\n|---|-----------|\n| x | [TO FILL] |",
      "ab",
      "| A | B         |\n|---|-----------|\n| x | ab        |",
    ],
    [
      "| A | B           |\n|---|-------------|\n| x | [TO FILL]   |",
      "a b c d e f",
      "| A | B           |\n|---|-------------|\n| x | a b c d e f |",
    ],
    [
      "| A | B         |\n|---|-----------|\n| x | [TO FILL] |",
      "a longer value",
      "| A | B         |\n|---|-----------|\n| x | a longer value |",
    ],
    // No other block by accident.
    ["[What we build here]", "# a", "\\# a"],
    ["[What we build here]", "#a", "#a"],
    ["[What we build here]", "1. a", "1\\. a"],
    ["[What we build here]", "1.5 days", "1.5 days"],
    ["[What we build here]", "<!-- a", "\\<!-- a"],
    ["[What we build here]", "< 5", "< 5"],
    ["[What we build here]", "---", "\\---"],
    ["[What we build here]", "```a", "\\```a"],
    ["[What we build here]", "[a]: b", "\\[a]: b"],
    ["[What we build here]", "[a](b)", "[a](b)"],
    ["[What we build here]", "`a`", "`a`"],
    ["> [What we build here]", "> a", "> \\> a"],
    ["- [What we build here]", "- a", "- \\- a"],
    ["- [What we build here]", "[x] a", "- \\[x] a"],
    ["- **[What we build here]**", "[x] a", "- **\\[x] a**"],
    ["- **[What we build here]**", "- a", "- **- a**"],
    ["- [ ] [What we build here]", "- a", "- [ ] - a"],
    ["**Owner**: [Team member]", "- a", "**Owner**: - a"],
    ["**Owner**: [Team member]", "# a", "**Owner**: # a"],
    // Code spans and fences.
    ["Use `x {{NAME}} y` here", "a`b", "Use ``x a`b y`` here"],
    ["Use `{{NAME}}` here", "`a``b", "Use ``` `a``b ``` here"],
    ["Use `{{NAME}}: x` here", "`a", "Use `` `a: x `` here"],
    ["Use `` {{NAME}} `` here", "a``b", "Use ``` a``b ``` here"],
    ["Use `` {{NAME}} `` here", "a`b", "Use `` a`b `` here"],
    ["Use `{{NAME}}` here", "# a", "Use `# a` here"],
    ["```\n[Drawing of the parts]\n\nA -> B\n```\n", "C\n  D", "```\nC\n  D\n```\n"],
    ["> ```\n> [TO FILL: tree]\n>\n> src/\n> ```", "a\nb", "> ```\n> a\n> b\n> ```"],
    ["```\r\n[Drawing of the parts]\r\n```\r\n", "a\nb", "```\r\na\r\nb\r\n```\r\n"],
    ["```\n[Drawing of the parts]\n```\n", "```\na", "```\n    ```\na\n```\n"],
    ["```sh\nrun {{COMMAND}} now\n```", "a\nb", "```sh\nrun a b now\n```"],
    // Units and days.
    ["**Time**: [X days]", "3", "**Time**: 3 days"],
    ["**Time**: X hours", "2-4", "**Time**: 2-4 hours"],
    ["**Time**: X hours", "2 days", "**Time**: 2 days"],
    ["**Time**: X hours/days", "2", "**Time**: 2"],
    ["**Load**: [X hours/week]", "2", "**Load**: 2 hours/week"],
    ["### Phase N: A", "4", "### Phase 4: A"],
    ["**Created**: YYYY-MM-DD", "2026-01-02", "**Created**: 2026-01-02"],
    ["**Created**: YYYY-MM-DD", "soon", "**Created**: soon"],
    ["**Start**: [DD.MM.YYYY]", "2026-01-02", "**Start**: 02.01.2026"],
    ["**Start**: 20.11.2026\n**Due**: [Target date]", "2026-01-02", "**Start**: 20.11.2026\n**Due**: 02.01.2026"],
  ];
  for (const [markdown, value, written] of cases) {
    it(`${JSON.stringify(value)} in ${JSON.stringify(markdown)} is ${JSON.stringify(written)}`, () => {
      assert.equal(filled(markdown, value), written);
    });
  }

  const typed: readonly (readonly [markdown: string, value: string, answers: readonly string[]])[] = [
    ["**Time**: X hours/days", "3", ["3 days", "3 hours"]],
    ["**Time**: [X days/weeks]", "2-4", ["2-4 days", "2-4 weeks"]],
    ["**Time**: X days", "3", ["3 days"]],
    ["**Time**: X hours/days", "3 weeks", ["3 weeks"]],
    ["**Owner**: [Team member]", "3", ["3"]],
  ];
  for (const [markdown, value, answers] of typed) {
    it(`takes ${JSON.stringify(value)} in ${JSON.stringify(markdown)} for ${answers.join(" or ")}`, () => {
      const [blank] = record(markdown).placeholders;
      assert.deepEqual(blank && withUnits(blank, value), answers);
    });
  }

  it("never changes what is counted, nor any other block", () => {
    const values = "# a|- a|* a|+ a|1. a|2) a|> a|```|~~~|---|===|***|<div>|<!--|[x] a|[ ] a|[x]a|[a]: b|| a |".split(
      /(?<!^)\|(?!$| a)/u,
    );
    const shapes = [
      "[Name of it]",
      "- [Name of it]",
      "1. [Name of it]",
      "> [Name of it]",
      "- **[Name of it]**",
      "# [Name of it]",
    ];
    for (const shape of shapes) {
      const text = (word: string): string => `# T\n\n${shape.replace("[Name of it]", word)}\n\nAfter\n\n- [ ] b\n`;
      const kinds = (markdown: string): readonly string[] =>
        record(markdown).markdown.blocks.map(({ kind, line, endLine }) => `${kind} ${line} ${endLine}`);
      for (const value of values) {
        const after = filled(text("[Name of it]"), value);
        assert.deepEqual(kinds(after), kinds(text("word")), JSON.stringify(after));
        assert.equal(record(after).plan.tasks.length, 1, JSON.stringify(after));
      }
    }
  });

  it("refuses nothing, and a blank that is not there now", () => {
    const plan = record("**Owner**: [Team member]");
    const blank = plan.placeholders[0];
    assert.ok(blank);
    assert.equal(fillEdits(plan, blank, " \n", "here"), "empty");
    assert.equal(fillEdits(record("**Author**: [Team member]"), blank, "a", "here"), "gone");
    assert.equal(fillEdits(record("**Owner**: [Team Member]"), blank, "a", "here"), "gone");
    assert.equal(fillEdits(record(""), blank, "a", "all"), "gone");
  });
});

describe("blanks that are filled together", () => {
  const together: readonly (readonly [markdown: string, count: number])[] = [
    ["# [Part Name]\n\n[part name] has:\n\n| A |\n|--|\n| [Part Name] |", 3],
    ["Use {{TOOL}} and `{{TOOL}}`.\n\n```\n{{TOOL}}\n```", 3],
    ["- A: [What it is]\n- B: [What it is]", 2],
    ["**A**: YYYY-MM-DD\n**A**: YYYY-MM-DD", 1],
    ["- A: [Date]\n- A: [Date]", 1],
    ["- A: {{START_DATE}}\n- B: {{START_DATE}}", 1],
    ["| A | B |\n|--|--|\n| [What it is] | [What it is] |", 1],
    ["| A | B |\n|--|--|\n| x | [TO FILL] |\n| x | [TO FILL] |", 1],
    ["## Phase 1: [Phase Name]\n\n## Phase 2: [Phase Name]", 1],
    ["**A**: TBD\n**A**: TBD", 1],
    ["- [ ] Task 1\n- [ ] Task 1", 1],
    ["**A**: Draft | Done\n\n**A**: Draft | Done", 1],
  ];
  for (const [markdown, count] of together) {
    it(`are ${count} in ${JSON.stringify(markdown)}`, () => {
      const plan = record(markdown);
      const blank = plan.placeholders[0];
      assert.ok(blank);
      assert.equal(alikeOf(plan, blank).length, count);
    });
  }

  it("get one value in all places, each as its neighbours are", () => {
    assert.equal(
      filled("# {{PART}}\n\n# x\n{{PART}} in `x_{{PART}}`", "Big Part", "all"),
      "# Big Part\n\n# x\nBig Part in `x_big_part`",
    );
  });
});

describe("links to files and headings", () => {
  const links: readonly (readonly [target: string, plan: string, link: string, fragment?: string])[] = [
    ["/w/docs/spec.md", "/w/docs/plan.md", "[T](spec.md)"],
    ["/w/spec.md", "/w/docs/plans/plan.md", "[T](../../spec.md)"],
    ["/w/docs/a/b.md", "/w/docs/plan.md", "[T](a/b.md)"],
    ["/w/docs/my (old) spec.md", "/w/docs/plan.md", "[T](my%20%28old%29%20spec.md)"],
    ["/w/docs/50%#?.md", "/w/docs/plan.md", "[T](50%25%23%3F.md)"],
    ["/w/docs/a|<b>.md", "/w/docs/plan.md", "[T](a%7C%3Cb%3E.md)"],
    ["/w/docs/c:d.md", "/w/docs/plan.md", "[T](./c:d.md)"],
    ["/w/docs/Übersicht.md", "/w/docs/plan.md", "[T](Übersicht.md)"],
    ["/w/docs/plan.md", "/w/docs/plan.md", "[T](#phase-1)", "phase-1"],
    ["/w/docs/plan.md", "/w/docs/plan.md", "[T](plan.md)"],
    ["/w/docs/spec.md", "/w/docs/plan.md", "[T](spec.md#a)", "a"],
  ];
  for (const [target, plan, link, fragment] of links) {
    it(`${target} is ${link} in ${plan}`, () => assert.equal(linkTo(target, plan, "T", fragment), link));
  }

  it("keep brackets and backticks of their titles", () => {
    assert.equal(linkTo("/a.md", "/b.md", "[a] `b` \\"), "[\\[a\\] \\`b\\` \\\\](a.md)");
  });
});

describe("days in the plan's format", () => {
  const formats: readonly (readonly [markdown: string, written: string])[] = [
    ["**Due**: [Date]", "2026-01-02"],
    ["**A**: 2025-12-31\n**Due**: [Date]", "2026-01-02"],
    ["**A**: 2025/12/31\n**Due**: [Date]", "2026/01/02"],
    ["**A**: 31.12.2025\n**Due**: [Date]", "02.01.2026"],
    ["**A**: 12/31/2025\n**Due**: [Date]", "01/02/2026"],
    ["**A**: 01/02/2025\n**Due**: [Date]", "2026-01-02"],
    ["**A**: December 31, 2025\n**Due**: [Date]", "January 2, 2026"],
    ["**A**: 31 Dec 2025\n**Due**: [Date]", "2 Jan 2026"],
    ["**A**: 2025年12月31日\n**Due**: [Date]", "2026年1月2日"],
    ["**A**: 31 de diciembre de 2025\n**Due**: [Date]", "2026-01-02"],
    ["**A**: Q1 2026\n**Due**: [Date]", "2026-01-02"],
  ];
  for (const [markdown, written] of formats) {
    it(`${written} beside ${JSON.stringify(markdown)}`, () => {
      const plan = record(markdown);
      const blank = plan.placeholders[0];
      assert.ok(blank);
      assert.equal(formatDay("2026-01-02", dateFormatOf(blank, plan.fields)), written);
    });
  }
});

describe("walking from blank to blank", () => {
  const plan = record("**A**: [First of it]\n**B**: [Second of it]\n\n## Retrospective\n\n- [Third of it]");
  const [first, second, third] = plan.placeholders;
  const from: readonly (readonly [
    offset: number,
    direction: "next" | "previous",
    expected: Placeholder | undefined,
  ])[] = [
    [0, "next", first],
    [first?.range.end ?? 0, "next", second],
    [(first?.range.start ?? 0) + 1, "next", second],
    [second?.range.end ?? 0, "next", third],
    [third?.range.end ?? 0, "next", first],
    [third?.range.start ?? 0, "previous", second],
    [first?.range.start ?? 0, "previous", third],
  ];
  from.forEach(([offset, direction, expected], nth) => {
    it(`comes from ${offset} to the ${direction} one, around the ends (${nth})`, () => {
      assert.ok(expected);
      assert.equal(nextPlaceholder(plan.placeholders, offset, direction), expected);
    });
  });

  it("stops at what is due only, and nowhere in a plan without blanks", () => {
    assert.equal(nextPlaceholder(plan.placeholders, second?.range.end ?? 0, "next", new Set(["start"])), first);
    assert.equal(nextPlaceholder([], 0, "next"), undefined);
    assert.equal(nextPlaceholder([], 0, "previous"), undefined);
  });

  it("goes through what is due by the status, else through all that is left", () => {
    assert.deepEqual(duePlaceholders(plan), [first, second]);
    const late = record("## Retrospective\n\n- [Third of it]");
    assert.equal(duePlaceholders(late).length, 1);
  });
});

describe("how ready a plan is", () => {
  const template = record(
    "**A**: [First of it]\n**B**: [Second of it]\n\n## Retrospective\n\n- [Third of it]",
  ).placeholders;

  it("counts what is due of the template's blanks", () => {
    assert.deepEqual(readiness(record("**A**: done\n**B**: [Second of it]"), template), {
      filled: 1,
      open: 1,
      total: 2,
    });
  });

  it("knows only what is open without a template, and nothing where nothing is", () => {
    assert.deepEqual(readiness(record("**B**: [Second of it]")), { filled: 0, open: 1, total: 1 });
    assert.equal(readiness(record("# Plan")), undefined);
  });
});

describe("advice on a value", () => {
  const guide = { prompt: "Which?" };
  it("names a value that is none of the choices, or not of the pattern", () => {
    assert.equal(valueWarning("a", { ...guide, choices: ["a", "b"] }), undefined);
    assert.equal(valueWarning("c", { ...guide, choices: ["a", "b"] }), "choice");
    assert.equal(valueWarning("042-a", { ...guide, pattern: "[0-9]{3}-.*" }), undefined);
    assert.equal(valueWarning("x042-a", { ...guide, pattern: "[0-9]{3}-.*" }), "pattern");
    assert.equal(valueWarning("a", guide), undefined);
  });

  it("does not try a pattern that could take long", () => {
    for (const pattern of ["(a+)+b", "(?:a|a)*b", "a*a*a*a*a*b", "(a)\\1b"]) {
      assert.equal(valueWarning("a".repeat(60), { ...guide, pattern }), undefined, pattern);
    }
  });
});

describe("lines that offer more of the same", () => {
  const removed: readonly (readonly [markdown: string, left: string])[] = [
    ["a\n\n[Continue with more phases as needed]\n\nb\n", "a\n\nb\n"],
    ["a\n\n[Continue with more phases as needed]", "a"],
    ["- a\n- [Add more steps as needed]\n- b\n", "- a\n- b\n"],
    ["> [Continue with more phases as needed]\r\n\r\nb", "b"],
    ["**More**: [Continue with more phases as needed]\nb", "**More**: \nb"],
  ];
  for (const [markdown, left] of removed) {
    it(`are taken out of ${JSON.stringify(markdown)}`, () => {
      const plan = record(markdown);
      const blank = plan.placeholders[0];
      assert.equal(blank?.kind, "repeat");
      assert.ok(blank);
      assert.equal(applyTextEdits(markdown, repeatLine(plan, blank).remove), left);
    });
  }
});

describe("edits that are followed", () => {
  const text = "one two three";
  const edits = [
    { range: { start: 8, end: 13 }, newText: "3" },
    { range: { start: 4, end: 4 }, newText: "and " },
    { range: { start: 0, end: 3 }, newText: "first" },
  ];

  it("are taken back by their inverse", () => {
    const after = applyTextEdits(text, edits);
    assert.equal(after, "first and two 3");
    assert.equal(applyTextEdits(after, invertTextEdits(text, edits)), text);
  });

  const offsets: readonly (readonly [before: number, after: number])[] = [
    [0, 0],
    [2, 5],
    [3, 5],
    [4, 10],
    [7, 13],
    [8, 14],
    [10, 15],
    [13, 15],
  ];
  for (const [before, after] of offsets) {
    it(`move an offset from ${before} to ${after}`, () => assert.equal(offsetAfter(before, edits), after));
  }
});

describe("what is shown of a blank", () => {
  it("is found at its edges and within, at a seam the one that starts", () => {
    const { placeholders } = record("{{A}}{{B}} c");
    assert.deepEqual(
      [0, 3, 5, 10, 11].map((offset) => blankAt(placeholders, offset)?.name),
      ["A", "A", "B", "B", undefined],
    );
  });

  it("has its place among those that are due, offers in the plan's format, and how many are alike", () => {
    const plan = record(
      "**A**: 31.12.2025\n**Due**: [Target date]\n- {{B}}\n- {{B}}\n\n## Retrospective\n\n- [What went well]",
    );
    const views = plan.placeholders.map((blank) => blankView(plan, blank, { today: "2026-01-02" }));
    assert.deepEqual(
      views.map(({ nth, due, alike, offers }) => [nth, due, alike, offers.join()]),
      [
        [1, 3, 1, "02.01.2026,03.01.2026,09.01.2026"],
        [2, 3, 2, ""],
        [3, 3, 2, ""],
        [0, 3, 1, ""],
      ],
    );
  });
});

import assert from "node:assert/strict";
import * as fc from "fast-check";
import { convertToCheckboxes } from "../../src/core/edit/convertToCheckboxes.ts";
import { applyTextEdits } from "../../src/core/text/textEdit.ts";
import { completePlan } from "../../src/core/tidy/complete/completePlan.ts";
import { fileLinks } from "../../src/core/tidy/links/fileLinks.ts";
import { findLeftovers } from "../../src/core/tidy/leftovers/findLeftovers.ts";
import { openEnds } from "../../src/core/tidy/complete/openEnds.ts";
import { isInsideWorkspacePath, readPlanPath } from "../../src/core/tidy/links/planPath.ts";
import { removeLeftovers } from "../../src/core/tidy/leftovers/removeLeftovers.ts";
import { setPlanStatus } from "../../src/core/tidy/status/setPlanStatus.ts";
import { doneChoice } from "../../src/core/tidy/status/statusChoices.ts";
import { anyLines } from "./damagePlan.ts";
import { examples } from "./generatePlan.ts";
import { fixture, markdownIn, record } from "./support.ts";

const today = "2026-11-20";

function completed(text: string): string {
  const plan = record(text);
  return applyTextEdits(text, completePlan(plan, doneChoice(plan), today));
}

describe("what still stands open in a plan", () => {
  it("is told by kind, then in order", () => {
    const text = [
      "# P",
      "**Status**: Draft | Done",
      "**Completed**: YYYY-MM-DD",
      "## Phase 1: A",
      "- [ ] a",
      "- [x] b",
      "- [-] ~~c~~",
      "### Acceptance Criteria",
      "- [ ] fast",
      "## Phase 2: Empty",
      "## Quality Gates",
      "| Gate | Status |",
      "|--|--|",
      "| Review | ⬜ |",
      "## Manual Testing",
      "- [ ] by hand",
      "## Documentation Updates",
      "- [ ] guide",
      "## Open Questions",
      "- [ ] who pays?",
      "- **Q2**: Which coast?",
      "## Retrospective",
      "- [Success 1]",
    ].join("\n");
    assert.deepEqual(
      openEnds(record(text)).map(({ kind, title, line }) => `${kind} ${line}: ${title}`),
      [
        "work 4: a",
        "phase 9: Phase 2: Empty",
        "acceptance 8: fast",
        "gate 13: Review",
        "verification 15: by hand",
        "documentation 17: guide",
        "question 19: who pays?",
        "question 20: Which coast?",
        "blank 22: Success 1",
        "field 1: Status",
        "field 2: Completed",
      ],
    );
  });

  it("is a row that says something else of a finished phase", () => {
    const rows = "| 1 | Blocked by legal, see #4 |\n| 2 | Planned |\n| 3 | see below |\n| 4 | ✅ Done by Ann |\n";
    const phases = [1, 2, 3, 4].map((nth) => `## Phase ${nth}: A\n\n- [x] a\n\n`).join("");
    const text = `# P\n\n**Status**: Done\n\n${phases}## Timeline\n\n| Phase | Status |\n|--|--|\n${rows}`;
    const ends = openEnds(record(text)).filter(({ kind }) => kind === "overview");
    assert.deepEqual(
      ends.map(({ title }) => title),
      ["| 1 | Blocked by legal, see #4 |", "| 3 | see below |"],
    );
  });

  it("is nothing in a plan that is over", () => {
    const text =
      "# P\n\n**Status**: Done\n**Created**: 2026-01-02\n\n## Phase 1: A\n\n- [x] a\n\n## Open Questions\n\n- Q1: Who?\n  - Answer: Ann\n";
    assert.deepEqual(openEnds(record(text)), []);
  });
});

describe("completing a plan", () => {
  const timeline = (rows: string): string =>
    `# P\n\n**Status**: Done\n\n## Phase 1: A\n\n- [x] a\n\n## Phase 2: B\n\n- [ ] b\n\n## Timeline\n\n| Phase | Start | Status |\n|--|--|--|\n${rows}\n`;
  const rollup = (rows: string): string =>
    `# P\n\n**Status**: Done\n\n## Phase 1: A\n\n- [x] a\n\n## Phase 2: B\n\n- [ ] b\n\n## Progress Tracking\n\n### Completed Phases\n\n${rows}\n`;
  const cases: readonly (readonly [name: string, before: string, after: string])[] = [
    [
      "writes its own word for done",
      "# P\n\n**Status**: [Planned | Shipped]\n\n- [x] a\n",
      "# P\n\n**Status**: Shipped\n\n- [x] a\n",
    ],
    ["keeps the word that says so", "# P\n\n**Status**: ✅ DONE (really)\n", "# P\n\n**Status**: ✅ DONE (really)\n"],
    [
      "fills blank days of completion",
      "# P\n\n**Status**: Done\n**Completed:** YYYY-MM-DD\n**Actual Completion**: [Date]\n",
      "# P\n\n**Status**: Done\n**Completed:** 2026-11-20\n**Actual Completion**: 2026-11-20\n",
    ],
    [
      "keeps a day of completion",
      "# P\n\n**Status**: Done\n**Completed**: 2026-01-02\n**Target Completion**: YYYY-MM-DD\n",
      "# P\n\n**Status**: Done\n**Completed**: 2026-01-02\n**Target Completion**: YYYY-MM-DD\n",
    ],
    [
      "fills that of front matter",
      "---\nstatus: active\ncompleted:\n---\n# P\n",
      "---\nstatus: completed\ncompleted: 2026-11-20\n---\n# P\n",
    ],
    [
      "closes the rows of phases that are done",
      timeline("| Phase 1 | 2026-01-01 | Not Started |\n| Phase 2 | 2026-02-01 | Not Started |"),
      timeline("| Phase 1 | 2026-01-01 | Done        |\n| Phase 2 | 2026-02-01 | Not Started |"),
    ],
    [
      "in the table's own word",
      timeline("| Launch | 2026-01-01 | ✅ Fertig |\n| Phase 1 | 2026-01-01 | 🔄 In Arbeit |"),
      timeline("| Launch | 2026-01-01 | ✅ Fertig |\n| Phase 1 | 2026-01-01 | ✅ Fertig |"),
    ],
    ["in marks", timeline("| Phase 1 | 2026-01-01 | ⬜ |"), timeline("| Phase 1 | 2026-01-01 | ✅ |")],
    [
      "over a choice",
      timeline("| Phase 1 | 2026-01-01 | Planned / Done |"),
      timeline("| Phase 1 | 2026-01-01 | Done |"),
    ],
    [
      "not over another text",
      timeline("| Phase 1 | 2026-01-01 | see below |"),
      timeline("| Phase 1 | 2026-01-01 | see below |"),
    ],
    ...["Blocked by legal, see #4", "🚫 **BLOCKED** (the server does not start)", "🔄 In Progress - 60%"].map(
      (cell): readonly [string, string, string] => [
        `not over what a person wrote: ${cell}`,
        timeline(`| Phase 1 | 2026-01-01 | ${cell} |`),
        timeline(`| Phase 1 | 2026-01-01 | ${cell} |`),
      ],
    ),
    [
      "ticks roll-up boxes of phases that are done",
      rollup("- [ ] Phase 1 - In Progress\n- [ ] Phase 2 - Not Started"),
      rollup("- [x] Phase 1 - Done\n- [ ] Phase 2 - Not Started"),
    ],
    [
      "says done in front of a note, too",
      rollup("- [ ] Phase 1 - Not Started ([journal](a.md))\n- [ ] Phase 2 - Not Started (see Ann)"),
      rollup("- [x] Phase 1 - Done ([journal](a.md))\n- [ ] Phase 2 - Not Started (see Ann)"),
    ],
    [
      "keeps the bars of an aligned table",
      timeline("| Phase 1 | 2026-01-01 | Not Started |\n| Phase 2 | 2026-02-01 | Not Started |").replace(
        "Start | Status |\n|--|--|--|",
        "Start      | Status      |\n|--|--|--|",
      ),
      timeline("| Phase 1 | 2026-01-01 | Done        |\n| Phase 2 | 2026-02-01 | Not Started |").replace(
        "Start | Status |\n|--|--|--|",
        "Start      | Status      |\n|--|--|--|",
      ),
    ],
    [
      "never ticks a task",
      "# P\n\n**Status**: Done\n\n- [ ] a\n\n## Definition of Done\n\n- [ ] b\n",
      "# P\n\n**Status**: Done\n\n- [ ] a\n\n## Definition of Done\n\n- [ ] b\n",
    ],
  ];
  for (const [name, before, after] of cases) {
    it(name, () => {
      assert.equal(completed(before), after);
      assert.equal(completed(after), after);
    });
  }

  it("changes nothing of a plan that is completed, on a later day either", () => {
    const text = "# P\n\n**Status**: Completed\n**Last Updated**: 2026-01-02\n\n- [x] a\n";
    assert.equal(completed(text), text);
    const open = text.replace("Completed", "In Progress");
    assert.notEqual(completed(open), open);
    assert.doesNotMatch(completed(open), /2026-01-02/u);
  });

  it("changes nothing more when done twice, and no count of work, whatever the plan", () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const text = lines.join("\n");
        const after = completed(text);
        assert.equal(completed(after), after);
        const work = ({ plan }: ReturnType<typeof record>): readonly string[] =>
          plan.tasks.filter(({ role, dialect }) => role === "work" && dialect === "checkbox").map(({ state }) => state);
        assert.deepEqual(work(record(after)), work(record(text)));
      }),
      examples(150),
    );
  });
});

describe("paths that a plan names", () => {
  const inside: readonly (readonly [path: string, isInside: boolean])[] = [
    ["docs/a.md", true],
    ["a.md", true],
    ["src/[id]/page.tsx", true],
    ["日本/計画.md", true],
    ["../a.md", false],
    ["a/../../b.md", false],
    ["./a.md", false],
    ["/etc/passwd", false],
    ["C:/a.md", false],
    ["C:\\a.md", false],
    ["a\\b.md", false],
    ["a//b.md", false],
    ["a/", false],
    ["", false],
    ["con", false],
    ["docs/NUL.txt", false],
    ["docs/com1.md", false],
    ["a./b", false],
    ["a /b", false],
    [".git/config", false],
    ["a\nb", false],
    ["a*.md", false],
    ["file:a", false],
    ["docs/COM\u00b9.md", false],
    ["docs/lpt3 .md", false],
    ["docs/a\u202etxt.exe", false],
    ["docs/a\u200b.md", false],
    ["docs/\ufeffa.md", false],
    ["docs/a\u2028.md", false],
    ["x".repeat(300), false],
  ];
  for (const [path, isInside] of inside) {
    it(`${isInside ? "stay" : "do not stay"} inside: ${JSON.stringify(path.slice(0, 20))}`, () =>
      assert.equal(isInsideWorkspacePath(path), isInside));
  }

  const places: readonly (readonly [
    path: string,
    folder: string,
    candidates: readonly string[],
    home: string | undefined,
  ])[] = [
    ["src/a.ts", "docs", ["docs/src/a.ts", "src/a.ts"], "src/a.ts"],
    ["a.md", "docs", ["docs/a.md", "a.md"], "docs/a.md"],
    ["./a.md", "docs", ["docs/a.md"], "docs/a.md"],
    ["../src/a.ts", "docs", ["src/a.ts"], "src/a.ts"],
    ["src/a.ts", "", ["src/a.ts"], "src/a.ts"],
    ["src/", "", ["src"], undefined],
    ["docs/con.md", "", [], undefined],
    ["../../a.ts", "docs", [], undefined],
    ["/etc/passwd", "docs", [], undefined],
    ["~/a", "docs", [], undefined],
    ["$HOME/a", "docs", [], undefined],
    ["C:/a", "docs", [], undefined],
    ["src/**/*.ts", "docs", [], undefined],
    ["src/a\u202e.ts", "docs", [], undefined],
    ["src/COM\u00b9.ts", "docs", [], undefined],
  ];
  for (const [path, folder, candidates, home] of places) {
    it(`lead from ${folder === "" ? "the top" : folder} by ${path} to ${candidates.join(", ") || "nowhere"}`, () => {
      const place = readPlanPath(path, folder);
      assert.deepEqual(place?.candidates ?? [], candidates);
      assert.equal(place?.home, home);
    });
  }

  it("are links where they stand, unless Markdown links them already", () => {
    const text =
      "# P\n\n## Phase 1\n\n- [ ] Read `src/a.ts:12` and [`src/b.ts`](../src/b.ts) by `npm run x`, https://a.b/c.ts\n\n**Files:**\n\n- src/c.ts\n- [d](src/d.ts) and `src/e.ts`\n\n`plain` `word` `/api/x` `@types/node`\n";
    assert.deepEqual(
      fileLinks(record(text)).map(({ path, range, lineNumber }) => {
        assert.equal(text.slice(range.start, range.end), path);
        return lineNumber === undefined ? path : `${path}:${lineNumber}`;
      }),
      ["src/a.ts:12", "src/c.ts", "src/e.ts"],
    );
  });
});

describe("tidying any file", () => {
  it("throws on none, and no edits overlap", function () {
    const folders = ["../../../shared/corpus/files/", "../../../shared/seeds/", "fixtures/", "fixtures/shapes/"];
    const files = folders.flatMap((folder) => markdownIn(new URL(folder, import.meta.url)));
    if (!files.some(({ name }) => name === "1-living-status.md")) {
      console.log("      the corpus and the seeds are not on this machine: fixtures only");
    }
    const texts = files
      .filter((_, nth) => nth % 15 === 0 || files.length < 100)
      .map(({ text }) => text.slice(0, 40_000));
    const hostile = [
      "[".repeat(20_000),
      "- ".repeat(9000),
      "| ".repeat(9000),
      " ".repeat(20_000),
      "`a/b.c` ](".repeat(2000),
    ];
    for (const text of [...texts, ...hostile, fixture("crlf.md")]) {
      const plan = record(text);
      openEnds(plan);
      fileLinks(plan);
      for (const edits of [
        convertToCheckboxes(plan, { start: 0, end: text.length }),
        convertToCheckboxes(plan, { start: text.length >> 1, end: text.length >> 1 }),
        setPlanStatus(plan, "In Progress", today),
        completePlan(plan, doneChoice(plan), today),
        removeLeftovers(plan, findLeftovers(plan)),
      ]) {
        let last = 0;
        for (const { range } of edits.toSorted((a, b) => a.range.start - b.range.start)) {
          assert.ok(last <= range.start && range.start <= range.end && range.end <= text.length);
          last = range.end;
        }
        record(applyTextEdits(text, edits));
      }
    }
  }).timeout(20_000);
});

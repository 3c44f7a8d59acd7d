import assert from "node:assert/strict";
import * as fc from "fast-check";
import { checkPlan } from "../../src/core/check/checkPlan.ts";
import { createBlockReader } from "../../src/core/markdown/blockReader.ts";
import { type PlanRecord, readRecord } from "../../src/core/index/planRecord.ts";
import { applyTextEdits } from "../../src/core/text/textEdit.ts";
import { updateStatusFields } from "../../src/core/tidy/update/updateStatusFields.ts";
import { anyLines } from "./damagePlan.ts";
import { examples } from "./generatePlan.ts";
import { record } from "./support.ts";

const today = "2026-11-28";

function updated(text: string): string {
  return applyTextEdits(text, updateStatusFields(record(text), today));
}

/** Lines that are taken away and put in. */
function difference(before: string, after: string): readonly string[] {
  const [old, now] = [before.split("\n"), after.split("\n")];
  return old.flatMap((line, nth) => (line === now[nth] ? [] : [`${now[nth]}`]));
}

describe("updating status fields", () => {
  const tasks = "\n## Phase 1: A\n\n- [x] a\n\n## Phase 2: B\n\n- [x] b\n- [ ] c\n- [ ] d\n";
  const head = (field: string): string => `# P\n\n${field}\n${tasks}`;
  const cases: readonly (readonly [what: string, text: string, lines: readonly string[]])[] = [
    ["the plan's status", head("**Status**: Planned"), ["**Status**: In Progress"]],
    ["its emoji and emphasis", head("**Status:** ⬜ **PLANNED**"), ["**Status:** 🔄 **IN PROGRESS**"]],
    ["a status in another language", head("**Estado**: Planificado"), ["**Estado**: En progreso"]],
    ["a status that took too much for done", head("**Status**: Complete"), ["**Status**: In Progress"]],
    ["no status that is a decision", head("**Status**: Paused"), []],
    ["no status that agrees", head("**Status**: WIP"), []],
    ["the current phase by its heading", head("**Current Phase**: Phase 1: A"), ["**Current Phase**: Phase 2: B"]],
    ["the current phase by word and number", head("**Current Phase**: Phase 1"), ["**Current Phase**: Phase 2"]],
    ["the current phase by number", head("- **Current Phase:** 1"), ["- **Current Phase:** 2"]],
    ["the current phase by title", head("Current Phase: A"), ["Current Phase: B"]],
    ["no current phase that says more", head("**Current Phase**: Phase 1 until Ann is back"), []],
    ["the day of the last update, in its form", head("**Last Updated**: 03.11.2026"), ["**Last Updated**: 28.11.2026"]],
    ["a count and a percentage", head("**Progress**: 1 / 4 (25%)"), ["**Progress**: 2 / 4 (50%)"]],
    ["a bar of blocks", head("Progress: [██░░░░░░] 25%"), ["Progress: [████░░░░] 50%"]],
    ["a bar of signs", head("Progress: [##......] 25%"), ["Progress: [####....] 50%"]],
    ["no percentage beside a count of other things", head("**Progress**: 9/12 + A1 tasks complete (90%)"), []],
    [
      "marks of phases",
      "# P\n\n## Phase 1: A 🔄\n\n- [x] a\n\n## ✅ Phase 2: B - DONE\n\n- [x] b\n- [ ] c\n",
      ["## Phase 1: A ✅", "## 🔄 Phase 2: B - IN PROGRESS"],
    ],
    ["no mark of what nobody ticks", "# P\n\n## Phase 1: A ✅\n\n- [ ] a\n\n## Phase 2: B\n\n- [x] b\n", []],
    [
      "status lines of phases",
      "# P\n\n## Phase 1: A\n\n**Status:** Not Started\n\n- [x] a\n- [ ] b\n",
      ["**Status:** In Progress"],
    ],
    ...[
      "Not started - waiting for Ann",
      "Pending review",
      "Started 2026-01-01",
      "In Progress since Monday",
      "Planned for Q3",
      "In progress, 1 of 2 done",
      "TODO: write it",
    ].map(
      (status) =>
        [
          `no status with words of the author's: ${status}`,
          `# P\n\n## Phase 1: A\n\n**Status:** ${status}\n\n- [x] a\n- [x] b\n`,
          [],
        ] as const,
    ),
    ["no mark beside another number", "# P\n\n## Phase 1: A 🚧 50%\n\n- [x] a\n", []],
    ["no number without the others of its line", head("**Progress**: 1 of 3 tasks (33%)"), []],
    ["no count in a status without its percentage", head("**Status**: Complete, 1/3 (33%)"), []],
    ["a percentage before its count", head("**Progress**: 25% (1/4)"), ["**Progress**: 50% (2/4)"]],
    [
      "two cookies in a heading",
      "# P\n\n## Phase 1: A [1/2] [40%]\n\n- [x] a\n- [x] b\n",
      ["## Phase 1: A [2/2] [100%]"],
    ],
    ["no status that tells when it was reached", head("**Status**: ✅ Complete (finished 2026-01-01)"), []],
    [
      "counters in headings, and the percentage beside",
      "# P\n\n## Phase 1: A (0/2, 0%)\n\n- [x] a\n- [ ] b\n\n## Phase 2: B [0/1 tasks]\n\n- [x] c\n",
      ["## Phase 1: A (1/2, 50%)", "## Phase 2: B [1/1 tasks]"],
    ],
    [
      "cookies, empty ones too",
      "# P [/]\n\n## Before [%]\n\n- [x] a\n- [ ] b\n\n## After [0/1]\n\n- [x] c\n",
      ["# P [2/3]", "## Before [50%]", "## After [1/1]"],
    ],
    [
      "rows of timelines, in their columns",
      "# P\n\n## Phase 1: A\n\n- [x] a\n\n| Phase   | End        | Status  |\n| ------- | ---------- | ------- |\n| Phase 1 | 2026-11-02 | Planned |\n",
      ["| Phase 1 | 2026-11-02 | Completed |"],
    ],
    [
      "roll-up boxes with their words",
      "# P\n\n## Progress\n\n- [ ] Phase 1: A - Not Started\n\n## Phase 1: A\n\n- [x] a\n",
      ["- [x] Phase 1: A - Completed"],
    ],
    ["front matter", "---\nstatus: planned\n---\n\n# P\n\n- [x] a\n- [ ] b\n", ["status: in progress"]],
    [
      "every number of a row, and the sum of rows",
      "# P\n\n## Phase 1: A\n\n- [x] a\n- [x] b\n\n## Phase 2: B\n\n- [ ] c\n- [ ] d\n\n| Phase | Tasks | Progress |\n| --- | --- | --- |\n| Phase 1 | 0/2 | ░░░░ 0% |\n| Phase 2 | 2/2 | 100% |\n| **Total** | 3/4 | 75% |\n",
      ["| Phase 1 | 2/2 | ████ 100% |", "| Phase 2 | 0/2 | 0% |", "| **Total** | 2/4 | 50% |"],
    ],
    [
      "no row of a part of a phase",
      "# P\n\n## Phase 2: Run\n\n- [x] a\n- [ ] b\n\n| Phase | Status |\n| --- | --- |\n| Phase 2.A on Linux | ✅ Passed |\n",
      [],
    ],
    [
      "no status of a row with a share of something else",
      "# P\n\n## Sprint 6\n\n- [x] a\n\n| Sprint | Points | Status |\n| --- | --- | --- |\n| Sprint 6 | 13 (36%) | 🔄 ACTIVE |\n",
      [],
    ],
    [
      "no count of what the author counts",
      head("**Progress**: 1/1 tasks complete").replace("- [x] a", "- [x] T1 a"),
      [],
    ],
    ["no count of far more tasks than there are", head("**Progress**: 52/52 tasks complete (100%)"), []],
    ["no share that is the author's feeling", head("**Status:** 60% complete - hard parts are over"), []],
    [
      "no status of a plan whose criteria alone are open",
      "# P\n\n**Status**: Done\n\n- [x] a\n\n## Acceptance Criteria\n\n- [ ] b\n",
      [],
    ],
    ["no day with a time", head("**Last Updated**: 2026-11-03 10:30 UTC by Ann"), []],
    [
      "the current phase in front matter",
      '---\ncurrent_phase: Phase 1\n---\n\n# P\n\n## Phase 1: A\n\n- [x] a\n\n## Phase 2: Build # and "ship"\n\n- [ ] b\n',
      ["current_phase: Phase 2"],
    ],
    [
      "no name into front matter that YAML would read otherwise",
      '---\ncurrent_phase: "Phase 1: A"\n---\n\n# P\n\n## Phase 1: A\n\n- [x] a\n\n## Phase 2: "Build" it\n\n- [ ] b\n',
      [],
    ],
    [
      "no name with a bar into a table",
      "# P\n\n| Key | Value |\n| --- | --- |\n| Current Phase | Phase 1: A |\n\n## Phase 1: A\n\n- [x] a\n\n## Phase 2: B | C\n\n- [ ] b\n",
      [],
    ],
    [
      "a mark at either end and the counter between",
      "# P\n\n## ✅ Phase 1: Core (2/2, 100%) - COMPLETE\n\n- [x] a\n- [ ] b\n",
      ["## 🔄 Phase 1: Core (1/2, 50%) - IN PROGRESS"],
    ],
    [
      "the bar of its own cell",
      "# P\n\n## Phase 1: Core\n\n- [x] a\n- [ ] b\n\n| Phase | Mood | Progress |\n| --- | --- | --- |\n| Phase 1: Core | ●●●○ | ████████░░ 80% |\n",
      ["| Phase 1: Core | ●●●○ | █████░░░░░ 50% |"],
    ],
    [
      "no status of which one of two places says more",
      "---\nstatus: in progress\n---\n\n# P\n\n**Status**: In Progress since Monday (Anna)\n\n- [x] a\n- [x] b\n",
      [],
    ],
    [
      "every day of a last update",
      "# P\n\n**Last Updated**: 2026-11-03\n\n- [x] a\n\n---\n\n**Last Updated**: 2026-11-01\n",
      ["**Last Updated**: 2026-11-28", "**Last Updated**: 2026-11-28"],
    ],
    [
      "the status and every day of a last update",
      "# P\n\n**Status**: Planned\n**Last Updated**: 2026-11-03\n\n- [x] a\n- [ ] b\n\n---\n\n**Last Updated**: 2026-11-01\n",
      ["**Status**: In Progress", "**Last Updated**: 2026-11-28", "**Last Updated**: 2026-11-28"],
    ],
    ["nothing in code", "# P\n\n- [x] a\n- [ ] b\n\n```md\n## Phase 1: A (0/2)\n**Status**: Planned\n```\n", []],
  ];
  for (const [what, text, lines] of cases) {
    it(`writes ${what}`, () => assert.deepEqual(difference(text, updated(text)), lines));
    it(`writes it once only: ${what}`, () => assert.equal(updated(updated(text)), updated(text)));
    it(`keeps line endings: ${what}`, () => {
      const windows = text.replaceAll("\n", "\r\n");
      assert.equal(updated(windows), updated(text).replaceAll("\n", "\r\n"));
    });
  }

  it("changes no task and no figure", () => {
    for (const [, text] of cases) {
      assert.deepEqual(figures(record(updated(text))), figures(record(text)));
    }
  });

  it("touches no line of a template", () => {
    const text = head("**Status**: Planned\n**Last Updated**: {{last_updated}}");
    const plan = readRecord(
      { uri: "file:///docs/templates/plan.md", version: "1", getText: () => text },
      createBlockReader(),
    );
    assert.deepEqual(updateStatusFields(plan, today), []);
  });

  it("touches only what a rule reports, days and names of phases aside", () => {
    const dated = new Set(["updated", "currentPhase"]);
    fc.assert(
      fc.property(anyLines, (lines) => {
        const plan = record(lines.join("\n"));
        const told = new Set(checkPlan(plan, { today }).map(({ line }) => line));
        const empty = new Set(plan.stated.flatMap(({ says, line }) => (says === "" ? [line] : [])));
        const own = new Set(plan.fields.flatMap(({ key, line }) => (dated.has(key) ? [line] : [])));
        // The status of the text and that of front matter are written together.
        const statuses = plan.fields.flatMap(({ key, line }) => (key === "status" ? [line] : []));
        const areTold = statuses.some((line) => told.has(line));
        for (const { range } of updateStatusFields(plan, today)) {
          const { line } = plan.lines.positionAt(range.start);
          assert.ok(
            told.has(line) || empty.has(line) || own.has(line) || (areTold && statuses.includes(line)),
            plan.lines.lineText(line),
          );
        }
      }),
      examples(150),
    );
  });

  it("changes no figure of any plan, and nothing the second time", () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const text = lines.join("\n");
        const once = updated(text);
        assert.deepEqual(figures(record(once)), figures(record(text)));
        assert.equal(updated(once), once);
      }),
      examples(150),
    );
  });
});

function figures({ progress: { headline, phases } }: PlanRecord): object {
  return { headline, phases };
}

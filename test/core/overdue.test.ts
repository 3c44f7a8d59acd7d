import assert from "node:assert/strict";
import { Overdue } from "../../src/core/schedule/overdue.ts";
import { viewOf } from "./viewSupport.ts";
import { record } from "./support.ts";

const today = "2026-11-15";

function overdue(text: string): readonly string[] {
  return new Overdue(record(text), today).all().map(({ subject, since }) => `${subject.kind} ${since}`);
}

describe("what is overdue", () => {
  const phase = (field: string): string => `# P\n\n## Phase 1: A\n\n${field}\n\n- [x] a\n- [ ] b\n`;
  const cases: readonly (readonly [what: string, text: string, found: readonly string[]])[] = [
    ["a plan whose due date is past", "# P\n\n**Due:** 2026-11-14\n\n- [ ] a\n", ["plan 2026-11-14"]],
    ["no plan whose due date is today", "# P\n\n**Due:** 2026-11-15\n\n- [ ] a\n", []],
    ["no plan whose day was moved", "# P\n\n**Due:** 2026-10-01 → 2026-12-01\n\n- [ ] a\n", []],
    ["a phase by its deadline", phase("**Due:** 2026-11-01"), ["phase 2026-11-01"]],
    ["no phase by the day on which it was completed", phase("**Completed:** 2026-11-01"), []],
    ["no phase by a day that only stands there", phase("**Date:** 2026-11-01"), []],
    ["no phase by its start", phase("**Started:** 2026-11-01"), []],
    ["no phase whose tasks are done", phase("**Due:** 2026-11-01").replace("[ ]", "[x]"), []],
    [
      "no phase that its own mark puts aside",
      "# P\n\n## Phase 1: A\n\n**Status:** Cancelled\n**Due:** 2026-11-01\n\n## Phase 2: B\n\n- [ ] b\n",
      [],
    ],
    ["a task by its due date", "# P\n\n- [ ] a 📅 2026-11-01\n- [x] b 📅 2026-11-01\n", ["task 2026-11-01"]],
    ["a task in progress", "# P\n\n- [-] a (due 2026-11-01)\n", ["task 2026-11-01"]],
    ["no task that Obsidian's Tasks plugin has cancelled", "# P\n\n- [-] a 📅 2026-11-01\n", []],
    [
      "no milestone by the day on which it was opened",
      "# P\n\n- [ ] a\n\n## Milestones\n\n- **Beta** — Phase 2 (in progress, opened 2026-11-01)\n",
      [],
    ],
    [
      "a milestone that was opened by the day that is to be kept",
      "# P\n\n- [ ] a\n\n## Milestones\n\n- **Beta** — opened 2026-10-01, due 2026-11-01\n",
      ["milestone 2026-11-01"],
    ],
    [
      "a milestone of a table",
      "# P\n\n- [ ] a\n\n## Milestones\n\n| Milestone | Date | Status |\n|---|---|---|\n| Beta | 2026-11-01 | ⬜ |\n| Alpha | 2026-10-01 | ✅ |\n",
      ["milestone 2026-11-01"],
    ],
    [
      "a milestone with a box once",
      "# P\n\n- [ ] a\n\n## Milestones\n\n- [ ] Beta 📅 2026-11-01\n",
      ["milestone 2026-11-01"],
    ],
    [
      "no row that only has a start",
      "# P\n\n## Phase 1: A\n\n- [ ] a\n\n## Timeline\n\n| Phase | Start | End |\n|---|---|---|\n| Phase 1 | 2026-11-01 | |\n",
      [],
    ],
    [
      "nothing of a plan that was given up",
      "# P\n\n**Status:** Cancelled\n**Due:** 2026-11-01\n\n- [ ] a 📅 2026-11-01\n",
      [],
    ],
    ["nothing of a plan that is complete", "# P\n\n**Due:** 2026-11-01\n\n- [x] a\n", []],
  ];
  for (const [what, text, found] of cases) {
    it(`is ${what}`, () => assert.deepEqual(overdue(text), found));
  }

  for (const [what, text] of cases) {
    it(`is the same on every block of the page: ${what}`, () => {
      const view = viewOf(text);
      const late = view.overdue.length;
      const notes = [...view.phases, ...Object.values(view.tasks).flat()].filter(({ notes: own }) =>
        own.some(({ kind }) => kind === "overdue"),
      ).length;
      const milestones = view.milestones.filter(({ isOverdue }) => isOverdue).length;
      const rows = view.timeline?.rows.filter(({ tone }) => tone === "overdue").length ?? 0;
      assert.ok(notes <= late && milestones <= late && rows <= late, JSON.stringify({ late, notes, milestones, rows }));
      assert.equal(late > 0, overdue(text).length > 0);
    });
  }
});

import type { HardCase } from "./hardCase.ts";

const marks: readonly (readonly [mark: string, headline: string])[] = [
  ["## Phase 1: Dig ✅", "1/1"],
  ["## ✅ Phase 1: Dig", "1/1"],
  ["## Phase 1: Dig - COMPLETE", "1/1"],
  ["## Phase 1: Dig ✅ COMPLETE - 100%", "1/1"],
  ["## Phase 1: Dig (in progress)", "0/1"],
  ["## Phase 1: Dig 🚧", "0/1"],
  ["## Phase 1: Dig 📋 PLANNED", "0/1"],
  ["## Phase 1: Dig\n\n**Status:** Completed", "1/1"],
  ["## Phase 1: Dig\n**Status**: ✅ **COMPLETE** (52/52 · all dry)", "1/1"],
  ["## Phase 1: Dig\n- **Status:** in_progress", "0/1"],
  ["## Phase 1: Dig\nWords first.\n\n**Status**: Not started", "0/1"],
  ["## Phase 1: Dig\n**Goal**: a hole\n**Status**: Done\n**Owner**: Ann", "1/1"],
  ["## Fase 1: Cavar\n**Estado:** ✅ COMPLETADA", "1/1"],
  ["## Fase 1: Cavar\n**Estado:** ⏳ PENDIENTE", "0/1"],
  ["## フェーズ1：掘る\n- **ステータス**: 完了", "1/1"],
  ["## Phase 1: Graben\n**Status:** Abgeschlossen", "1/1"],
];

const noMarks: readonly string[] = [
  "## Phase 1: Dig 🎯",
  "## Phase 1: Dig\n**Status**: [Status]",
  "## Phase 1: Dig\n**Status**: Draft | In Progress | Completed",
  "## Phase 1: Completed forms are collected",
  "## Phase 1: Dig (Target: 85% coverage)",
  "## Phase 1: Dig\n**Duration**: 2 days",
];

/** Phases and steps without boxes that say how they are (format §2 status line, §5, R11, R14). */
export const statusLines: readonly HardCase[] = [
  ...marks.map(([heading, headline]): HardCase => ({
    trap: `"${heading.replaceAll("\n", " ⏎ ")}" is one unit of work, ${headline}`,
    markdown: `# Plan\n\n${heading}\n`,
    headline,
    checkboxes: "0/0",
    phases: [`* ${headline}`],
  })),
  ...noMarks.map((heading): HardCase => ({
    trap: `"${heading.replaceAll("\n", " ⏎ ")}" has no status mark and no tasks yet`,
    markdown: `# Plan\n\n${heading}\n`,
    headline: "–",
    percent: null,
    phases: ["phase-1 –"],
    complete: false,
  })),
  {
    trap: "no boxes and no marks anywhere are no tasks yet, not nought percent",
    markdown: "## Phase 1: A\nWords.\n\n## Phase 2: B\nWords.\n\n## Phase 3: C\n",
    headline: "–",
    percent: null,
    phases: ["phase-1 –", "phase-2 –", "phase-3 –"],
    complete: false,
  },
  {
    trap: "where no phase has a box and one has a mark, each phase is a unit",
    markdown: "## Phase 1: A ✅\nWords.\n\n## Phase 2: B 🚧\nWords.\n\n## Phase 3: C\nWords.\n",
    headline: "1/3",
    inProgress: 1,
    phases: ["phase-1 1/1", "phase-2 0/1", "phase-3 0/1"],
    currentPhase: "phase-2",
    tasks: ["done statusLine A", "inProgress statusLine B", "todo statusLine C"],
  },
  {
    trap: "where another phase has boxes, only the marked phase without boxes is a unit",
    markdown: "## Phase 1: A ✅\nWords.\n\n## Phase 2: B\n- [ ] b\n- [x] c\n\n## Phase 3: C\nWords.\n",
    headline: "2/3",
    phases: ["phase-1 1/1", "phase-2 1/2", "phase-3 –"],
    complete: false,
    why: "format §5 a phase without boxes and mark is not counted",
  },
  {
    trap: "a mark over open boxes loses: boxes win",
    markdown:
      "## Phase 1: A ✅ COMPLETE - 100%\n- [x] a\n- [ ] b\n\n## Phase 2: B 📋 PLANNED\n**Status:** Not started\n- [x] c\n",
    headline: "2/3",
    phases: ["phase-1 1/2", "phase-2 1/1"],
    currentPhase: "phase-1",
    complete: false,
    why: "R12 boxes decide, the mark is checked",
  },
  {
    trap: "a file that calls itself completed has what its boxes say",
    markdown: "# Plan\n\n**Status**: ✅ Completed\n**Progress**: 100%\n\n## Phase 1: A\n- [x] a\n- [ ] b\n- [ ] c\n",
    headline: "1/3",
    percent: 33,
    complete: false,
    why: "format §5 stated progress is never an input",
  },
  {
    trap: "beside a marked step an unmarked step without boxes is open",
    markdown:
      "## Phase 1: A\n\n### Step 1.1: x ✅\nWords.\n\n### Step 1.2: y\nWords.\n\n### Step 1.3: z\n**Status:** In progress\n",
    headline: "1/3",
    inProgress: 1,
    phases: ["phase-1 1/3"],
  },
  {
    trap: "steps with boxes and a marked step without add up",
    markdown: "## Phase 1: A\n\n### Step 1.1: x\n- [x] a\n- [ ] b\n\n### Step 1.2: y - DONE\nWords.\n",
    headline: "2/3",
    phases: ["phase-1 2/3"],
  },
  {
    trap: "steps without marks do not count beside a step with boxes",
    markdown: "## Phase 1: A\n\n### Step 1.1: x\n- [x] a\n\n### Step 1.2: y\nWords.\n",
    headline: "1/1",
    phases: ["phase-1 1/1"],
  },
  {
    trap: "a phase's mark covers its steps while none of them has one",
    markdown:
      "## Phase 1: A ✅\n### Step 1.1: x\nWords.\n### Step 1.2: y\nWords.\n\n## Phase 2: B\n### Step 2.1: z\nWords.\n",
    headline: "1/2",
    phases: ["phase-1 1/1", "phase-2 0/1"],
  },
  {
    trap: "a status line in a task's details is the task's, not the phase's",
    markdown:
      "## Phase 1: A\n- [ ] a\n  **Status:** Done\n- [x] b\n  - **Status:** In progress\n\n## Phase 2: B\nWords.\n",
    headline: "1/2",
    phases: ["phase-1 1/2", "phase-2 –"],
  },
  {
    trap: "a status line of a subsection about something else is not the phase's",
    markdown: "## Phase 1: A\nWords.\n\n### Risks\n**Status:** Done\n\n## Phase 2: B\n- [ ] b\n",
    headline: "0/1",
    phases: ["phase-1 –", "phase-2 0/1"],
    why: "format §4 keys in the unit's own section",
  },
  {
    trap: "a cancelled phase without boxes leaves the total",
    markdown: "## Phase 1: A ✅\n\n## Phase 2: B\n**Status:** Cancelled\n\n## Phase 3: C ✅\n",
    headline: "2/2",
    phases: ["phase-1 1/1", "phase-2 –", "phase-3 1/1"],
    why: "format §5 total excludes cancelled",
  },
];

import type { HardCase } from "./hardCase.ts";

const columns: readonly string[] = [
  "Status",
  "State",
  "Estado",
  "Statut",
  "Stato",
  "状态",
  "ステータス",
  "상태",
  "Done",
];

/** A phase with two boxes, and a table that names both and has so many rows of its own. */
function repeating(own: number): string {
  const rows = ["Hang the door", "Wash the glass", "Oil the lock"].slice(0, own);
  return `## Phase 1: A
- [x] Lay the floor
- [ ] Paint the wall

| Task | Status |
|------|--------|
| Lay the floor | Done |
| Paint the wall | Done |
${rows.map((row) => `| ${row} | Todo |\n`).join("")}`;
}

/** Table rows that are tasks, and tables that only look so (format §2). */
export const tables: readonly HardCase[] = [
  ...columns.map((column): HardCase => ({
    trap: `a column "${column}" makes tasks of a work table's rows`,
    markdown: `## Phase 1: A\n\n| # | X | ${column} |\n|---|---|---|\n| 1 | saw | ✅ |\n| 2 | glue | ⬜ |\n`,
    headline: "1/2",
    checkboxes: "0/0",
    tasks: ["done tableRow saw", "todo tableRow glue"],
    phases: ["phase-1 1/2"],
  })),
  {
    trap: "signs, boxes, words and an empty cell are all states",
    markdown: `## Phase 1: A
| Task | Status |
|------|:------:|
| one | ☑ |
| two | [x] |
| three | Done |
| four | ✅ Complete |
| five | 🔄 |
| six | In progress |
| seven | Blocked |
| eight | ☐ |
| nine | [ ] |
| ten | Not started |
| eleven |  |
`,
    headline: "4/11",
    inProgress: 2,
    checkboxes: "0/0",
  },
  {
    trap: "a completed column with dates beside it, as plan templates have it",
    markdown: `### Implementation Phase 1

- GOAL-001: see the sea

| Task | Description | Completed | Date |
|------|-------------|-----------|------|
| TASK-001 | pack | ✅ | 2026-04-25 |
| TASK-002 | drive |  |  |
`,
    headline: "1/2",
    tasks: ["done tableRow pack", "todo tableRow drive"],
  },
  {
    trap: "a gate table's rows are gates, failed ones are open",
    markdown: `## Phase 1: A
- [x] a

## Quality Gates
| Gate | Criteria | Status |
|------|----------|--------|
| Review | all read | ✅ |
| Load | 1 s | ❌ |
| Docs | there | ⬜ |
`,
    headline: "1/1",
    checkboxes: "1/1",
    groups: ["gate 1/3"],
    tasks: ["done checkbox a", "done tableRow Review", "failed tableRow Load", "todo tableRow Docs"],
    complete: false,
  },
  {
    trap: "a timeline's rows are schedule",
    markdown: `## Phase 1: A
- [x] a
- [ ] b

## Timeline
| Phase | Start | End | Status |
|-------|-------|-----|--------|
| Phase 1 | 2026-01-01 | 2026-01-09 | Done |
| Launch | 2026-02-01 |  | Planned |
`,
    headline: "1/2",
    groups: [],
  },
  {
    trap: "a table of phases that have headings repeats them",
    markdown: `## Overview
| Phase | Status |
|-------|--------|
| Phase 1: A | ✅ |
| Phase 2: B | ⬜ |

## Phase 1: A
- [x] a

## Phase 2: B
- [ ] b
- [ ] c
`,
    headline: "1/3",
    phases: ["phase-1 1/1", "phase-2 0/2"],
  },
  {
    trap: "a table that repeats a phase's boxes is what the file says of itself",
    markdown: repeating(0),
    headline: "1/2",
    phases: ["phase-1 1/2"],
    tasks: ["done checkbox Lay the floor", "todo checkbox Paint the wall"],
  },
  {
    trap: "a table of which exactly half the rows repeat boxes is a statement",
    markdown: repeating(2),
    headline: "1/2",
    phases: ["phase-1 1/2"],
    stated: ["done = done", "done ≠ todo", "todo = null", "todo = null"],
    ignored: ["repeats 7", "repeats 8", "repeats 9", "repeats 10"],
  },
  {
    trap: "a table of which less than half the rows repeat boxes is work",
    markdown: repeating(3),
    headline: "3/7",
    phases: ["phase-1 3/7"],
    stated: [],
    ignored: [],
  },
  {
    trap: "a legend table explains signs",
    markdown: "## Legend\n| Status | Meaning |\n|---|---|\n| ✅ | done |\n| ⬜ | open |\n\n## Phase 1: A\n- [ ] a\n",
    headline: "0/1",
    groups: [],
  },
  {
    trap: "a status cell with other text is named, not counted",
    markdown: `## Phase 1: A
| Task | Status |
|------|--------|
| saw | ✅ |
| glue | 🟡 |
| paint | see the note of May |
`,
    headline: "1/1",
    ignored: ["cell 5", "cell 6"],
  },
  {
    trap: "test cases, risks and decisions with a status column are no work",
    markdown: `## Phase 1: A
- [x] a

## Testing
| Test Case | Expected | Status |
|---|---|---|
| wet | dries | ⬜ |

## Risks
| Risk | Impact | Status |
|---|---|---|
| rain | high | ⬜ |

## Decisions
| Decision | Status |
|---|---|
| blue | ✅ |
`,
    headline: "1/1",
    checkboxes: "1/1",
    groups: [],
    why: "format §2 rows count in a work or gate section",
  },
  {
    trap: "a table of keys and values has no status column",
    markdown: "# Plan\n\n| Field | Value |\n|---|---|\n| Status | Done |\n| Owner | Ann |\n\n- [ ] a\n",
    headline: "0/1",
  },
  {
    trap: "a metric's target and current value are no states",
    markdown:
      "## Phase 1: A\n- [x] a\n\n| Metric | Current | Target |\n|---|---|---|\n| cover | 80% | 90% |\n| bugs | ✅ | 0 |\n",
    headline: "1/1",
    phases: ["phase-1 1/1"],
  },
  {
    trap: "rows of a table in a fence are a picture",
    markdown: "## Phase 1: A\n~~~\n| Task | Status |\n|---|---|\n| saw | ✅ |\n~~~\n- [ ] a\n",
    headline: "0/1",
  },
  {
    trap: "boxes and rows of different tasks add up in one phase",
    markdown: "## Phase 1: A\n- [x] a\n- [ ] b\n\n| Task | Status |\n|---|---|\n| saw | ✅ |\n| glue | Todo |\n",
    headline: "2/4",
    checkboxes: "1/2",
    phases: ["phase-1 2/4"],
  },
  {
    trap: "an escaped pipe does not move the status cell",
    markdown: "## Phase 1: A\n| Task | Status |\n|---|---|\n| a \\| b | ✅ |\n| `c \\| d` | ⬜ |\n",
    headline: "1/2",
  },
];

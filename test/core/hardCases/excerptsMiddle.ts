import type { HardCase } from "./hardCase.ts";

/** Shapes 14–27 of real plans, in own words. */
export const excerptsMiddle: readonly HardCase[] = [
  {
    trap: "14: shipped phases folded away are tasks of the roadmap",
    markdown: `<details><summary>✅ v1.0 (Phases 1-2) — SHIPPED</summary>

- [x] Phase 1: Ground (3/3 plans) — completed 2026-02-24
- [x] Phase 2: Walls (2/2 plans) — completed 2026-03-01

</details>

- [ ] Phase 3: Roof (0/2 plans)
`,
    headline: "2/3",
    checkboxes: "2/3",
  },
  {
    trap: "15: one phase in four places is counted in one",
    markdown: `## Phases
- [ ] **Phase 10: Sea charts** — tiles and names

### Phase 10: Sea charts
**Goal**: charts
Plans:
- [x] 10-01: Load tiles
- [ ] 10-02: Draw names

## Progress
| Phase | Plans | Status |
|-------|-------|--------|
| 10. Sea charts | 1/2 | Not started |
`,
    headline: "1/2",
    checkboxes: "1/3",
    phases: ["phase-10 1/2"],
  },
  {
    trap: "16: a bar is drawn, not counted",
    markdown: "# State\n\nProgress: [█████░░░░░] 57%\n",
    headline: "–",
    tasks: [],
  },
  {
    trap: "17: numbered criteria without boxes are neither steps nor tasks",
    markdown: `### Phase 1: Select
**Success Criteria** (what must be TRUE):
  1. Dragging draws a frame
  2. Letting go selects

Plans:
- [x] 01-01: Frame

### Phase 2: Export
**Success Criteria** (what must be TRUE):
  1. A file is saved
`,
    headline: "1/1",
    phases: ["phase-1 1/1", "phase-2 –"],
    complete: false,
  },
  {
    trap: "18: siblings by indent, parents by number, each counts once",
    markdown: "- [x] 1. Model\n- [x] 1.1 Types\n- [ ] 1.2 Store\n- [ ] 2. View\n- [ ] 2.1 List\n",
    headline: "2/5",
    checkboxes: "2/5",
  },
  {
    trap: "19: a star after a ticked box is optional and done",
    markdown: "- [x] 3.4 Write\n- [x]* 3.5 Test\n- [ ]* 3.6 Measure\n",
    headline: "2/3",
    optional: 2,
    checkboxes: "2/3",
  },
  {
    trap: "20: a wavy box is partly done, whatever its text explains",
    markdown: "- [x] 2.2 土台\n- [~] 2.3 配線（基底は完了、残りは次回）\n",
    headline: "1/2",
    inProgress: 1,
    tasks: ["done 2.2 土台", "inProgress lenient 2.3"],
  },
  {
    trap: "21: a legend explains its marks and wins over the defaults",
    markdown: `## Legend
- [ ] To do
- [x] Done
- [?] Open question
- [~] Declined - looked at and left out on purpose

## Reviews
- [x] Rename the field
- [~] Cancelled: split the file
- [?] Keep the old name
`,
    headline: "1/2",
    ignored: ["legend 2", "legend 3", "legend 4", "legend 5"],
  },
  {
    trap: "22: reverted and out of scope in the text of a wavy box stay in the total",
    markdown:
      "## Phase 4: Bar\n- [x] T027 Draw the bar\n- [~] T028 — REVERTED: move it left\n- [~] T035 — OUT OF SCOPE\n",
    headline: "1/3",
    phases: ["phase-4 1/3"],
  },
  {
    trap: "23: a user story is a phase, a checkpoint in bold is a sentence",
    markdown: `## Phase 3: User Story 1 - Tidy margins (Priority: P1) 🎯 MVP

- [X] T004 [P] [US1] Shrink the heads in src/view/main.css
- [ ] T005 [US1] Shrink the rest

**Checkpoint**: the page fits one screen

- [ ] T006 Look at it
`,
    headline: "1/3",
    phases: ["phase-3 1/3"],
    groups: [],
  },
  {
    trap: "24: a lane called done over open boxes is a hint",
    markdown:
      "---\nlane: done\nwork_package_id: WP02\n---\n# Work Package 2\n\n## Subtasks\n- [x] T008\n- [ ] T009\n- [ ] T010\n",
    headline: "1/3",
    complete: false,
  },
  {
    trap: "25: numbers after a hash begin again in each section",
    markdown: `---
status: Done
---
## Acceptance Criteria
<!-- AC:BEGIN -->
- [x] #1 opens
- [ ] #2 closes
<!-- AC:END -->

## Definition of Done
<!-- DOD:BEGIN -->
- [x] #1 reviewed
<!-- DOD:END -->
`,
    headline: "2/3",
    checkboxes: "2/3",
    complete: false,
  },
  {
    trap: "26: commit marks in heading and task are part of the text",
    markdown:
      "## Phase 1: Schema & Validation [checkpoint: eb5fc92]\n- [x] Task: Write the schema [b57a786]\n    - [x] read\n    - [ ] write\n- [~] Task: Check it\n",
    headline: "2/4",
    inProgress: 1,
    phases: ["phase-1 2/4"],
  },
  {
    trap: "27: a queued plan is open, a completed one is what its boxes say",
    markdown:
      "# 0002 Payments\n\n**Status:** queued (becomes active when plan 0001 closes)\n\n## Steps\n- [ ] read\n- [ ] pay\n",
    headline: "0/2",
    complete: false,
  },
];

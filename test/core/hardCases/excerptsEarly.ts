import type { HardCase } from "./hardCase.ts";

/** Shapes 1–13 of real plans, in own words. */
export const excerptsEarly: readonly HardCase[] = [
  {
    trap: "1: open phases under ticked criteria are nought percent",
    markdown: `# Share Buttons
**Status**: Planned

## Phase 1: Markup
- [ ] Draw them

## Phase 2: Wiring
- [ ] Count clicks

## Success Criteria
- [x] Buttons load fast
- [x] No third-party script

## Progress Tracking
- [ ] Phase 1 - Not Started
`,
    headline: "0/2",
    percent: 0,
    checkboxes: "2/5",
    groups: ["acceptance 2/2", "rollup 0/1"],
    complete: false,
  },
  {
    trap: "2: cancelled tasks leave, test scripts below the phases stand apart",
    markdown: `**Progress:** 2/2 tasks complete (100%) · **1 task cancelled**

## Phase 1: Lessons
- [x] 1.1 Draw the map
- [x] 1.2 Place the guide
- [ ] ~~1.3 Record a voice~~

## Manual Tests
- [ ] Start a new game
- [ ] Skip the lesson
- [x] Load an old game
`,
    headline: "2/2",
    percent: 100,
    checkboxes: "3/6",
    groups: ["verification 1/3"],
    complete: false,
  },
  {
    trap: "3: a counter in a heading goes stale",
    markdown: "## Phase 9: Hire at the camp (0/3 complete)\n- [x] tent\n- [x] price\n- [x] greeting\n",
    headline: "3/3",
    phases: ["phase-9 3/3"],
  },
  {
    trap: "4: a legend of boxes with emoji is no work",
    markdown: `## Task Status Legend
- [ ] Not started
- [ ] 🔄 In progress
- [ ] ⏸️ Blocked
- [x] Complete

## Phase 1: Towers
- [ ] 🔄 Build the stair
- [ ] ⏸️ Hang the bell
- [x] Lay the floor
`,
    headline: "1/3",
    checkboxes: "1/3",
    inProgress: 1,
    ignored: ["legend 2", "legend 3", "legend 4", "legend 5"],
    tasks: ["inProgress Build the stair", "blocked Hang the bell", "done Lay the floor"],
  },
  {
    trap: "5: a ticked box with a story of being dropped is ticked",
    markdown:
      "- [x] **[closed 2026-03-01 — dropped at the end]** ⏸️ **T10.3 Ambush at night**\n- [ ] **T10.4 Ambush at dawn**\n",
    headline: "1/2",
    tasks: ["done T10.3 Ambush", "todo T10.4 Ambush"],
  },
  {
    trap: "6: a phase called complete has an open deferred task",
    markdown:
      "## Phase 1: Base (Weeks 1-3) - 100% COMPLETE ✅\n- [x] Log errors\n- [ ] Retry them (deferred)\n\n## Phase 2: More (Weeks 4-6)\n- [ ] Cache\n",
    headline: "1/3",
    phases: ["phase-1 1/2", "phase-2 0/1"],
  },
  {
    trap: "7: a percentage of coverage in a step's heading is no progress",
    markdown: `## Phase 1: Base

### ✅ Task 1: Coverage [L] - COMPLETE (96% coverage)
- [x] parser
- [x] printer

### Task 2: Speed [S]
- [ ] measure
`,
    headline: "2/3",
    phases: ["phase-1 2/3"],
  },
  {
    trap: "8: not applicable and verification lists stand beside the work",
    markdown: `**Progress**: 2/2 completed (100%)

## Tasks
- [x] Read the protocol
- [x] Compare it

## Not Applicable
- [ ] Command line

## Verification
- [x] Checked by hand
`,
    headline: "2/2",
    checkboxes: "3/4",
    groups: ["outOfScope 0/1", "verification 1/1"],
  },
  {
    trap: "9: weights and targets in headings are no progress",
    markdown:
      "## Sprint 1: Core (Target: 85% coverage)\n- [ ] a\n\n## Sprint 2: Edges - TARGET: 100%\n- [ ] b\n\n## Sprint 3: Style - 30%\n- [x] c\n",
    headline: "1/3",
    phases: ["sprint-1 0/1", "sprint-2 0/1", "sprint-3 1/1"],
    currentPhase: "sprint-1",
  },
  {
    trap: "10: a sum far below its phase changes nothing",
    markdown:
      "## Phase 1: Agents\n- [x] a\n- [ ] b\n\n## Notes\n\n**Phase 1 Current:** 23/35 items complete = **66%**\n",
    headline: "1/2",
    percent: 50,
  },
  {
    trap: "11: ticks as bullets of goals, sections without boxes: nothing to count yet",
    markdown: `# Offline App
**Status**: Ready for Implementation

## Phase 1: Worker

### 1.1 Install
Words.

### Success Criteria
- ✅ Works on a train
- ✅ Updates itself
`,
    headline: "–",
    percent: null,
    checkboxes: "0/0",
    phases: ["phase-1 –"],
    complete: false,
  },
  {
    trap: "12: phases without boxes that say complete are done",
    markdown:
      "## Phase 2.1: Graphs ✅ COMPLETE - 100%\nSix tools.\n\n## Phase 2.2: Tables ✅ COMPLETE\nTwo tools.\n\n## Phase 2.3: Text 🔄 IN PROGRESS - 40%\nOne tool.\n",
    headline: "2/3",
    inProgress: 1,
    phases: ["phase-2.1 1/1", "phase-2.2 1/1", "phase-2.3 0/1"],
    currentPhase: "phase-2.3",
  },
  {
    trap: "13: metadata between rules hangs no phase below itself",
    markdown: `# Vault Implementation Plan

---
**Document Type**: Planning
**Status**: Living
**Last Updated**: [Date]
---

### Component Status
- [ ] **Door**: idea

### Phase 1: Lock
#### Deliverables
- [x] **Key**: cut
- [ ] **Bolt**: forged
`,
    headline: "1/2",
    checkboxes: "1/3",
    phases: ["phase-1 1/2"],
    groups: ["component 0/1"],
  },
];

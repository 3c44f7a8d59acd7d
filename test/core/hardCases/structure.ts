import type { HardCase } from "./hardCase.ts";

/** Levels, doubles, overview lists, heading tasks and plans without unit headings (format §3, R6, R7). */
export const structure: readonly HardCase[] = [
  {
    trap: "a heading with a box is a task that owns its section",
    markdown:
      "# Site\n\n### [x] Buy the name\n\nDone in May.\n\n### [ ] Rent a server\n\n### [ ] Point one at the other\n",
    headline: "1/3",
    checkboxes: "0/0",
    tasks: ["done heading Buy the name", "todo heading Rent a server", "todo heading Point one at the other"],
    why: "format §2 dialect heading; §5 checkboxes are lists only",
  },
  {
    trap: "a heading task with boxes below counts beside them, as parents do",
    markdown: "## Tasks\n\n### [ ] Rent a server\n- [x] compare\n- [ ] pay\n",
    headline: "1/3",
    checkboxes: "1/2",
  },
  {
    trap: "a phase heading's box is the phase's mark and no unit while tasks stand below",
    markdown: "## [x] Phase 1: Dig\n- [x] hole\n- [ ] fence\n\n## [ ] Phase 2: Fill\n- [ ] water\n",
    headline: "1/3",
    phases: ["phase-1 1/2", "phase-2 0/1"],
  },
  {
    trap: "a phase heading's box is one unit where no task stands below",
    markdown: "## [x] Phase 1: Dig\n\nDeep.\n\n## [ ] Phase 2: Fill\n",
    headline: "1/2",
    phases: ["phase-1 1/1", "phase-2 0/1"],
  },
  {
    trap: "phases at the third level are phases",
    markdown: "# Plan\n\n## Implementation\n\n### Phase 1: A\n- [x] a\n\n### Phase 2: B\n- [ ] b\n\n## Notes\nNone.\n",
    headline: "1/2",
    phases: ["phase-1 1/1", "phase-2 0/1"],
  },
  {
    trap: "phases at the first level are phases",
    markdown: "# Phase 1: A\n- [x] a\n\n# Phase 2: B\n## Tasks\n- [ ] b\n",
    headline: "1/2",
    phases: ["phase-1 1/1", "phase-2 0/1"],
  },
  {
    trap: "steps inside phases are no phases, and their tasks are the phase's",
    markdown:
      "## Phase 1: A\n\n### Step 1.1: x\n- [x] a\n\n### Step 1.2: y\n- [ ] b\n\n## Phase 2: B\n\n### 2.1 z\n- [ ] c\n",
    headline: "1/3",
    phases: ["phase-1 1/2", "phase-2 0/1"],
  },
  {
    trap: "days are steps of their week",
    markdown:
      "## Week 1: Walk\n### Day 1\n- [x] north\n### Day 2\n- [x] south\n\n## Week 2: Rest\n### Day 8\n- [ ] sleep\n",
    headline: "2/3",
    phases: ["week-1 2/2", "week-2 0/1"],
    currentPhase: "week-2",
  },
  {
    trap: "phases numbered with a dot one level down are parts of the phase above",
    markdown: "## Phase 1: A\n### Phase 1.1: x\n- [x] a\n### Phase 1.2: y\n- [ ] b\n\n## Phase 2: B\n- [ ] c\n",
    headline: "1/3",
    phases: ["phase-1 1/2", "phase-2 0/1"],
    why: "R7 the highest level with two siblings",
  },
  {
    trap: "a title that starts with a phase's number wraps no phases",
    markdown: "# Phase 3 plan\n\n## Phase 1: A\n- [x] a\n\n## Phase 2: B\n- [ ] b\n",
    headline: "1/2",
    phases: ["phase-1 1/1", "phase-2 0/1"],
  },
  {
    trap: "a file of one phase has its number in the title",
    markdown:
      "# Phase 3: Search\n\n## Overview\nWords.\n\n## Tasks\n- [x] index\n- [ ] query\n\n## Acceptance Criteria\n- [ ] fast\n",
    headline: "1/2",
    phases: ["phase-3 1/2"],
    groups: ["acceptance 0/1"],
    why: "R7 one-phase file",
  },
  {
    trap: "a phase with two sections of one number is one phase",
    markdown: "## Phase 1: A\n- [x] a\n\n## Phase 2: B\n- [ ] b\n\n# Details\n\n## Phase 1: A\n- [ ] a again\n",
    headline: "1/3",
    phases: ["phase-1 1/2", "phase-2 0/1"],
    why: "R7 merge by number, boxes counted once each",
  },
  {
    trap: "an overview list of phases that have headings repeats them",
    markdown:
      "## Overview\n- [x] Phase 1: Dig\n- [ ] Phase 2: Fill\n\n## Phase 1: Dig\n- [x] a\n- [x] b\n\n## Phase 2: Fill\n- [ ] c\n",
    headline: "2/3",
    checkboxes: "3/5",
    phases: ["phase-1 2/2", "phase-2 0/1"],
    why: "format §3 stated progress; §5 checkboxes count every box",
  },
  {
    trap: "phases that stand only in a list are tasks",
    markdown: "## Roadmap\n- [x] Phase 1: Dig\n- [x] Phase 2: Fill\n- [ ] Phase 3: Swim\n",
    headline: "2/3",
    checkboxes: "2/3",
  },
  {
    trap: "tasks without phases become the phases",
    markdown: "# Login\n\n### Task 1: Form\n- [x] fields\n- [ ] button\n\n### Task 2: Session\n- [ ] cookie\n",
    headline: "1/3",
    phases: ["task-1 1/2", "task-2 0/1"],
    why: "format §3 steps without any phase",
  },
  {
    trap: "numbered headings that hold tasks are the phases where no unit heading is",
    markdown: "# Change\n\n## 1. Set up\n- [x] 1.1 repo\n- [x] 1.2 build\n\n## 2. Write\n- [ ] 2.1 code\n",
    headline: "2/3",
    phases: ["section-1 2/2", "section-2 0/1"],
    currentPhase: "section-2",
    why: "R6",
  },
  {
    trap: "a numbered heading between phases is no phase",
    markdown: "## 1. Background\nWords.\n\n## 2. Plan\n\n### Phase 1: A\n- [x] a\n\n### Phase 2: B\n- [ ] b\n",
    headline: "1/2",
    phases: ["phase-1 1/1", "phase-2 0/1"],
  },
  {
    trap: "bold lines are phases where no heading is one",
    markdown: "# Plan\n\n**Phase 1: Dig**\n\n- [x] a\n- [ ] b\n\n**Phase 2: Fill**\n\n- [ ] c\n",
    headline: "1/3",
    phases: ["phase-1 1/2", "phase-2 0/1"],
    why: "R8",
  },
  {
    trap: "a tasks section counts as a whole where nothing has a number",
    markdown: "# Plan\n\n## Goal\nWords.\n\n## Tasks\n- [x] a\n- [ ] b\n\n## Success Criteria\n- [ ] c\n",
    headline: "1/2",
    groups: ["acceptance 0/1"],
    checkboxes: "1/3",
  },
  {
    trap: "boxes before, between and after the phases are work outside of them",
    markdown: "- [x] early\n\n## Phase 1: A\n- [ ] a\n\n## Loose ends\n- [ ] late\n",
    headline: "1/3",
    phases: ["phase-1 0/1"],
  },
];

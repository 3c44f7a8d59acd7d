import type { HardCase } from "./hardCase.ts";

/** A phase with so many done and open tasks. */
function boxes(done: number, open: number): string {
  return `## Phase 1: Many\n${"- [x] did\n".repeat(done)}${"- [ ] do\n".repeat(open)}`;
}

/** Twelve of fourteen tasks done, 85.7 %, under a line that says another percentage. */
function said(percent: number, stated: string): HardCase {
  return {
    trap: `twelve of fourteen may be called 85 or 86 percent, no other: ${percent}`,
    markdown: `# Plan\n\n**Progress**: ${percent}%\n\n${boxes(12, 2)}`,
    headline: "12/14",
    percent: 85,
    stated: [stated],
    why: "rounded down as ours, or to the nearest as most people do",
  };
}

/** The one number and what stands beside it (format §5). */
export const progress: readonly HardCase[] = [
  {
    trap: "one of a thousand is one percent, not nought",
    markdown: boxes(1, 999),
    headline: "1/1000",
    percent: 1,
  },
  {
    trap: "all but one of a thousand is ninety-nine percent, not a hundred",
    markdown: boxes(999, 1),
    headline: "999/1000",
    percent: 99,
    complete: false,
  },
  { trap: "two of three is sixty-six percent, rounded down", markdown: boxes(2, 1), headline: "2/3", percent: 66 },
  { trap: "none of three is nought percent", markdown: boxes(0, 3), headline: "0/3", percent: 0 },
  {
    trap: "all of three is a hundred percent and complete, with no current phase",
    markdown: boxes(3, 0),
    headline: "3/3",
    percent: 100,
    complete: true,
    currentPhase: null,
    next: [],
  },
  {
    trap: "a text without tasks has no percent",
    markdown: "# Notes\n\nWords.\n",
    headline: "–",
    percent: null,
    complete: false,
  },
  {
    trap: "a plan whose every task is cancelled has nothing to count",
    markdown: "- [ ] ~~a~~\n- [ ] b (cancelled)\n",
    headline: "–",
    percent: null,
    checkboxes: "0/2",
  },
  {
    trap: "cancelled tasks leave the total of their phase and of the plan",
    markdown: "## Phase 1: A\n- [x] a\n- [ ] ~~b~~\n- [ ] Cancelled: c\n\n## Phase 2: B\n- [x] d\n- [ ] e\n",
    headline: "2/3",
    percent: 66,
    phases: ["phase-1 1/1", "phase-2 1/2"],
    currentPhase: "phase-2",
  },
  {
    trap: "tasks in progress count nothing and come first in next",
    markdown: "## Phase 1: A\n- [ ] a\n- [~] b\n\n## Phase 2: B\n- [-] c\n- [ ] d\n",
    headline: "0/4",
    percent: 0,
    inProgress: 2,
    next: ["b", "c", "a", "d"],
    currentPhase: "phase-1",
  },
  {
    trap: "the current phase is the first with a task in progress, though an earlier one is open",
    markdown: "## Phase 1: A\n- [x] a\n- [ ] b\n\n## Phase 2: B\n- [ ] c\n\n## Phase 3: C\n- [/] d\n",
    headline: "1/4",
    currentPhase: "phase-3",
  },
  {
    trap: "a ticked task with a sign of progress keeps no phase current",
    markdown: "## Phase 1: A\n- [x] a 🚧\n\n## Phase 2: B\n- [ ] b\n",
    headline: "1/2",
    currentPhase: "phase-2",
    next: ["b"],
  },
  {
    trap: "phases and the work outside them make the headline",
    markdown:
      "- [x] before\n\n## Phase 1: A\n- [x] a\n- [ ] b\n\n## Phase 2: B\n- [ ] c\n\n## Chores\n- [x] d\n- [ ] e\n",
    headline: "3/6",
    percent: 50,
    phases: ["phase-1 1/2", "phase-2 0/1"],
  },
  {
    trap: "a phase with criteria only counts those",
    markdown: "## Phase 1: A\n\n### Acceptance Criteria\n- [x] a\n- [ ] b\n\n## Phase 2: B\n- [x] c\n",
    headline: "2/3",
    checkboxes: "2/3",
    phases: ["phase-1 1/2", "phase-2 1/1"],
    why: "format §5; phases and outside make the headline",
  },
  {
    trap: "a phase with quality gates only counts those",
    markdown: "## Phase 1: A\n\n### Quality Gates\n- [x] a\n- [ ] b\n\n## Phase 2: B\n- [x] c\n",
    headline: "2/3",
    phases: ["phase-1 1/2", "phase-2 1/1"],
    groups: [],
    why: "format §5",
  },
  {
    trap: "a file with criteria only counts those",
    markdown: "# Story\n\n## Acceptance Criteria\n- [x] a\n- [x] b\n- [ ] c\n",
    headline: "2/3",
    percent: 66,
    checkboxes: "2/3",
    complete: false,
  },
  {
    trap: "a file with groups only counts all of them but the rollup",
    markdown:
      "# Story\n\n## Acceptance Criteria\n- [x] a\n\n## Testing\n- [ ] b\n\n## Completed Phases\n- [x] Phase 1\n",
    headline: "1/2",
    checkboxes: "2/3",
  },
  {
    trap: "work is done, but open criteria keep the plan from being complete",
    markdown: "## Phase 1: A\n- [x] a\n\n## Success Criteria\n- [x] b\n- [ ] c\n",
    headline: "1/1",
    percent: 100,
    complete: false,
    groups: ["acceptance 1/2"],
  },
  {
    trap: "work is done, but open documentation keeps the plan from being complete",
    markdown: "## Phase 1: A\n- [x] a\n\n## Documentation Updates\n- [x] b\n- [ ] c\n",
    headline: "1/1",
    percent: 100,
    complete: false,
    groups: ["documentation 1/2"],
  },
  {
    trap: "open questions and milestones do not keep a plan from being complete",
    markdown: "## Phase 1: A\n- [x] a\n\n## Open Questions\n- [ ] why\n\n## Milestones\n- [ ] Beta\n",
    headline: "1/1",
    complete: true,
    why: "format §5 complete names acceptance, gate, verification and documentation",
  },
  {
    trap: "a phase without tasks keeps a plan from being complete",
    markdown: "## Phase 1: A\n- [x] a\n\n## Phase 2: B\nTo be planned.\n",
    headline: "1/1",
    percent: 100,
    phases: ["phase-1 1/1", "phase-2 –"],
    complete: false,
  },
  {
    trap: "an empty first phase is skipped once a later one has begun",
    markdown: "## Phase 1: A\nTo be planned.\n\n## Phase 2: B\n- [x] a\n- [ ] b\n",
    headline: "1/2",
    currentPhase: "phase-2",
  },
  {
    trap: "an empty first phase is current while no later one has begun",
    markdown: "## Phase 1: A\nTo be planned.\n\n## Phase 2: B\n- [ ] a\n",
    headline: "0/1",
    currentPhase: "phase-1",
  },
  {
    trap: "an empty phase between a done and an open one is next, as nothing behind it has begun",
    markdown: "## Phase 1: A\n- [x] a\n\n## Phase 2: B\nTo be planned.\n\n## Phase 3: C\n- [ ] c\n",
    headline: "1/2",
    currentPhase: "phase-2",
  },
  {
    trap: "open prerequisites come first in next, without being work",
    markdown: "## Phase 1: A\n- [ ] a\n\n## Prerequisites\n- [x] lent\n- [ ] buy\n",
    headline: "0/1",
    next: ["buy", "a"],
  },
  {
    trap: "tasks of a phase that waits for another are not next",
    markdown: "## Phase 1: A\n- [ ] a\n\n## Phase 2: B\n**Dependencies**: Phase 1\n- [ ] b\n\n## Phase 3: C\n- [ ] c\n",
    headline: "0/3",
    next: ["a", "c"],
  },
  {
    trap: "once the phase it waits for is done, its tasks are next",
    markdown: "## Phase 1: A\n- [x] a\n\n## Phase 2: B\n**Depends on**: Phase 1\n- [ ] b\n\n## Phase 3: C\n- [ ] c\n",
    headline: "1/3",
    next: ["b", "c"],
  },
  {
    trap: "optional tasks stay in the total of an otherwise finished plan",
    markdown: "## Phase 1: A\n- [x] a\n- [ ]* b\n",
    headline: "1/2",
    percent: 50,
    optional: 1,
    complete: false,
  },
  {
    trap: "counters, bars and percentages in the text change nothing",
    markdown:
      "# Plan\n\nProgress: [█████░░░░░] 57%\n\n**Progress**: 8/10\n\n## Phase 1: A (3/4 complete)\n- [x] a\n- [ ] b\n",
    headline: "1/2",
    percent: 50,
    phases: ["phase-1 1/2"],
    why: "R15",
  },
  said(84, "84 ≠ 85"),
  said(85, "85 = 85"),
  said(86, "86 = 85"),
  said(87, "87 ≠ 85"),
];

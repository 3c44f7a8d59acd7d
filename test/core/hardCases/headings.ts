import type { HardCase } from "./hardCase.ts";

/** A plan of one heading with an open task below. */
function under(heading: string): string {
  return `# Trip\n\n${heading}\n\n- [ ] go\n`;
}

const units: readonly (readonly [heading: string, id: string])[] = [
  ["## Phase 1: Start", "phase-1"],
  ["## 🚀 **Phase 2** — Go", "phase-2"],
  ["## 3. Phase 3 - Numbered", "phase-3"],
  ["## PHASE 4 (two days)", "phase-4"],
  ["## Phase 5. Dot", "phase-5"],
  ["## Phase 6", "phase-6"],
  ["## Phase 7 without a separator", "phase-7"],
  ["## Phase 0: Before", "phase-0"],
  ["## Phase -1: Long before", "phase--1"],
  ["## Phase 1.5: Between", "phase-1.5"],
  ["## Phase 2a: Half", "phase-2a"],
  ["## Phase II: Roman", "phase-ii"],
  ["## Phase A: Letter", "phase-a"],
  ["### Phase 10-01: Two parts", "phase-10-01"],
  ["## Week 1-2: Range", "week-1-2"],
  ["## Milestone 3: Beta", "milestone-3"],
  ["## Sprint 12", "sprint-12"],
  ["## Stage 2: Boost", "stage-2"],
  ["## Wave 1: Small", "wave-1"],
  ["## Epic 4: Large", "epic-4"],
  ["## Part 2: Middle", "part-2"],
  ["## Iteration 3: Again", "iteration-3"],
  ["## User Story 1 - Sign in", "user-story-1"],
  ["## Fase 2: Montaje", "fase-2"],
  ["## Etapa 1: Início", "etapa-1"],
  ["## Étape 3 : Livrer", "étape-3"],
  ["## 阶段 1：准备", "阶段-1"],
  ["## フェーズ1：準備", "フェーズ-1"],
  ["## 단계 2: 확인", "단계-2"],
  ["### Step 1: Alone", "step-1"],
  ["### Paso 2: Solo", "paso-2"],
  ["Phase 8: Underlined\n===================", "phase-8"],
];

const blanks: readonly string[] = [
  "## Phase X: Later",
  "## Phase N",
  "## Phases",
  "## Phased move 2",
  "## Stage a play",
  "## Risk 1: Rain",
  "## Option 2: Train",
  "## Appendix A: Maps",
  "## Tier 3",
  "## Priority 1",
  "## In Phase 2 we walk",
];

/** Unit headings in every writing (format §3, R5). */
export const headings: readonly HardCase[] = [
  ...units.map(([heading, id]): HardCase => ({
    trap: `"${heading.replace("\n", " ⏎ ")}" is the phase ${id}`,
    markdown: under(heading),
    headline: "0/1",
    phases: [`${id} 0/1`],
  })),
  ...blanks.map((heading): HardCase => ({
    trap: `"${heading}" takes no part in the phases`,
    markdown: `${under(heading)}\n## Phase 1: Real\n- [x] went\n`,
    headline: "1/2",
    phases: ["phase-1 1/1"],
  })),
  {
    trap: "sprints come in the order of the file, not of their letters",
    markdown: "## Sprint 1: A\n- [x] a\n\n## Sprint 2: B\n- [ ] b\n\n## Sprint 10: C\n- [ ] c\n",
    headline: "1/3",
    phases: ["sprint-1 1/1", "sprint-2 0/1", "sprint-10 0/1"],
    currentPhase: "sprint-2",
  },
];

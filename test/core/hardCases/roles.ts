import type { HardCase } from "./hardCase.ts";

const criteria: readonly string[] = [
  "Acceptance Criteria",
  "✅ Success Criteria",
  "Definition of Done",
  "Exit criteria",
  "Functional Requirements",
  "Abnahmekriterien",
  "Critères d'acceptation",
  "Criterios de aceptación",
  "Critérios de aceitação",
  "Criteri di accettazione",
  "验收标准",
  "完了条件",
  "완료 조건",
];

const others: readonly (readonly [heading: string, role: string])[] = [
  ["Quality Gates", "gate"],
  ["Manual Testing", "verification"],
  ["Verification", "verification"],
  ["Sign-off", "verification"],
  ["Prerequisites", "prerequisite"],
  ["Voraussetzungen", "prerequisite"],
  ["Prérequis", "prerequisite"],
  ["前提条件", "prerequisite"],
  ["Open Questions", "question"],
  ["Milestones", "milestone"],
  ["Component Status", "component"],
  ["Documentation Updates Needed", "documentation"],
  ["Completed Phases", "rollup"],
  ["Out of Scope", "outOfScope"],
];

/** A section's role decides where its boxes are counted (format §3, §5). */
export const roles: readonly HardCase[] = [
  ...criteria.map((heading): HardCase => ({
    trap: `"${heading}" holds acceptance criteria`,
    markdown: `## Phase 1: Work\n- [x] a\n\n## ${heading}\n- [ ] b\n- [x] c\n`,
    headline: "1/1",
    checkboxes: "2/3",
    phases: ["phase-1 1/1"],
    groups: ["acceptance 1/2"],
  })),
  ...others.map(([heading, role]): HardCase => ({
    trap: `boxes under "${heading}" are a group of their own: ${role}`,
    markdown: `## ${heading}\n- [ ] one\n- [x] two\n\n## Phase 1: Work\n- [ ] a\n`,
    headline: "0/1",
    checkboxes: "1/3",
    groups: [`${role} 1/2`],
  })),
  {
    trap: "a phase about testing or documentation is work",
    markdown: `## Phase 1: Integration & Testing
- [x] a

## Phase 2: Documentation
- [ ] b

## Phase 3: Validation and Sign-off
- [ ] c
`,
    headline: "1/3",
    phases: ["phase-1 1/1", "phase-2 0/1", "phase-3 0/1"],
    groups: [],
  },
  {
    trap: "a step about tests is work, also under a testing chapter",
    markdown:
      "## Testing\n\n### Phase 1: Load\n- [x] a\n\n#### Step 1.1: Write tests\n- [ ] b\n\n### Manual Testing\n- [ ] c\n",
    headline: "1/2",
    phases: ["phase-1 1/2"],
    groups: ["verification 0/1"],
  },
  {
    trap: "criteria inside a phase stand beside its work",
    markdown:
      "## Phase 1: A\n- [x] a\n\n### Acceptance Criteria\n- [ ] b\n\n### Deliverables\n- [ ] c\n\n## Phase 2: B\n- [ ] d\n",
    headline: "1/3",
    phases: ["phase-1 1/2", "phase-2 0/1"],
    groups: ["acceptance 0/1"],
  },
  {
    trap: "an unknown heading below criteria is still criteria",
    markdown:
      "## Phase 1: A\n- [x] a\n\n## Success Criteria\n\n### Speed\n- [ ] b\n\n### Size\n- [ ] c\n\n## Loose ends\n- [ ] d\n",
    headline: "1/2",
    checkboxes: "1/4",
    why: "format §3 the nearest heading with a known role wins",
  },
  {
    trap: "a bold line changes the role until the next bold line or heading",
    markdown: `## Phase 1: A

**Acceptance Criteria:**

- [ ] a

**Tasks**:

- [x] b
- [x] c

**Testing:**
- [ ] d

## Phase 2: B
- [ ] e
`,
    headline: "2/3",
    phases: ["phase-1 2/2", "phase-2 0/1"],
    groups: ["acceptance 0/1", "verification 0/1"],
    why: "R8",
  },
  {
    trap: "an unknown bold line after criteria is work again",
    markdown: "## Phase 1: A\n\n**Definition of Done:**\n- [ ] a\n\n**Backend:**\n- [x] b\n",
    headline: "1/1",
    groups: ["acceptance 0/1"],
    why: "format §3 a pseudo-heading until the next one",
  },
  {
    trap: "bold words inside a paragraph or a task are no heading",
    markdown: "## Phase 1: A\n\n**Testing** is done by Ann.\n\n- [x] **Acceptance Criteria** written\n- [ ] printed\n",
    headline: "1/2",
    phases: ["phase-1 1/2"],
    groups: [],
  },
  {
    trap: "a bullet that is only a label gives its role to the boxes nested in it",
    markdown: "## Phase 1: A\n- **Tasks:**\n  - [x] a\n  - [ ] b\n- **Acceptance Criteria:**\n  - [ ] c\n",
    headline: "1/2",
    phases: ["phase-1 1/2"],
    groups: ["acceptance 0/1"],
  },
  {
    trap: "a rollup of phases is derived and asks for no work",
    markdown:
      "## Phase 1: A\n- [x] a\n- [ ] b\n\n## Progress Tracking\n\n### Completed Phases\n- [ ] Phase 1 - In Progress\n- [x] Planning\n",
    headline: "1/2",
    checkboxes: "2/4",
    groups: ["rollup 1/2"],
    next: ["b"],
  },
  {
    trap: "milestones below progress tracking are milestones",
    markdown: "## Phase 1: A\n- [ ] a\n\n## Progress Tracking\n\n### Milestones\n- [x] Alpha\n- [ ] Beta\n",
    headline: "0/1",
    groups: ["milestone 1/2"],
    why: "seed 1: the nearer heading wins",
  },
  {
    trap: "groups stand in the order of the file",
    markdown: `## Prerequisites
- [x] a

## Phase 1: B
- [ ] b

## Testing
- [ ] c

## Definition of Done
- [ ] d

## Open Questions
- [ ] e
`,
    headline: "0/1",
    checkboxes: "1/5",
    groups: ["prerequisite 1/1", "verification 0/1", "acceptance 0/1", "question 0/1"],
  },
];

import type { HardCase } from "./hardCase.ts";

const fence = "```";

/** Shapes 28–40 of real plans, in own words. */
export const excerptsLate: readonly HardCase[] = [
  {
    trap: "28: a size in code and a bold word at the end leave the box its say",
    markdown:
      "1. [x] Routing - picks a road `L` ✅ **COMPLETED**\n2. [ ] Tolls - adds prices `M`\n3. [ ] Ferries - asks for times `S` 🚧 **IN PROGRESS**\n",
    headline: "1/3",
    tasks: ["done Routing", "todo Tolls", "inProgress Ferries"],
  },
  {
    trap: "29: a phase called planned has three of four done",
    markdown: "## Phase 2: Script Links 📋 PLANNED\n- [x] a\n- [x] b\n- [x] c\n- [ ] d\n",
    headline: "3/4",
    percent: 75,
    phases: ["phase-2 3/4"],
  },
  {
    trap: "30: a task file whose tasks are rows of a table",
    markdown: `# [TASK015] - Faster Start

**Overall Status:** Pending - 0%

## Subtasks
| ID | Sub-Issue | Estimated Days | Status | Notes |
|----|-----------|----------------|--------|-------|
| 1.1 | Measure | 2 | Complete | one chart |
| 1.2 | Trim | 3 | In Progress | |
| 1.3 | Ship | 1 | Not Started | |
`,
    headline: "1/3",
    inProgress: 1,
    checkboxes: "0/0",
    tasks: ["done tableRow Measure", "inProgress tableRow Trim", "todo tableRow Ship"],
  },
  {
    trap: "31: a whole file of bold boxes is not a file without tasks",
    markdown: `## Tasks
- **[x]** **SUBTASK-1.1:** find the cable
- **[ ]** **SUBTASK-1.2:** cut it
- \`[ ]\` **SUBTASK-1.3:** join it
`,
    headline: "1/3",
    checkboxes: "1/3",
    tasks: ["done lenient SUBTASK-1.1", "todo lenient SUBTASK-1.2", "todo lenient SUBTASK-1.3"],
  },
  {
    trap: "31: boxes in bold code without a list marker are named, the list beside them counts",
    markdown: `## Tasks

**\`[x]\`** **\`[CABLE-1.2]\`** **Lay the cable**
**\`[ ]\`** **\`[CABLE-1.3]\`** **Test the cable**

- **[x]** **SUBTASK-1.2.1:** find it
- **[ ]** **SUBTASK-1.2.2:** cut it
`,
    headline: "1/2",
    checkboxes: "1/2",
    tasks: ["done lenient SUBTASK-1.2.1", "todo lenient SUBTASK-1.2.2"],
    ignored: ["inlineCode 3", "inlineCode 4"],
  },
  {
    trap: "31: a file of nothing but boxes in bold code has no tasks and says why",
    markdown:
      "## Tasks\n\n**`[ ]`** **`[CABLE-1.2]`** **Lay the cable**\n\n**`[x]`** **`[CABLE-1.3]`** **Test the cable**\n",
    headline: "–",
    checkboxes: "0/0",
    tasks: [],
    ignored: ["inlineCode 3", "inlineCode 5"],
  },
  {
    trap: "32: printed boxes in a fence are output",
    markdown: `## Trial

${fence}
 [x] proposal
 [ ] design
${fence}

- [ ] read the output
`,
    headline: "0/1",
    checkboxes: "0/1",
  },
  {
    trap: "33: steps with code inside them go on after the code",
    markdown: `### Task 1: Clock

- [ ] **Step 1: Write the failing test**

${fence}ts
// - [x] not this
it("ticks")
${fence}

- [ ] **Step 2: Make it pass**

  ${fence}sh
  - [ ] nor this
  ${fence}

### Task 2: Alarm
- [x] **Step 1: Ring**
`,
    headline: "1/3",
    phases: ["task-1 0/2", "task-2 1/1"],
  },
  {
    trap: "34: a template's checklist in a comment and its angle brackets are no tasks",
    markdown: `<!--
Tick before you send:
- [ ] title is short
-->
## Release Checklist
- [x] Tracked in an issue
- [ ] Reviewed

##### Unit tests
- \`<package>\`: \`<date>\`
- <test>: <link to test coverage>

<<[UNRESOLVED who pays]>>
`,
    checkboxes: "1/2",
    headline: "1/2",
    ignored: ["comment 3"],
  },
  {
    trap: "35: shortcodes before the text and a table explaining them leave tasks open",
    markdown:
      "| Sign | Meaning |\n|---|---|\n| :runner: | on-going work |\n| :muscle: | stretch |\n\n- [ ] :runner: Faster search\n- [x] :muscle: Quieter fan\n",
    headline: "1/2",
    checkboxes: "1/2",
  },
  {
    trap: "36: Spanish tasks with a status line each are units of work",
    markdown: `# Plan

### Tarea 0.1: Limpiar
**Estado:** ✅ COMPLETADA
**Prioridad:** 🔴 CRÍTICA

${fence}
✅ sin errores
${fence}

### Tarea 0.2: Probar
**Estado:** ⏳ PENDIENTE
**Prioridad:** 🔴 CRÍTICA
`,
    headline: "1/2",
    phases: ["tarea-0.1 1/1", "tarea-0.2 0/1"],
    currentPhase: "tarea-0.2",
  },
  {
    trap: "37: a box as the value of a key is no task, criteria in Japanese are criteria",
    markdown: `## フェーズ1：影
- **ステータス**: [ ] 未着手
- [x] 光を置く
- [ ] 影を描く

### 完了条件
- [ ] 六十枚で動く
`,
    headline: "1/2",
    checkboxes: "1/3",
    phases: ["フェーズ-1 1/2"],
    groups: ["acceptance 0/1"],
    ignored: ["value 2"],
  },
  {
    trap: "38: deferred and cancelled inside a title prove nothing",
    markdown:
      "- [x] 147-04-PLAN.md — list of deferred items sorted\n- [ ] 147-05-PLAN.md — cancelled-order export for support\n",
    headline: "1/2",
    tasks: ["done 147-04-PLAN.md", "todo 147-05-PLAN.md"],
  },
  {
    trap: "39: three keys on one line are three keys and no task",
    markdown:
      "# Master Plan\n\n**Status**: mirrored in the log (MP-3)  |  **Last updated**: 2026-02-02 | **Owner**: all\n\n- [x] MP-1 mix\n- [ ] MP-2 pour\n",
    headline: "1/2",
    fields: ["status = mirrored in the log (MP-3)", "updated = 2026-02-02", "owner = all"],
    complete: false,
  },
  {
    trap: "40: a tool glued text to boxes, and a person forgot the blank inside",
    markdown: "- [x]Check finds folders\n- [x]Check finds files\n- [] @victor Check finds links\n",
    headline: "2/3",
    checkboxes: "2/3",
    tasks: ["done lenient Check finds folders", "done lenient Check finds files", "todo lenient Check finds links"],
  },
];

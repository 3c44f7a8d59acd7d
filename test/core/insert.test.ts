import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { InsertionKind } from "../../src/core/insert/insertion.ts";
import { insertions } from "../../src/core/insert/insertions.ts";
import { readTemplate } from "../../src/core/template/template.ts";
import { addedLines, insertAt, today } from "./insertSupport.ts";
import { fixture, record } from "./support.ts";

interface Case {
  readonly says: string;
  readonly text: string;
  /** Where the caret is: before these words. */
  readonly at: string;
  readonly kind: InsertionKind;
  readonly added: readonly string[];
  /** The line above the new ones. */
  readonly below?: string;
}

const phase = "# P\n\n## Phase 1: A\n\n";
const cases: readonly Case[] = [
  // Tasks
  {
    says: "puts a task behind the one at the caret and all its parts",
    text: `${phase}- [x] a\n  - [ ] b\n    words\n- [ ] c\n`,
    at: "a\n",
    kind: "task",
    added: ["- [ ] [Task]"],
    below: "    words",
  },
  {
    says: "puts a task behind the part at the caret, as deep as that is",
    text: `${phase}- [x] a\n\t* [ ] b\n- [ ] c\n`,
    at: "b\n",
    kind: "task",
    added: ["\t* [ ] [Task]"],
  },
  {
    says: "counts ids on, above all that the plan has",
    text: `${phase}- [ ] T007 a\n- [ ] T011 b\n`,
    at: "a\n",
    kind: "task",
    added: ["- [ ] T012 [TO FILL: Task]"],
    below: "- [ ] T007 a",
  },
  {
    says: "counts numbers in bold on",
    text: `${phase}- [ ] **1.1**: a\n- [ ] **1.2**: b\n`,
    at: "b\n",
    kind: "task",
    added: ["- [ ] **1.3**: [Task]"],
  },
  {
    says: "repeats the number in lists that do",
    text: `${phase}1. [ ] a\n1. [ ] b\n`,
    at: "b\n",
    kind: "task",
    added: ["1. [ ] [Task]"],
  },
  {
    says: "keeps a loose list loose",
    text: `${phase}- [ ] a\n\n- [ ] b\n`,
    at: "a\n",
    kind: "task",
    added: ["- [ ] [Task]", ""],
  },
  {
    says: "stays above a bold label that no blank line sets off",
    text: `${phase}**Tasks:**\n- [ ] a\n- [ ] b\n**Deliverables:**\n- x\n`,
    at: "b\n",
    kind: "task",
    added: ["- [ ] [Task]"],
    below: "- [ ] b",
  },
  {
    says: "puts a task at the end of the phase's list from anywhere in the phase",
    text: `${phase}Words.\n\n- [ ] a\n- [ ] b\n\n**Acceptance Criteria**:\n- [ ] c\n\n## Phase 2: B\n\n- [ ] d\n`,
    at: "Words",
    kind: "task",
    added: ["- [ ] [Task]"],
    below: "- [ ] b",
  },
  {
    says: "starts a list in a phase without one, in the plan's form",
    text: `${phase}**Goal**: x\n\n## Phase 2: B\n\n* [ ] d\n`,
    at: "## Phase 1",
    kind: "task",
    added: ["* [ ] [Task]", ""],
    below: "",
  },
  {
    says: "makes a row in a table of tasks, as wide as its columns",
    text: `${phase}| Task     | Status |\n| -------- | ------ |\n| Draw it  | ✅     |\n| Build it | ⬜     |\n`,
    at: "| Draw",
    kind: "task",
    added: ["| [Task]   | ⬜     |"],
  },
  {
    says: "goes into a quote with its mark",
    text: `${phase}> - [ ] a\n> - [ ] b\n`,
    at: "a\n",
    kind: "task",
    added: ["> - [ ] [Task]"],
  },
  {
    says: "makes a section for the first task of all",
    text: "# P\n\nWords.\n",
    at: "Words",
    kind: "task",
    added: ["", "## Tasks", "", "- [ ] [Task]"],
  },
  {
    says: "needs no final line ending",
    text: `${phase}- [ ] a`,
    at: "a",
    kind: "task",
    added: ["- [ ] [Task]"],
  },
  // Subtasks
  {
    says: "indents a part as other parts are",
    text: `${phase}- [ ] a\n    - [ ] b\n- [ ] c\n`,
    at: "c\n",
    kind: "subtask",
    added: ["    - [ ] [Sub-task]"],
  },
  {
    says: "indents the first part as far as its task needs",
    text: `${phase}1. [ ] a\n`,
    at: "a\n",
    kind: "subtask",
    added: ["   - [ ] [Sub-task]"],
  },
  {
    says: "numbers a part by its task",
    text: `${phase}- [ ] 1. a\n  - [ ] 1.1 b\n- [ ] 2. c\n`,
    at: "c\n",
    kind: "subtask",
    added: ["  - [ ] 2.1 [Sub-task]"],
  },
  // Phases
  {
    says: "writes a phase as the others are written, blanks for words",
    text: "# P\n\n### Phase 0 — A ✅ COMPLETE\n**Duration**: 3 days  \n**Status:** Done\n\n**Tasks:**\n\n* [x] a\n* [x] b\n\n### Phase 1 — B\n**Duration**: [X days]  \n**Status:** Done\n\n**Tasks:**\n\n* [x] c\n",
    at: "### Phase 1",
    kind: "phase",
    added: [
      "",
      "### Phase 2 — [Phase name]",
      "**Duration**: [X days]  ",
      "**Status:** Not Started",
      "",
      "**Tasks:**",
      "",
      "* [ ] [Task]",
    ],
  },
  {
    says: "starts the phases in the section for them",
    text: "# P\n\n## Implementation\n\n## Risks\n\nNone.\n",
    at: "# P",
    kind: "phase",
    added: ["### Phase 1: [Phase name]", "", "- [ ] [Task]", ""],
  },
  {
    says: "writes what sets phases apart",
    text: "# P\n\n## Phase 1: A\n\n- [ ] a\n\n---\n\n## Phase 2: B\n\n- [ ] b\n\n---\n\n## Notes\n",
    at: "- [ ] b",
    kind: "phase",
    added: ["---", "", "## Phase 3: [Phase name]", "", "- [ ] [Task]", ""],
  },
  {
    says: "stays above a line that asks for more phases",
    text: "# P\n\n## Phase 1: A\n\n- [ ] a\n\n[Continue with additional phases as needed]\n",
    at: "- [ ] a",
    kind: "phase",
    added: ["## Phase 2: [Phase name]", "", "- [ ] [Task]", ""],
    below: "",
  },
  {
    says: "writes numbered sections with numbered tasks",
    text: "# T\n\n## 1. A\n\n- [ ] 1.1 a\n\n## 2. B\n\n- [ ] 2.1 b\n- [ ] 2.2 c\n",
    at: "- [ ] 2.2",
    kind: "phase",
    added: ["", "## 3. [Phase name]", "", "- [ ] 3.1 [Task]"],
  },
  {
    says: "takes the next free name where names are no numbers",
    text: "# P\n\n## Phase WP01: A\n\n- [ ] a\n\n## Phase WP02: B\n\n- [ ] b\n",
    at: "- [ ] a",
    kind: "phase",
    added: ["", "## Phase WP03: [Phase name]", "", "- [ ] [Task]"],
    below: "",
  },
  {
    says: "is a numbered task where those are the phases",
    text: "# P\n\n- [ ] 1. a\n  - [ ] 1.1 b\n- [ ] 2. c\n  - [ ] 2.1 d\n",
    at: "c\n",
    kind: "phase",
    added: ["- [ ] 3. [Task]"],
  },
  {
    says: "goes on in the language of the plan",
    text: "# P\n\n## 阶段一：A\n\n- [ ] a\n\n## 阶段二：B\n\n- [ ] b\n",
    at: "- [ ] b",
    kind: "phase",
    added: ["", "## 阶段三：[阶段 name]", "", "- [ ] [Task]"],
  },
  // Steps
  {
    says: "adds a step to the phase at the caret",
    text: "# P\n\n## Phase 1: A\n\n### Step 1.1: B\n\n**Files:**\n\n- `a.ts`\n\n- [ ] a\n\n## Phase 2: C\n\n- [ ] b\n",
    at: "- [ ] b",
    kind: "step",
    added: ["", "### Step 2.1: [Step name]", "", "**Files:**", "", "- [File]", "", "- [ ] [Task]"],
  },
  // Lists and registers
  {
    says: "counts deliverables on",
    text: `${phase}#### Deliverables\n- [x] **Deliverable 1**: A thing\n- [ ] **Deliverable 2**: [Description]\n`,
    at: "# P",
    kind: "deliverable",
    added: ["- [ ] **Deliverable 3**: [Description]"],
  },
  {
    says: "starts the criteria of a phase under a label like its others",
    text: `${phase}**Tasks**:\n- [ ] a\n\n## Phase 2: B\n\n- [ ] b\n`,
    at: "- [ ] a",
    kind: "criterion",
    added: ["**Acceptance Criteria**:", "- [Criterion]", ""],
    below: "",
  },
  {
    says: "adds to the criteria of the plan where phases have none",
    text: `${phase}- [ ] a\n\n## Success Criteria\n\n- [ ] b\n\n## Notes\n`,
    at: "- [ ] a",
    kind: "criterion",
    added: ["- [ ] [Criterion]"],
    below: "- [ ] b",
  },
  {
    says: "writes a risk as a bullet where risks are bullets",
    text: "# P\n\n## Risks\n\n- **Risk 1**: Rain - tents\n- **Risk 2**: Snow - shovels\n",
    at: "# P",
    kind: "risk",
    added: ["- **Risk 3**: [Description] - [Mitigation]"],
  },
  {
    says: "keeps what is still to be chosen in a table that is not aligned",
    text: "# P\n\n## Risks\n\n| Risk | Impact | Mitigation |\n|---|---|---|\n| Risk 1 | High/Med/Low | Strategy |\n",
    at: "# P",
    kind: "risk",
    added: ["| [Risk] | High/Med/Low | [Mitigation] |"],
  },
  {
    says: "needs no outer pipes",
    text: "# P\n\n## Risks\n\nRisk | Impact\n--- | ---\nRain | High\n",
    at: "# P",
    kind: "risk",
    added: ["[Risk] | High/Medium/Low"],
  },
  {
    says: "makes a table for the first risk, before what closes the plan",
    text: "# P\n\n## 🎯 Goal\n\nWords.\n\n## 📚 References\n\n- x\n",
    at: "Words",
    kind: "risk",
    added: [
      "## ⚠️ Risks",
      "",
      "| Risk   | Likelihood      | Impact          | Mitigation   |",
      "| ------ | --------------- | --------------- | ------------ |",
      "| [Risk] | High/Medium/Low | High/Medium/Low | [Mitigation] |",
      "",
    ],
    below: "",
  },
  {
    says: "draws a new table as the plan draws its tables",
    text: "# P\n\n## Metrics\n\n| Metric | Now |\n|---|---|\n| Speed | 3 |\n\n## References\n\n- x\n",
    at: "Speed",
    kind: "risk",
    added: [
      "## Risks",
      "",
      "| Risk | Likelihood | Impact | Mitigation |",
      "|---|---|---|---|",
      "| [Risk] | High/Medium/Low | High/Medium/Low | [Mitigation] |",
      "",
    ],
  },
  {
    says: "counts the ids of issues on",
    text: "# P\n\n## Known Issues\n\n| ID | Issue | Status |\n|---|---|---|\n| I-08 | Slow | Fixed |\n| I-09 | Loud | Open |\n",
    at: "# P",
    kind: "issue",
    added: ["| I-10 | [Issue name] | Open |"],
  },
  {
    says: "marks a gate open as other gates are marked",
    text: "# P\n\n## Quality Gates\n\n| Gate | Status |\n|---|---|\n| Review | [x] |\n",
    at: "# P",
    kind: "gate",
    added: ["| [Gate] | [ ] |"],
  },
  {
    says: "writes a gate as a task where gates are tasks",
    text: "# P\n\n## Quality Gates\n\n- [x] All tests pass\n",
    at: "# P",
    kind: "gate",
    added: ["- [ ] [Gate]"],
  },
  {
    says: "asks for a milestone's day",
    text: "# P\n\n## Milestones\n\n- [x] **Milestone 1**: 2026-01-02\n",
    at: "# P",
    kind: "milestone",
    added: ["- [ ] **Milestone 2**: [Target date]"],
  },
  {
    says: "writes a decision as a heading where decisions are headings",
    text: "# P\n\n## Decisions\n\n### Decision 1: Where\n\n**Options**: a, b\n**Rationale**: c\n\n## Notes\n",
    at: "# P",
    kind: "decision",
    added: ["### Decision 2: [Decision]", "", "**Options**: [Options]", "**Rationale**: [Rationale]", ""],
    below: "",
  },
  {
    says: "leaves columns empty that are empty in every row",
    text: "# P\n\n## Dependencies\n\n| Dependency | Version | Notes |\n|---|---|---|\n| left-pad | ^1.0.0 | |\n",
    at: "# P",
    kind: "dependency",
    added: ["| [Dependency] | [Version] | |"],
  },
  {
    says: "adds a question with a box where questions have boxes",
    text: "# P\n\n## Open Questions\n\n- [ ] Which harbour: the old or the new?\n",
    at: "# P",
    kind: "question",
    added: ["- [ ] [Question]"],
  },
  {
    says: "goes to the top of a log that has the newest entry there",
    text: "# P\n\n## Progress Log\n\n- **2026-03-04**: b\n- **2026-03-01**: a\n",
    at: "# P",
    kind: "log",
    added: [`- **${today}**: [Update]`],
    below: "",
  },
  {
    says: "goes to the end of a log that grows downwards",
    text: "# P\n\n## Progress Log\n\n| Date | Update |\n|---|---|\n| 2026-03-01 | a |\n| 2026-03-04 | b |\n",
    at: "# P",
    kind: "log",
    added: [`| ${today} | [Update] |`],
    below: "| 2026-03-04 | b |",
  },
  {
    says: "opens a day in a log of days",
    text: "# P\n\n## Progress Log\n\n### 2026-03-04\n\n- b\n\n### 2026-03-01\n\n- a\n",
    at: "# P",
    kind: "log",
    added: [`### ${today}`, "", "- [Update]", ""],
    below: "",
  },
  {
    says: "adds to today's entries where the log has them",
    text: `# P\n\n## Progress Log\n\n### ${today}\n\n- b\n`,
    at: "# P",
    kind: "log",
    added: ["- [Update]"],
    below: "- b",
  },
  {
    says: "gives the first phase without a row one, above the sum",
    text: "# P\n\n## Phase 1: A\n\n- [ ] a\n\n## Phase 2: B\n\n- [ ] b\n\n## Timeline\n\n| Phase | Estimate |\n|---|---|\n| Phase 1 | 3 d |\n| **Total** | 3 d |\n",
    at: "# P",
    kind: "timeline",
    added: ["| Phase 2 | [Estimate] |"],
    below: "| Phase 1 | 3 d |",
  },
  {
    says: "makes a timeline of every phase with what is done of it",
    text: "# P\n\n## Phase 1: A ✅ DONE\n\n- [x] a\n\n## Phase 2: B\n\n- [ ] b\n",
    at: "# P",
    kind: "timeline",
    added: [
      "",
      "## Timeline",
      "",
      "| Phase      | Start      | End        | Status      |",
      "| ---------- | ---------- | ---------- | ----------- |",
      "| Phase 1: A | YYYY-MM-DD | YYYY-MM-DD | Completed   |",
      "| Phase 2: B | YYYY-MM-DD | YYYY-MM-DD | Not Started |",
    ],
  },
];

describe("an insertion", () => {
  for (const { says, text, at, kind, added, below } of cases) {
    it(`(${kind}) ${says}`, () => {
      const after = insertAt(text, at, kind);
      assert.equal(after.refused, undefined);
      const lines = after.text.split("\n");
      const body = added.filter((line) => line !== "");
      const first = lines.indexOf(body[0] ?? "");
      assert.deepEqual(
        addedLines(text, after.text).filter((line) => line !== "" && !text.includes(`${line}\n`)),
        body.filter((line) => !text.includes(`${line}\n`)),
        after.text,
      );
      assert.equal(after.text.length - text.length, added.join("\n").length + 1, after.text);
      if (below !== undefined) {
        assert.equal(lines[first - 1], below, after.text);
      }
      assert.ok(after.blanks.length > 0 && after.blanks.every((blank) => blank !== ""), "a blank to fill in");
    });
  }

  it("is refused below a fence that is never closed, and where nothing has a place", () => {
    assert.equal(insertAt("# P\n\n```\nx\n", "# P", "task").refused, "unsafe");
    assert.equal(insertAt("# P\n\nx\n", "# P", "folderTree").refused, "noTree");
    assert.equal(insertAt("# P\n\n## Phase Z: A\n\n- [ ] x\n", "- [ ] x", "phase").refused, "number");
  });

  it("is not offered where it can have no place", () => {
    const kinds = (text: string): readonly InsertionKind[] => insertions(record(text), 0).map(({ kind }) => kind);
    assert.ok(!kinds("# P\n").includes("subtask") && !kinds("# P\n").includes("step"));
    assert.ok(kinds("- [ ] a\n").includes("subtask"));
    assert.ok(kinds("## Phase 1: A\n\n- [ ] a\n").includes("step"));
  });

  it("comes first where it fits", () => {
    const text = fixture("insert/started.md");
    const first = (words: string): InsertionKind | undefined => insertions(record(text), text.indexOf(words))[0]?.kind;
    assert.deepEqual(
      ["| R1", "| 2 |", "- **2026-03-01", "Walk the line", "Words"].map((words) =>
        text.includes(words) ? first(words) : "",
      ),
      ["risk", "timeline", "log", "task", ""],
    );
  });

  it("is written with the plan's own words", () => {
    const text = "# P\n\n## Sprint 1: A\n\n### Story 1.1: B\n\n- [ ] a\n";
    const names = insertions(record(text), text.length).filter(({ name }) => name !== "");
    assert.deepEqual(
      names.map(({ kind, name }) => `${kind} ${name}`),
      ["step Story", "phase Sprint"],
    );
  });

  it("is measured by the columns of an aligned table", () => {
    const after = insertAt(fixture("insert/started.md"), "| R1", "risk");
    assert.deepEqual(addedLines(fixture("insert/started.md"), after.text), [
      "| R3  | [Risk]        | High/Medium/Low | [Mitigation]  |",
    ]);
  });
});

describe("a section of a template", () => {
  const template = readTemplate(readFileSync(new URL("../../templates/spec-driven.md", import.meta.url), "utf8"));
  const plan = "# P\n\n# Summary\n\nWords.\n\n# Dependencies\n\nNone.\n";
  const insert = (text: string, name: string) => insertAt(text, "# P", "section", {}, { templates: [template], name });

  it("goes where the template has it, at the plan's own level", () => {
    const { text } = insert(plan, "Technical Decisions");
    const added = addedLines(plan, text);
    assert.equal(added[0], "# Technical Decisions");
    assert.ok(text.indexOf("# Technical Decisions") > text.indexOf("# Summary"));
    assert.ok(text.indexOf("# Technical Decisions") < text.indexOf("# Dependencies"));
  });

  it("brings its inner headings along, and no heading of a fence", () => {
    const { text } = insert("# P\n\n### A\n\nWords.\n\n### B\n\nWords.\n", "Technical Context");
    assert.ok(text.includes("\n### Technical Context\n") && text.includes("\n#### Tech Stack\n"), text);
  });

  it("counts a phase on", () => {
    const text = "# P\n\n## Phase 1: A\n\n- [ ] a\n";
    const after = insert(text, "Phase 0: Research & Design").text;
    assert.ok(after.includes("\n## Phase 2: Research & Design\n"), after);
  });

  it("is offered after all that the plan lacks", () => {
    const names = insertions(record("# P\n\n## Dependencies\n\nNone.\n"), 0, [template])
      .filter(({ kind }) => kind === "section")
      .map(({ name }) => name);
    assert.equal(names.at(-1), "Dependencies");
    assert.ok(names.includes("Quality Gates") && names.includes("Phase 1: Foundation"));
  });
});

import assert from "node:assert/strict";
import { addedLines, insertAt } from "./insertSupport.ts";

/** The lines that a new phase brings. */
function phase(text: string, words: string): readonly string[] {
  const lines = addedLines(text, insertAt(text, words, "phase").text);
  return lines.filter((line) => line !== "");
}

describe("the body of a new phase", () => {
  const story = (nth: number, id: number): string =>
    `## Phase ${nth + 1}: User Story ${nth} - A\n\n### Tests for User Story ${nth}\n\n- [ ] T00${id} Test\n\n### Implementation for User Story ${nth}\n\n- [ ] T00${id + 1} Do\n`;

  it("gives each task an id of its own, and names no other phase's story", () => {
    const text = `# Tasks\n\n## Phase 1: Setup\n\n- [ ] T001 Create\n\n${story(1, 2)}\n${story(2, 4)}`;
    assert.deepEqual(phase(text, "T005"), [
      "## Phase 4: [Phase name]",
      "### Tests for [TO FILL: User Story]",
      "- [ ] T006 [TO FILL: Task]",
      "### Implementation for [TO FILL: User Story]",
      "- [ ] T007 [TO FILL: Task]",
    ]);
  });

  it("has the parts of a story where a note in a quote stands in one of them", () => {
    const noted = story(1, 2).replace("- [ ] T002", "> **NOTE: Write these first**\n\n- [ ] T002");
    const text = `# Tasks\n\n${noted}\n${story(2, 4)}`;
    assert.deepEqual(phase(text, "T005").slice(1), [
      "### Tests for [TO FILL: User Story]",
      "- [ ] T006 [TO FILL: Task]",
      "### Implementation for [TO FILL: User Story]",
      "- [ ] T007 [TO FILL: Task]",
    ]);
  });

  it("has its own number in headings and labels that name their phase", () => {
    const one = (nth: number): string => `## Phase ${nth}: A\n\n- [ ] a\n\n**Phase ${nth} criteria:**\n\n- [ ] fast\n`;
    assert.ok(phase(`# P\n\n${one(1)}\n${one(2)}`, "# P").includes("**Phase 3 criteria:**"));
  });

  it("has an id where its only task comes without the headings of others", () => {
    const text =
      "# P\n\n## Phase 1: A\n\n### Lay the pipes\n\n- [ ] T001 a\n\n## Phase 2: B\n\n### Paint\n\n- [ ] T002 b\n";
    assert.deepEqual(phase(text, "T002"), ["## Phase 3: [Phase name]", "- [ ] T003 [TO FILL: Task]"]);
  });

  const roadmap = (nth: number): string =>
    [
      `### Phase ${nth}: A`,
      `**Goal**: One`,
      `**Depends on**: Phase ${nth - 1}`,
      "**Success Criteria** (what must be TRUE):",
      "  1. It runs",
      "  2. It stops",
      "**Plans**: 1 plan",
      "",
      "Plans:",
      `- [ ] ${String(nth).padStart(2, "0")}-01: do`,
      "",
    ].join("\n");

  it("has plain labels, and tasks numbered by the phase below them", () => {
    assert.deepEqual(phase(`# R\n\n${roadmap(1)}\n${roadmap(2)}`, "02-01"), [
      "### Phase 3: [Phase name]",
      "**Goal**: [Goal]",
      "**Depends on**: Phase 2",
      "**Success Criteria** (what must be TRUE):",
      "  1. [Criterion]",
      "**Plans**: [Plans]",
      "Plans:",
      "- [ ] 03-01: [Task]",
    ]);
  });

  it("raises such numbers, and what cites them, but no names of files", () => {
    const notes = "\n## Notes\n\n11-01 comes before `12-01`, see 11-01-PLAN.md and 2011-01-02.\n";
    const text = `# R\n\n${[10, 11, 12].map(roadmap).join("\n")}${notes}`;
    const after = insertAt(text, "10-01", "phase").text;
    assert.deepEqual(after.match(/^- \[ \] .*/gmu), [
      "- [ ] 10-01: do",
      "- [ ] 11-01: [Task]",
      "- [ ] 12-01: do",
      "- [ ] 13-01: do",
    ]);
    assert.ok(after.includes("12-01 comes before `13-01`, see 11-01-PLAN.md and 2011-01-02."), after);
  });

  const lettered = (letter: string): string =>
    `## Phase ${letter}: One\n\n### ${letter}1. Prepare\n\n- [ ] **${letter}1.1** x\n- [ ] **${letter}1.2** y\n\n### ${letter}2. Run\n\n- [ ] **${letter}2.1** z\n`;

  it("counts headings and ids that open with its letter", () => {
    assert.deepEqual(phase(`# P\n\n${lettered("A")}\n${lettered("B")}`, "B2.1"), [
      "## Phase C: [Phase name]",
      "### C1. Prepare",
      "- [ ] **C1.1** [TO FILL: Task]",
      "### C2. Run",
      "- [ ] **C2.1** [TO FILL: Task]",
    ]);
  });

  it("raises them where it comes between", () => {
    const text = `# P\n\n${["A", "B", "C"].map(lettered).join("\n")}\nB1.1 before C1.1.\n`;
    const after = insertAt(text, "A2.1", "phase").text;
    assert.deepEqual(
      after.match(/^### .*/gmu),
      ["A", "B", "C", "D"].flatMap((one) => [`### ${one}1. Prepare`, `### ${one}2. Run`]),
    );
    assert.ok(after.includes("- [ ] **D1.2** y") && after.endsWith("C1.1 before D1.1.\n"), after);
  });

  it("has no headings that one phase alone has, whatever they are about", () => {
    const own = "#### 1. parse_header\n\n- [ ] x\n\n#### 2. parse_body\n\n- [ ] y\n";
    assert.deepEqual(phase(`# P\n\n## Phase 1: A\n\n${own}`, "- [ ] y"), ["## Phase 2: [Phase name]", "- [ ] [Task]"]);
    assert.deepEqual(phase(`# P\n\n## Phase 1: A\n\nText.\n\n## Phase 2: B\n\n${own}`, "- [ ] y"), [
      "## Phase 3: [Phase name]",
      "- [ ] [Task]",
    ]);
    assert.deepEqual(phase(`# P\n\n## Phase A: One\n\n- [ ] **A1.1** x\n\n${lettered("B")}`, "B2.1"), [
      "## Phase C: [Phase name]",
      "- [ ] **C1.1** [TO FILL: Task]",
    ]);
  });

  it("has the headings of a single phase that say what a part of any phase is for", () => {
    const text = "# P\n\n## Phase 1: A\n\n### Tasks\n\n- [ ] a\n\n### Acceptance Criteria\n\n- [ ] b\n";
    assert.deepEqual(phase(text, "- [ ] a").slice(1), [
      "### Tasks",
      "- [ ] [Task]",
      "### Acceptance Criteria",
      "- [ ] [Criterion]",
    ]);
  });
});

describe("a phase where phases are listed again under acceptance", () => {
  const text = `# P\n\n## Phases\n\n${[1, 2, 3].map((nth) => `### Phase ${nth} Storage\n\n- [ ] t${nth}\n`).join("\n")}\n## Definition of Done\n\n${[1, 2, 3].map((nth) => `### Phase ${nth} Complete When:\n\n- [ ] c${nth}\n`).join("\n")}`;

  for (const words of ["# P", "t3", "c3"]) {
    it(`goes to those of the work (at ${words})`, () => {
      const after = insertAt(text, words, "phase").text;
      assert.ok(after.includes("- [ ] t3\n\n### Phase 4: [Phase name]\n\n- [ ] [Task]\n\n## Definition"), after);
    });
  }

  it("counts both on", () => {
    const after = insertAt(text, "t1", "phase").text;
    assert.ok(after.includes("### Phase 3 Storage\n\n- [ ] t2\n"), after);
    assert.ok(after.includes("### Phase 3 Complete When:\n\n- [ ] c2\n"), after);
  });
});

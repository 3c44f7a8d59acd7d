import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { readTemplate } from "../../src/core/template/template.ts";
import { addedLines, insertAt } from "./insertSupport.ts";

describe("an entry of a log", () => {
  const logs: readonly (readonly [says: string, log: string, added: readonly string[]])[] = [
    ["20.11.2026", "- 20.11.2026: b\n", ["- 21.11.2026: [Update]"]],
    ["Nov 20, 2026 in bold", "- **Nov 20, 2026**: b\n", ["- **Nov 21, 2026**: [Update]"]],
    ["a heading of 20 Nov 2026", "### 20 Nov 2026\n\n- b\n", ["### 21 Nov 2026", "", "- [Update]", ""]],
    ["today, with a numbered list", "### 2026-11-21\n\n1. b\n", ["2. [Update]"]],
    ["today, with text", "### 2026-11-21\n\nb\n", ["- [Update]", ""]],
  ];
  for (const [says, log, added] of logs) {
    it(`is written as the others are: ${says}`, () => {
      const text = `# P\n\n## Phase 1: A\n\n- [ ] a\n\n## Progress Log\n\n${log}`;
      assert.deepEqual(addedLines(text, insertAt(text, "## Progress", "log").text), added);
    });
  }
});

describe("a day in a table of a log", () => {
  const rows: readonly (readonly [cells: readonly string[], day: string])[] = [
    [["20.11.2026"], "21.11.2026"],
    [["11/20/2026", "03/03/2026"], "11/21/2026"],
    [["Nov 20, 2026"], "Nov 21, 2026"],
    [["03/03/2026"], "2026-11-21"],
    [["TT.MM.JJJJ"], "21.11.2026"],
  ];
  for (const [cells, day] of rows) {
    it(`is written as in the rows: ${cells.join(" and ")}`, () => {
      const table = `| Date | Update |\n|--|--|\n${cells.map((cell) => `| ${cell} | b |\n`).join("")}`;
      const text = `# P\n\n## Progress Log\n\n${table}`;
      const made = insertAt(text, "## Progress", "log").text;
      assert.ok(made.includes(`| ${day} | [Update] |`), made);
    });
  }
});

describe("a level in a new row", () => {
  const columns: readonly (readonly [header: string, cells: readonly string[], blank: string])[] = [
    ["Impact", ["High", "Low"], "High/Medium/Low"],
    ["Impact", ["HIGH", "LOW"], "HIGH/MEDIUM/LOW"],
    ["Impact", ["High", "Med"], "High/Med/Low"],
    ["Impact", ["**High**", "🔴 Critical"], "Critical/High/Medium/Low"],
    ["Likelihood", ["H", "M"], "H/M/L"],
    ["Priority", ["P1", "P3"], "P0/P1/P2/P3"],
    ["Impact", ["4", "5"], "[Impact]"],
    ["Likelihood", ["20 %", "5 %"], "[Likelihood]"],
    ["Auswirkung", ["Hoch", "Gering"], "[Auswirkung]"],
    ["影响", ["高", "低"], "[影响]"],
    ["Priority", ["Must", "Should"], "[Priority]"],
    ["Impact", ["High", "High/Med/Low"], "High/Med/Low"],
  ];
  for (const [header, cells, blank] of columns) {
    it(`is a blank in the words of its column: ${header}, ${cells.join(", ")}`, () => {
      const rows = cells.map((cell) => `| Words | ${cell} |\n`).join("");
      const text = `# P\n\n## Risks\n\n| Risk | ${header} |\n|--|--|\n${rows}`;
      const { text: made, blanks } = insertAt(text, "## Risks", "risk");
      assert.equal(made, `${text}| [Risk] | ${blank} |\n`);
      assert.deepEqual(blanks, ["[Risk]", blank]);
    });
  }
});

describe("a new list in a phase", () => {
  const plan = (box: string): string =>
    `# P\n\n## Phase 1: A\n\n- [ ] a\n\n**Acceptance Criteria:**\n\n- ${box}it runs\n\n## Phase 2: B\n\n- [ ] b\n`;
  for (const box of ["[ ] ", "[x] ", ""]) {
    it(`has boxes where the plan's others have them: ${JSON.stringify(box)}`, () => {
      const text = plan(box);
      const made = insertAt(text, "- [ ] b", "criterion").text;
      assert.equal(made, `${text}\n**Acceptance Criteria:**\n\n- ${box === "" ? "" : "[ ] "}[Criterion]\n`);
    });
  }
});

describe("a new table", () => {
  const drawn: readonly (readonly [says: string, rows: readonly string[], risks: string])[] = [
    [
      "a mark that is twice as wide",
      ["| A    | ⬜     |", "| B    | Done   |"],
      "| Risk   | Likelihood      | Impact          | Mitigation   |",
    ],
    [
      "one row that was typed over",
      ["| A    | Open   |", "| A longer one | Done |", "| C    | Done   |"],
      "| Risk   | Likelihood      | Impact          | Mitigation   |",
    ],
    [
      "rows that are not aligned",
      ["| Much longer | Open |", "| B | Done |"],
      "| Risk | Likelihood | Impact | Mitigation |",
    ],
  ];
  for (const [says, rows, head] of drawn) {
    it(`is drawn as the plan draws its tables, with ${says}`, () => {
      const table = ["| Work | Status |", "| ---- | ------ |", ...rows].join("\n");
      const text = `# P\n\n## Phase 1: A\n\n- [ ] a\n\n## Overview\n\n${table}\n`;
      const added = addedLines(text, insertAt(text, "# P", "risk").text);
      assert.equal(
        added.find((line) => line.startsWith("| Risk")),
        head,
      );
    });
  }
});

describe("a phase of a template", () => {
  const path = new URL("../../templates/spec-driven.md", import.meta.url);
  const template = readTemplate(readFileSync(path, "utf8"));
  const plans: readonly (readonly [plan: string, name: string, depends: string])[] = [
    ["# P\n\n## Phase 1: A\n\n- [ ] a\n\n## Phase 2: B\n\n- [ ] b\n", "Phase 1: Foundation", "Phase 2"],
    ["# P\n\n## Sprint 4: A\n\n- [ ] a\n", "Phase 1: Foundation", "Sprint 4"],
    ["# P\n\nText.\n", "Phase 1: Foundation", "None"],
  ];
  for (const [plan, name, depends] of plans) {
    it(`depends on the last one of the plan: ${depends}`, () => {
      const { text } = insertAt(plan, "# P", "section", {}, { templates: [template], name });
      assert.ok(text.includes(`**Dependencies**: ${depends}\n`), text);
    });
  }
});

describe("a list that is there", () => {
  const phase = "# P\n\n## Phase 1: A\n\n";
  const lists: readonly (readonly [kind: "deliverable" | "criterion", text: string, after: string])[] = [
    [
      "deliverable",
      "**Tasks:**\n- [ ] a\n**Deliverables:**\n- thing\n",
      "**Tasks:**\n- [ ] a\n**Deliverables:**\n- thing\n- [Deliverable]\n",
    ],
    [
      "criterion",
      "- [ ] a\n\n**Success Criteria** (what must be TRUE):\n  1. b\n  2. c\n",
      "- [ ] a\n\n**Success Criteria** (what must be TRUE):\n  1. b\n  2. c\n  3. [Criterion]\n",
    ],
    [
      "criterion",
      "- [ ] a\n\n**Success Criteria** what must be true:\n\n- b\n",
      "- [ ] a\n\n**Success Criteria** what must be true:\n\n- b\n- [Criterion]\n",
    ],
    [
      "criterion",
      "**Success Criteria:** it runs\n\n- [ ] a\n",
      "**Success Criteria:** it runs\n- [Criterion]\n\n- [ ] a\n",
    ],
  ];
  for (const [kind, text, after] of lists) {
    it(`is gone on with: ${JSON.stringify(text)}`, () => {
      assert.equal(insertAt(phase + text, "## Phase", kind).text, phase + after);
    });
  }

  const headings: readonly (readonly [kind: "decision" | "milestone", text: string, added: string])[] = [
    ["decision", "## Decisions log\n\n### 2026-11-01 — Use X\n\nWords.\n", "### 2026-11-21 — [Decision]"],
    ["milestone", "## 5. マイルストーン\n\n### M1: 始め\n\n- x\n\n### M2: 終わり\n\n- y\n", "### M3: [Milestone]"],
  ];
  for (const [kind, text, added] of headings) {
    it(`is one of headings: ${added}`, () => {
      const made = insertAt(`# P\n\n${text}`, text.slice(0, 8), kind);
      assert.equal(made.text, `# P\n\n${text}\n${added}\n`);
    });
  }
});

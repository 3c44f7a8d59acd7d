import assert from "node:assert/strict";
import { insertions } from "../../src/core/insert/insertions.ts";
import type { Placement } from "../../src/core/insert/insertion.ts";
import { insertedName } from "../../src/core/insert/units/insertedName.ts";
import { insertAt } from "./insertSupport.ts";
import { fixture, record } from "./support.ts";

/** Lines that stood in a text before with what became of them, as a diff pairs them; new lines left out. */
function changed(before: string, after: string): readonly string[] {
  const shape = (line: string): string => line.replaceAll(/\d+[a-z]?/gu, "#");
  const now = after.split("\n");
  let from = 0;
  return before.split("\n").flatMap((line) => {
    const at = now.findIndex((other, nth) => nth >= from && (other === line || shape(other) === shape(line)));
    assert.notEqual(at, -1, line);
    const exact = now.findIndex((other, nth) => nth >= from && nth <= at + 14 && other === line);
    const found = exact === -1 ? at : exact;
    from = found + 1;
    return now[found] === line ? [] : [now[found] ?? ""];
  });
}

describe("a phase between others", () => {
  const text = fixture("insert/started.md");

  it("counts the later ones on, and everything that cites them", () => {
    const after = insertAt(text, "T004", "phase");
    assert.deepEqual(changed(text, after.text), [
      "Phase 3 cannot begin before phase 1 is over; see [the second](#phase-3-rails) and `Phase 2` in the log.",
      "- [ ] Phase 3 - Not Started",
      "- [ ] Phase 4 - Not Started",
      "### 🚋 Phase 3: Rails",
      "#### Step 3.1: Survey",
      "### 🚋 Phase 4: Wires",
      "**Dependencies**: Phases 1, 3 and 4, then Phase 3-4  ",
      "| 3 | 2026-03-15 | | Not Started |",
    ]);
    const { plan } = record(after.text);
    assert.deepEqual(
      plan.phases.map(({ number }) => number),
      ["1", "2", "3", "4"],
    );
  });

  it("has the rule, the emoji and the keys of its neighbours, and none of their marks", () => {
    const after = insertAt(text, "T004", "phase").text;
    const start = after.indexOf("---\n\n### 🚋 Phase 2: [Phase name]");
    assert.equal(
      after.slice(start, after.indexOf("---\n\n### 🚋 Phase 3")),
      "---\n\n### 🚋 Phase 2: [Phase name]\n**Duration**: [Duration]  \n**Dependencies**: Phase 1  \n\n**Tasks:**\n- [ ] T008 [TO FILL: Task]\n\n",
    );
  });

  const names: readonly (readonly [placement: Placement, name: string])[] = [
    ["letter", "Phase 1a"],
    ["renumber", "Phase 2"],
    ["end", "Phase 4"],
  ];
  for (const [placement, name] of names) {
    it(`is known by its name before it is there: ${placement}`, () => {
      const plan = record(text);
      const one = insertions(plan, text.indexOf("T004")).find(({ kind }) => kind === "phase");
      const made = one?.edits({ placement });
      assert.ok(made !== undefined && "edits" in made);
      assert.equal(insertedName(plan, made.edits), name);
      assert.equal(insertedName(plan, []), undefined);
    });
  }

  it("gets a letter, and nothing else changes", () => {
    const after = insertAt(text, "T004", "phase", { placement: "letter" });
    assert.deepEqual(changed(text, after.text), []);
    assert.ok(after.text.includes("### 🚋 Phase 1a: [Phase name]"));
  });

  it("goes behind the last, and nothing else changes", () => {
    const after = insertAt(text, "T004", "phase", { placement: "end" });
    assert.deepEqual(changed(text, after.text), []);
    assert.ok(after.text.indexOf("### 🚋 Phase 4: [Phase name]") > after.text.indexOf("T007"));
    assert.ok(after.text.indexOf("### 🚋 Phase 4: [Phase name]") < after.text.indexOf("## Risks"));
  });

  const asks = (plan: string, words: string): string | undefined =>
    insertions(record(plan), plan.indexOf(words)).find(({ kind }) => kind === "phase")?.asks;
  const open = "# P\n\n## Phase 1: A\n\n- [ ] a\n\n## Phase 2: B\n\n- [ ] b\n";

  it("asks first once work has begun, and only where numbers would change", () => {
    assert.equal(asks(text, "T004"), "placement");
    assert.equal(asks(text, "T007"), undefined);
    assert.equal(asks(text, "## Risks"), undefined);
    assert.equal(asks(open, "- [ ] a"), undefined);
    assert.equal(asks(open.replace("[ ] b", "[x] b"), "- [ ] a"), "placement");
    assert.equal(asks(open.replace("Phase 2", "Phase 3").replace("[ ] b", "[x] b"), "- [ ] a"), undefined);
  });

  it("asks for steps too", () => {
    const of = (plan: string, words: string): string | undefined =>
      insertions(record(plan), plan.indexOf(words)).find(({ kind }) => kind === "step")?.asks;
    const steps =
      "# P\n\n## Phase 1: A\n\n### Step 1: Dig\n\n- [ ] a\n\n### Step 2: Lay\n\n- [x] b\n\n## Phase 2: B\n\n### Step 3: Bolt\n\n- [ ] c, not Step 2\n";
    assert.equal(of(steps, "- [ ] a"), "placement");
    assert.equal(of(steps.replace("[x]", "[ ]"), "- [ ] a"), undefined);
    assert.equal(of(steps, "- [ ] c"), undefined);
    const letter = insertAt(steps, "- [ ] a", "step", { placement: "letter" }).text;
    assert.deepEqual(changed(steps, letter), []);
    assert.ok(letter.includes("- [ ] a\n\n### Step 1a: [Step name]"), letter);
    const end = insertAt(steps, "- [ ] a", "step", { placement: "end" }).text;
    assert.deepEqual(changed(steps, end), []);
    assert.ok(end.includes("- [x] b\n\n### Step 2a: [Step name]"), end);
  });

  const numbers: readonly (readonly [before: string, placement: Placement, after: string])[] = [
    ["0 1 2", "renumber", "0 1 2 3"],
    ["1 3", "renumber", "1 2 3"],
    ["1 2 2a 3", "renumber", "1 2 3 3a 4"],
    ["1 1a 2", "renumber", "1 1a 2 3"],
    ["1-2 3", "renumber", "1-2 3 4"],
    ["1 2-3 4", "renumber", "1 2 3-4 5"],
    ["10-01 10-02", "renumber", "10-01 10-02 10-03"],
    ["1 2 4", "renumber", "1 2 3 4"],
    ["01 02", "renumber", "01 02 03"],
    ["I II III", "renumber", "I II III IV"],
    ["A B C", "renumber", "A B C D"],
    ["1 2", "letter", "1 1a 2"],
    ["1 1a 2", "letter", "1 1a 1b 2"],
    ["1-2 3", "letter", "1-2 2a 3"],
    ["1 2 3", "end", "1 2 3 4"],
  ];
  for (const [before, placement, after] of numbers) {
    it(`behind the first of ${before} makes ${after} (${placement})`, () => {
      const plan = before
        .split(" ")
        .map((number) => `## Phase ${number}: ${number} things\n\n- [ ] task of ${number}\n`);
      const made = insertAt(`# P\n\n${plan.join("\n")}`, "task of", "phase", { placement }).text;
      const found = record(made).plan.phases.map(({ number }) => number);
      assert.equal(found.join(" "), after, made);
      // What a phase is called and holds stays with it.
      assert.ok(
        before.split(" ").every((number) => made.includes(`: ${number} things\n\n- [ ] task of ${number}`)),
        made,
      );
    });
  }

  it("counts numbered sections on with their tasks", () => {
    const plan = "# T\n\n## 1. A\n\n- [ ] 1.1 a\n\n## 2. B\n\n- [ ] 2.1 b\n- [ ] 2.10 c\n";
    const after = insertAt(plan, "- [ ] 1.1", "phase").text;
    assert.equal(
      after,
      "# T\n\n## 1. A\n\n- [ ] 1.1 a\n\n## 2. [Phase name]\n\n- [ ] 2.1 [Task]\n\n## 3. B\n\n- [ ] 3.1 b\n- [ ] 3.10 c\n",
    );
  });

  it("counts the steps of its phase on where a step comes between", () => {
    const plan =
      "# P\n\n## Phase 1: A\n\n### Step 1.1: B\n\n- [ ] a\n\n### Step 1.2: C\n\n- [ ] b (after Step 1.1)\n\nSee Step 1.2.\n";
    const after = insertAt(plan, "- [ ] a", "step").text;
    assert.ok(after.includes("### Step 1.2: [Step name]") && after.includes("### Step 1.3: C"), after);
    assert.ok(after.includes("(after Step 1.1)") && after.includes("See Step 1.3."), after);
  });

  it("leaves sizes, code and files alone that look like numbers of phases", () => {
    const kept = "Phase 2.5 tons, Phase 22, phase-2.md, `Phase 2`, Phase 2 days, biphase 2";
    const plan = `# P\n\n## Phase 1: A\n\n- [ ] a\n\n## Phase 2: B\n\n- [ ] b\n\n\`\`\`\nPhase 2\n\`\`\`\n\n${kept}\n`;
    const after = insertAt(plan, "- [ ] a", "phase").text;
    assert.ok(after.includes("```\nPhase 2\n```"));
    assert.ok(after.includes("Phase 2.5 tons, Phase 22, phase-2.md, `Phase 2`, Phase 3 days, biphase 2"), after);
  });
});

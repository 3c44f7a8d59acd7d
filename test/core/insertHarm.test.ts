import assert from "node:assert/strict";
import { insertions } from "../../src/core/insert/insertions.ts";
import { insertAt } from "./insertSupport.ts";
import { record } from "./support.ts";

const three = "# P\n\n## Phase 1: Dig\n\n- [ ] a\n\n## Phase 2: Lay\n\n- [ ] b\n\n## Phase 3: Bolt\n\n- [ ] c\n";
const phase = "# P\n\n## Phase 1: A\n\n";

describe("a task's text", () => {
  const wrapped: readonly (readonly [text: string, after: string])[] = [
    ["- [ ] Do it in\n**two** steps\n- [ ] b\n", "- [ ] Do it in\n**two** steps\n- [ ] [Task]\n- [ ] b\n"],
    ["- [ ] Do it in\n**two steps**\n- [ ] b\n", "- [ ] Do it in\n**two steps**\n- [ ] [Task]\n- [ ] b\n"],
    ["- [ ] Do it\n**Deliverables:**\n- b\n", "- [ ] Do it\n- [ ] [Task]\n**Deliverables:**\n- b\n"],
    ["- [ ] Do it\n**Owner**: Pat\n", "- [ ] Do it\n- [ ] [Task]\n**Owner**: Pat\n"],
  ];
  for (const [text, after] of wrapped) {
    it(`is never split: ${JSON.stringify(text)}`, () => {
      assert.equal(insertAt(phase + text, "- [ ] Do", "task").text, phase + after);
    });
  }
});

describe("what counts as done", () => {
  const marked = "# P\n\n## Phase 1: A ✅ COMPLETE\n\nText.\n";

  it("is told as the reason where nothing can be put in without opening it", () => {
    assert.equal(insertAt(marked, "Text", "task").refused, "done");
    assert.equal(insertAt("# P\n\n```\n\n## Phase 1: A\n", "```", "task").refused, "unsafe");
  });

  it("stays: a task goes into the current phase instead, and the list says so", () => {
    const text = `${marked}\n## Phase 2: B\n\n- [ ] b\n`;
    assert.equal(insertAt(text, "Text", "task").text, `${text}- [ ] [Task]\n`);
    const one = insertions(record(text), text.indexOf("Text")).find(({ kind }) => kind === "task");
    assert.equal(one?.where, "Phase 2: B");
  });

  it("stays: a phase or step has no box where a box would end what is counted", () => {
    const criteria = "# P\n\n## Acceptance Criteria\n\n- [x] one\n- [ ] two\n";
    const made = insertAt(criteria, "- [x]", "phase");
    assert.equal(made.refused, undefined);
    assert.ok(made.text.includes("Phase 1: [Phase name]") && !made.text.includes("[Task]"), made.text);
    const step = insertAt(marked, "Text", "step");
    assert.ok(step.text.includes("Step 1.1: [Step name]") && !step.text.includes("[Task]"), step.text);
  });
});

describe("the total", () => {
  it("is said where less is counted with an insertion than without", () => {
    const text = "# P\n\n## Phase 1: A 🚧\n\nText.\n\n## Phase 2: B\n\nText.\n\n## Phase 3: C\n\nText.\n";
    const edits = insertions(record(text), text.indexOf("Text"))
      .find(({ kind }) => kind === "task")
      ?.edits();
    assert.ok(edits !== undefined && !("refused" in edits));
    assert.deepEqual([edits.fewer?.before.total, edits.fewer?.after.total], [3, 1]);
  });

  it("does not fall with a phase in a plan of criteria", () => {
    const text = "# P\n\n## Acceptance Criteria\n\n- [ ] one\n- [ ] two\n";
    const made = insertAt(text, "- [ ]", "phase");
    assert.ok(made.text.includes("Phase 1: [Phase name]"), made.text);
    assert.equal(record(made.text).progress.headline.total, 2);
  });
});

describe("what stands around", () => {
  it("has later numbers that go on", () => {
    const list = "1. [ ] a\n2. [ ] b\n3. [ ] c\n";
    assert.equal(
      insertAt(phase + list, "1. [ ]", "task").text,
      `${phase}1. [ ] a\n2. [ ] [Task]\n3. [ ] b\n4. [ ] c\n`,
    );
    const same = "1. [ ] a\n1. [ ] b\n1. [ ] c\n";
    assert.equal(insertAt(phase + same, "b\n", "task").text, `${phase}1. [ ] a\n1. [ ] b\n1. [ ] [Task]\n1. [ ] c\n`);
    const wide = "8. [ ] a\n9. [ ] b\n   - c\n";
    assert.equal(insertAt(phase + wide, "8. [ ]", "task").text, `${phase}8. [ ] a\n9. [ ] [Task]\n9. [ ] b\n   - c\n`);
  });

  it("is a quote as before where a phase comes into it", () => {
    const text = "> # P\n>\n> ## Phase 1: A\n>\n> - [ ] a\n>\n> ## Phase 2: B\n>\n> - [ ] b\n";
    const { text: now } = insertAt(text, "- [ ] a", "phase");
    assert.equal(
      now,
      "> # P\n>\n> ## Phase 1: A\n>\n> - [ ] a\n>\n> ## Phase 2: [Phase name]\n>\n> - [ ] [Task]\n>\n> ## Phase 3: B\n>\n> - [ ] b\n",
    );
    const last = insertAt(text, "- [ ] b", "phase").text;
    assert.equal(last, `${text}>\n> ## Phase 3: [Phase name]\n>\n> - [ ] [Task]\n`);
  });

  it("is a quote as before where a step, a section or a list comes into it", () => {
    const text =
      "> # P\n>\n> ## Phase 1: Dig\n>\n> ### Step 1.1: Soil\n>\n> - [ ] a\n>\n> ## Phase 2: Lay\n>\n> - [ ] b\n";
    const cases = [
      ["step", "> ### Step 2.1: [Step name]\n>\n> - [ ] [Task]\n"],
      ["question", "> ## Open Questions\n>\n> - [ ] [Question]\n"],
      ["criterion", "> ### Acceptance Criteria\n>\n> - [Criterion]\n"],
    ] as const;
    for (const [kind, added] of cases) {
      assert.equal(insertAt(text, "- [ ] b", kind).text, `${text}>\n${added}`);
    }
    const noted = `${three}\n> ### Note\n>\n> Words.\n`;
    const made = insertAt(noted, "- [ ] c", "phase").text;
    assert.equal(made, `${noted}\n## Phase 4: [Phase name]\n\n- [ ] [Task]\n`);
  });

  it("has a blank line below a new heading where others have one below their underline", () => {
    const text = "Plan\n====\n\nPhase 1: Dig\n------------\n\n- [ ] a\n";
    assert.ok(insertAt(text, "- [ ] a", "risk").text.includes("\n\n## Risks\n\n| Risk "));
    const tight = text.replaceAll("-\n\n", "-\n").replace("=\n\n", "=\n");
    assert.ok(insertAt(tight, "- [ ] a", "question").text.includes("\n\n## Open Questions\n- [ ] "));
  });

  it("has a phase in a table without outer pipes, and no box beside its row", () => {
    const table = (task: string): string => `Task | Status\n--- | ---\n${task} | ⬜\n`;
    const text = `# P\n\n## Phase 1: Dig\n\n${table("a")}\n## Phase 2: Lay\n\n${table("b")}`;
    const made = insertAt(text, "a | ⬜", "phase").text;
    assert.ok(made.includes(`\n## Phase 2: [Phase name]\n\n${table("[Task]")}\n## Phase 3: Lay\n`), made);
  });

  for (const gap of ["\n", ""]) {
    it(`folds in as before, with a new phase between (${JSON.stringify(gap)})`, () => {
      const fold = (number: number, title: string): string =>
        `<details>\n<summary>Phase ${number}</summary>\n\n## Phase ${number}: ${title}\n\n- [ ] ${title}\n\n</details>\n`;
      const text = `# P\n\n${fold(1, "Dig")}${gap}${fold(2, "Lay")}`;
      const made = insertAt(text, "- [ ] Dig", "phase").text;
      assert.equal(made, `# P\n\n${fold(1, "Dig")}\n## Phase 2: [Phase name]\n\n- [ ] [Task]\n\n${fold(3, "Lay")}`);
    });
  }

  it("is no outline of a whole file for a second phase", () => {
    const sections = Array.from(
      { length: 30 },
      (_, nth) => `### Part ${"abcdefghijklmnopqrstuvwxyzäöüß"[nth] ?? ""}\n\n- x\n`,
    );
    const text = `${phase}**Owner**: Pat\n\n- [ ] a\n\n${sections.join("\n")}`;
    const made = insertAt(text, "- [ ] a", "phase").text;
    assert.ok(
      made.endsWith("\n## Phase 2: [Phase name]\n\n**Owner**: [Owner]\n\n- [ ] [Task]\n"),
      made.slice(text.length),
    );
  });
});

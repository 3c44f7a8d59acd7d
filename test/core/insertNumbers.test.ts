import assert from "node:assert/strict";
import { insertions } from "../../src/core/insert/insertions.ts";
import { insertAt } from "./insertSupport.ts";
import { record } from "./support.ts";

/** Lines of a text that are not in another. */
function lost(before: string, after: string): readonly string[] {
  const now = new Set(after.split("\n"));
  return before.split("\n").filter((line) => !now.has(line));
}

const two = "# P\n\n## Phase 1: A\n\n- [ ] a\n\n## Phase 2: B\n\n- [ ] b\n";

describe("numbers of other units", () => {
  it("stay where steps begin again in each phase", () => {
    const plan =
      "# P\n\n| Phase | Owner |\n|--|--|\n| 1 | a |\n| 2 | b |\n\n## Phase 1: A\n\n### Step 1: x\n\n- [ ] a, then Step 2\n\n### Step 2: y\n\n- [ ] a\n\n## Phase 2: B\n\n### Step 1: z\n\n- [ ] b, then Step 2\n\n### Step 2: q\n\n- [ ] b\n";
    const { text } = insertAt(plan, "- [ ] a, then", "step");
    assert.deepEqual(lost(plan, text), ["- [ ] a, then Step 2", "### Step 2: y"]);
    assert.ok(text.includes("- [ ] a, then Step 3") && text.includes("### Step 3: y"), text);
  });

  it("stay in another track that counts from one too, and so do citations outside", () => {
    const plan =
      "# P\n\nFirst Phase 2.\n\n# Backend\n\n## Phase 1: A\n\n- [ ] a\n\n## Phase 2: B\n\n- [ ] b\n\n# Frontend\n\n## Phase 1: C\n\n- [ ] c after Phase 2\n\n## Phase 2: D\n\n- [ ] d\n";
    const { text } = insertAt(plan, "- [ ] a", "phase");
    assert.deepEqual(lost(plan, text), ["## Phase 2: B"]);
    assert.ok(text.includes("## Phase 3: B") && text.includes("## Phase 2: [Phase name]"), text);
  });

  it("go on where phases count through several parts of the plan", () => {
    const plan = "# P\n\n## First\n\n### Phase 1: A\n\n- [ ] a\n\n## Later\n\n### Phase 2: B\n\n- [ ] b\n";
    const { text } = insertAt(plan, "- [ ] a", "phase");
    assert.deepEqual(lost(plan, text), ["### Phase 2: B"]);
    assert.ok(text.includes("### Phase 3: B"), text);
  });

  const mixed =
    "# P\n\n## Phase 1: A\n\n- [ ] a\n\n## Phase 2: B\n\n- [ ] b\n\n### Phase 3: C\n\n- [ ] c\n\n### Phase 4: D\n\n- [ ] d\n";
  for (const words of ["- [ ] a", "- [ ] b", "- [ ] c", "- [ ] d"]) {
    it(`are never given twice where headings are of several levels (at ${words})`, () => {
      const { text, refused } = insertAt(mixed, words, "phase");
      const numbers = record(text).plan.phases.map(({ number }) => number);
      assert.equal(new Set(numbers).size, numbers.length, text);
      assert.ok(refused === "number" || numbers.join(" ") === "1 2 3 4 5", text);
    });
  }

  it("are free for a letter where they cannot be counted on", () => {
    const { text } = insertAt(mixed, "- [ ] a", "phase", { placement: "letter" });
    assert.deepEqual(lost(mixed, text), []);
    assert.ok(text.includes("## Phase 1a: [Phase name]"), text);
  });

  const through =
    "# P\n\n## Phase 1: A\n\n### Step 1: x\n\n- [ ] a\n\n### Step 2: y\n\n- [ ] b\n\n## Phase 2: B\n\n### Step 3: z\n\n- [ ] c, not Step 2\n";
  it("go on where steps are counted through all phases", () => {
    const { text } = insertAt(through, "- [ ] a", "step");
    assert.deepEqual(lost(through, text), ["### Step 2: y", "### Step 3: z", "- [ ] c, not Step 2"]);
    assert.ok(text.includes("### Step 4: z\n\n- [ ] c, not Step 3"), text);
    const last = insertAt(through, "- [ ] b", "step").text;
    assert.ok(last.includes("### Step 3: [Step name]") && last.includes("### Step 4: z"), last);
  });

  it("are not counted on where two neighbours have the same one", () => {
    const plan = `${two}\n## Phase 2: C\n\n- [ ] c\n`;
    assert.equal(insertAt(plan, "- [ ] a", "phase").refused, "number");
  });
});

describe("what only looks like the number of a phase", () => {
  const kept: readonly string[] = [
    "docs/phase2/x.md and docs/phase 2 of it",
    "test_phase2.py and test_phase 2.py",
    "https://e.com/phase2 and https://e.com/a#phase#2",
    "[y](phase2.md) and [y](<phase 2.md>)",
    "![i](img/phase2.png) and ![i](img/ phase 2.png)",
    '<img src="phase2.png" alt="Phase 2"> is shown',
    "[c][phase 2] and [phase 2][]",
    "<https://e.com/phase 2>",
    "`code that\ngoes on to Phase 2` and ends",
    "``a ` Phase 2`` ends",
    "v1.phase 2 and pre-phase 2",
    "Phase 2.md",
  ];
  for (const words of kept) {
    it(`is left alone: ${JSON.stringify(words)}`, () => {
      const plan = `${two}\n${words}\n\n| Place | Words |\n|--|--|\n| x | ${words.replace("\n", " ")} |\n`;
      assert.deepEqual(lost(plan, insertAt(plan, "- [ ] a", "phase").text), ["## Phase 2: B"]);
    });
  }

  const cited: readonly (readonly [before: string, after: string])[] = [
    ["(Phase 2)", "(Phase 3)"],
    ["phase #2, Phase#2", "phase #3, Phase#3"],
    ["Phase 1/Phase 2", "Phase 1/Phase 3"],
    ["[Phase 2](#phase-2-b)", "[Phase 3](#phase-3-b)"],
    ["`x` Phase 2 `y`", "`x` Phase 3 `y`"],
    ["one ` Phase 2", "one ` Phase 3"],
  ];
  for (const [before, after] of cited) {
    it(`is none of these: ${before}`, () => {
      const plan = `${two}\nWords ${before} words.\n`;
      const { text } = insertAt(plan, "- [ ] a", "phase");
      assert.ok(text.includes(`Words ${after} words.`), text);
    });
  }

  it("is a milestone's where phases move", () => {
    const plan = `${two}\n| Milestone | Date |\n|--|--|\n| 2 | May |\n\n| Phase | Date |\n|--|--|\n| 2 | June |\n`;
    assert.deepEqual(lost(plan, insertAt(plan, "- [ ] a", "phase").text), ["## Phase 2: B", "| 2 | June |"]);
  });

  for (const word of ["Week", "Sprint"]) {
    it(`is prose in lower case: ${word}`, () => {
      const prose = `Every ${word.toLowerCase()} 2 people; not before ${word} 2.`;
      const plan = `${two.replaceAll("Phase", word)}\n${prose}\n`;
      const { text } = insertAt(plan, "- [ ] a", "phase");
      assert.ok(text.includes(`Every ${word.toLowerCase()} 2 people; not before ${word} 3.`), text);
    });
  }
});

describe("numbers that no blank sets apart", () => {
  const forms: readonly (readonly [form: string, cited: string, after: string])[] = [
    ["フェーズN：", "フェーズ2の後、第2フェーズ", "フェーズ3の後、第3フェーズ"],
    ["阶段N：", "阶段2、3", "阶段3、4"],
    ["단계N: ", "단계2 이후, 3단계로 나눈다", "단계3 이후, 3단계로 나눈다"],
    ["第N阶段：", "第2阶段，第3阶段；阶段2", "第3阶段，第4阶段；阶段3"],
    ["N단계: ", "2단계 이후, 12단계", "3단계 이후, 12단계"],
    ["第N周：", "第2周，用2周", "第3周，用2周"],
  ];
  for (const [form, cited, after] of forms) {
    it(`are counted on: ${form}`, () => {
      const heading = (number: number, title: string): string => `## ${form.replace("N", String(number))}${title}`;
      const plan = `# P\n\n${heading(1, "甲")}\n\n- [ ] a\n\n${heading(2, "乙")}\n\n- [ ] b\n\n${heading(3, "丙")}\n\n${cited}\n`;
      const { text } = insertAt(plan, "- [ ] a", "phase");
      assert.deepEqual(
        record(text)
          .plan.phases.map(({ number }) => number)
          .join(" "),
        "1 2 3 4",
        text,
      );
      assert.ok(text.includes(heading(2, "[")) && text.includes(heading(3, "乙")), text);
      assert.ok(text.endsWith(`${heading(4, "丙")}\n\n${after}\n`), text);
    });
  }
});

describe("units with a code", () => {
  const plan = (code: string, more = ""): string =>
    `# P\n\n## ${code}1: A\n\n- [ ] a\n\n## ${code}2: B\n\n- [ ] b\n\n## ${code}3: C\n\n**Depends on**: ${code}1, ${code}2\n\n${more}\n`;

  for (const code of ["M", "WP0", "MS-", "Phase", "M0"]) {
    it(`are counted on with what cites them: ${code}1`, () => {
      const cited = (one: number, other: number): string =>
        `After ${code}${one}, \`${code}${other}\` and ${code}${one}/${code}${other}; [x](#${code.toLowerCase()}${one}-b), ${code}${one}の後, 20 m2.`;
      const { text } = insertAt(plan(code, cited(2, 3)), "- [ ] a", "phase");
      for (const [nth, title] of ["A", "[", "B", "C"].entries()) {
        assert.ok(text.includes(`## ${code}${nth + 1}: ${title}`), text);
      }
      assert.ok(text.includes(`**Depends on**: ${code}1, ${code}3`) && text.endsWith(`${cited(3, 4)}\n`), text);
    });
  }

  it("ask first in a plan that has been started", () => {
    const started = plan("M").replace("[ ] b", "[x] b");
    const one = insertions(record(started), started.indexOf("- [ ] a")).find(({ kind }) => kind === "phase");
    assert.equal(one?.asks, "placement");
  });

  const named = [
    "See docs/M2-notes.md.",
    "- [ ] M2.1 c",
    "- [ ] M2-T1 c",
    "Branch feature/m2-api.",
    "```\nM1 --> M2\n```",
  ];
  for (const words of named) {
    it(`ask, and keep their numbers, where longer names hold them: ${JSON.stringify(words)}`, () => {
      const text = plan("M", words);
      const one = insertions(record(text), text.indexOf("- [ ] a")).find(({ kind }) => kind === "phase");
      assert.equal(one?.asks, "placement");
      assert.equal(insertAt(text, "- [ ] a", "phase", { placement: "renumber" }).refused, "number");
      const letter = insertAt(text, "- [ ] a", "phase", { placement: "letter" }).text;
      assert.ok(letter.includes("- [ ] a\n\n## M1a: ["), letter);
      assert.deepEqual(lost(text, letter), []);
    });
  }

  const forms = ["## Phase P", "## Phase WP0", "## MS-3-", "## M2."];
  for (const form of forms) {
    it(`go to the end where they are names of another kind: ${form}1`, () => {
      const text = `# P\n\n${form}1: A\n\n- [ ] a\n\n${form}2: B\n\n- [ ] b\n`;
      const made = insertAt(text, "- [ ] a", "phase").text;
      assert.ok(made.startsWith(text) && made.includes(`${form}3: [`), made);
    });
  }

  it("are ids of tasks in steps: one more goes to the end of its phase", () => {
    const text =
      "# P\n\n## Phase 1: A\n\n### T01: x\n\n- [ ] a\n\n### T02: y\n\n- [ ] b\n\n## Phase 2: B\n\n### T03: z\n\n- [ ] c\n";
    const made = insertAt(text, "- [ ] a", "step").text;
    assert.ok(made.includes("- [ ] b\n\n### T04: [T name]\n"), made);
    assert.deepEqual(lost(text, made), []);
  });
});

describe("numbered sections", () => {
  const plan = "# T\n\n## 1. A\n\n- [ ] 1.1 a\n\n## 2. B\n\n### 2.1 Sub\n\n- [ ] 2.1.1 z\n";
  it("are not counted on by halves", () => {
    assert.equal(insertAt(plan, "- [ ] 1.1", "phase").refused, "number");
    const anchors = "# T\n\n## 1. A\n\n- [ ] 1.1 a\n\n## 2. B\n\n- [ ] 2.1 z\n\nSee [B](#2-b).\n";
    assert.equal(insertAt(anchors, "- [ ] 1.1", "phase").refused, "number");
  });

  it("ask for another place first", () => {
    const one = insertions(record(plan), plan.indexOf("- [ ] 1.1")).find(({ kind }) => kind === "phase");
    assert.equal(one?.asks, "placement");
  });

  it("get one more at the end all the same", () => {
    const { text } = insertAt(plan, "- [ ] 1.1", "phase", { placement: "end" });
    assert.deepEqual(lost(plan, text), []);
    assert.ok(text.includes("## 3. [Phase name]"), text);
  });
});

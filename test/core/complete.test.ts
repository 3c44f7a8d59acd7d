import assert from "node:assert/strict";
import type { Completion, CompletionContext } from "../../src/core/complete/completion.ts";
import { completionsAt } from "../../src/core/complete/completionsAt.ts";
import { linePlaceAt } from "../../src/core/complete/place/linePlace.ts";
import { applyTextEdits } from "../../src/core/text/textEdit.ts";
import { record } from "./support.ts";

const context: CompletionContext = { today: "2026-11-20" };

/** What is offered where `‸` stands in a text. */
function offered(text: string, around: CompletionContext = context): readonly Completion[] {
  const offset = text.indexOf("‸");
  assert.notEqual(offset, -1, "the text has no caret");
  return completionsAt(record(text.replace("‸", "")), offset, around);
}

function labels(text: string, around: CompletionContext = context): readonly string[] {
  return offered(text, around).map(({ label }) => label);
}

/** The line of the caret after the offer with a label was taken. */
function taken(text: string, label: string): string {
  const found = offered(text).find((one) => one.label === label);
  assert.ok(found !== undefined, `${label} is not offered`);
  const plain = text.replace("‸", "");
  const after = applyTextEdits(plain, [{ range: found.range, newText: found.insertText }]);
  return after.split("\n")[text.slice(0, text.indexOf("‸")).split("\n").length - 1] ?? "";
}

/** What of the text before `‸` chooses among the offers. */
function typedAt(text: string): string {
  const froms = new Set(offered(text).map((one) => one.typedFrom));
  const [from] = froms;
  assert.ok(from !== undefined && froms.size === 1, "the offers differ");
  return text.slice(from, text.indexOf("‸"));
}

/** The offers that stand there now. */
function currentAt(text: string): readonly string[] {
  return offered(text).flatMap(({ isCurrent, label }) => (isCurrent ? [label] : []));
}

const plan = `# Plan: Sync

**Status**: Draft
**Owner**: Ada

## Phase 1: Storage

**Priority**: P1
**Due**: 2026-12-01

- [ ] T001 Write
- [~] T002 Read @grace

## Phase 2: Network

- [ ] T003 Send
`;

describe("offers in the box of a list item", () => {
  it("are the states of GFM and of this plan, each swallowing what closes the box", () => {
    assert.deepEqual(labels(`${plan}- [‸]`), ["[ ]", "[x]", "[~]", "[!]", "[?]"]);
    assert.equal(taken(`${plan}- [‸]`, "[~]"), "- [~] ");
    assert.equal(taken(`${plan}- [‸`, "[x]"), "- [x] ");
    assert.equal(taken(`${plan}  * [‸] Words`, "[ ]"), "  * [ ] Words");
    assert.equal(taken(`${plan}1. [ ‸] Words`, "[x]"), "1. [x] Words");
    assert.equal(taken(`${plan}- [‸]Words`, "[x]"), "- [x] Words");
  });

  it("are narrowed down by what is typed into an empty box, and by nothing that stood in it", () => {
    assert.equal(typedAt(`${plan}- [‸]`), "[");
    assert.equal(typedAt(`${plan}- [~‸] a`), "");
    assert.deepEqual(currentAt(`${plan}- [~‸] a`), ["[~]"]);
  });

  it("say what a mark means in this plan", () => {
    const text = `${plan}\nLegend: \`[-]\` = cancelled, \`[>]\` = blocked\n\n- [‸]`;
    assert.deepEqual(
      offered(text).map(({ label, hint }) => [label, hint]),
      [
        ["[ ]", "todo"],
        ["[x]", "done"],
        ["[-]", "cancelled"],
        ["[>]", "blocked"],
        ["[~]", "inProgress"],
        ["[?]", "question"],
      ],
    );
  });

  it("know a legend that is a list, and the project's marks", () => {
    const legend = "## Legend\n\n- [ ] open\n- [%] blocked\n- [x] done\n\n## Tasks\n\n- [ ] a\n- [‸]\n";
    assert.ok(labels(legend).includes("[%]"));
    const own = completionsAt(
      record("- [ ] a\n- [", {
        states: new Map([
          ["o", "done"],
          ["+", "inProgress"],
        ]),
      }),
      11,
      context,
    );
    assert.deepEqual(
      own.map(({ label }) => label),
      ["[ ]", "[x]", "[+]", "[!]", "[?]"],
    );
  });

  const silent: readonly (readonly [string, string])[] = [
    ["of a link", "- [‸Words](url)"],
    ["of a placeholder", "- [‸Feature Name]"],
    ["in prose", "Words [‸]"],
    ["in a fence", "```\n- [‸]\n```"],
    ["in a comment", "<!--\n- [‸]\n-->"],
  ];
  for (const [where, text] of silent) {
    it(`are none ${where}`, () => assert.deepEqual(labels(`${plan}\n${text}`), []));
  }
});

describe("offers in cells", () => {
  const tasks = (cell: string): string =>
    `${plan}\n## Overview\n\n| Task | Status | Priority | Effort | Depends on | Due date | Owner |\n| --- | --- | --- | --- | --- | --- | --- |\n| a | ✅ | High | S | Phase 1 | 21.11.2026 | Ada \\| Bob |\n${cell}\n`;

  const cells: readonly (readonly [string, string, readonly string[]])[] = [
    ["a status column with marks", "| b | ‸ |", ["✅", "⬜", "🔄", "⛔"]],
    ["a priority column", "| b | | ‸ |", ["High", "Critical", "Medium", "Low"]],
    ["an effort column", "| b | | | ‸ |", ["S", "M", "L", "XL"]],
    ["a column of dependencies", "| b | | | | ‸ |", ["None", "Phase 1", "Phase 2", "T001", "T002", "T003"]],
    [
      "a column of dates, in the form of its neighbours",
      "| b | | | | | ‸ |",
      ["20.11.2026", "21.11.2026", "27.11.2026"],
    ],
    ["an owner column", "| b | | | | | | ‸ |", ["Ada | Bob", "@grace"]],
  ];
  for (const [where, row, expected] of cells) {
    it(`are those of ${where}`, () => assert.deepEqual(labels(tasks(row)), expected));
  }

  it("are the choices that stand there", () => {
    const risks = "## Risks\n\n| Risk | Impact |\n| --- | --- |\n| Fire | High/Med/Low‸ |\n";
    assert.deepEqual(labels(`${plan}\n${risks}`), ["High", "Med", "Low"]);
    assert.equal(taken(`${plan}\n${risks}`, "Med"), "| Fire | Med |");
    assert.deepEqual(labels(`${plan}\n${risks.replace("High/Med/Low", "[Gone \\| There]")}`), ["Gone", "There"]);
  });

  const written: readonly (readonly [string, string, string, string])[] = [
    ["keeps blanks that are there", "| b | ‸ |", "✅", "| b | ✅ |"],
    ["adds blanks that are not", "| b |‸|", "✅", "| b | ✅ |"],
    ["needs no closing bar", "| b | ‸", "✅", "| b | ✅"],
    ["replaces the whole cell", "| b | ✅ do‸ne | High |", "⬜", "| b | ⬜ | High |"],
    ["leaves wide cells their width", "| b | x‸           |", "✅", "| b | ✅           |"],
  ];
  for (const [what, row, label, line] of written) {
    it(`a value ${what}`, () => assert.equal(taken(tasks(row), label), line));
  }

  it("escapes bars, which would end the cell", () => {
    const text = `# P\n**Owner**: Ada | Bob\n- [ ] a\n\n| Task | Owner |\n| --- | --- |\n| a | ‸ |\n`;
    const found = offered(text, { ...context, user: "A | B" });
    assert.deepEqual(
      found.map(({ insertText }) => insertText),
      ["A \\| B"],
    );
  });

  it("know the value that stands there, and one whose end was taken away", () => {
    const row = (cell: string): string =>
      `${plan}\n| Task | Status |\n| --- | --- |\n| a | Not Started |\n| b | ${cell} |\n`;
    assert.deepEqual(currentAt(row("Completed‸")), ["Completed"]);
    assert.deepEqual(currentAt(row("In progr‸ess")), ["In progress"]);
    assert.equal(typedAt(row("In progr‸ess")), "");
    assert.equal(taken(row("In ‸"), "In Progress"), "| b | In Progress |");
    assert.equal(typedAt(row("In ‸")), "In ");
    assert.deepEqual(labels(row("Done ‸")), []);
    assert.deepEqual(labels(`${plan}\n| Task | Status |\n| --- | --- |\n| a | ✅‸ |\n`), ["⬜", "🔄", "⛔", "✅"]);
  });

  it("are none in headers, in the blanks around a value, and in columns of free text", () => {
    for (const text of [
      `${plan}\n| Task | Sta‸tus |\n| --- | --- |\n| a | b |\n`,
      tasks("| b | ✅  ‸ | High |"),
      tasks("| b‸ | ✅ |"),
    ]) {
      assert.deepEqual(labels(text), []);
    }
  });

  it("go by the key in a table of keys and values", () => {
    assert.deepEqual(labels(`${plan}\n| Field | Value |\n| --- | --- |\n| Priority | ‸ |\n`), ["P1", "P0", "P2", "P3"]);
  });
});

describe("offers for fields", () => {
  const fields: readonly (readonly [string, string, readonly string[]])[] = [
    ["a status", "**Status**: ‸", ["Draft", "Planned", "In Progress", "Blocked", "Completed", "Cancelled"]],
    ["a status that is still a choice", "**Status:** Draft | Done‸", ["Draft", "Done"]],
    ["a priority, the plan's own values first", "- **Priority**: ‸", ["P1", "P0", "P2", "P3"]],
    ["a risk", "**Risk Level**: ‸", ["High", "Medium", "Low"]],
    ["an effort", "**Effort**: ‸", ["S", "M", "L", "XL"]],
    ["a size that is still a choice", "**Effort**: S/M/L/XL‸", ["S", "M", "L", "XL"]],
    ["dates", "**Updated**: ‸", ["2026-11-20", "2026-11-21", "2026-11-27"]],
    ["a date that is a blank", "**Target date**: YYYY-MM-DD‸", ["2026-11-20", "2026-11-21", "2026-11-27"]],
    ["an owner", "**Owner**: ‸", ["Ada", "@grace"]],
    ["the value of the second key on a line", "**Status**: Draft | **Priority**: ‸", ["P1", "P0", "P2", "P3"]],
    ["plain keys", "Priority: ‸", ["P1", "P0", "P2", "P3"]],
    ["keys in other languages", "**Priorität**: ‸", ["Critical", "High", "Medium", "Low"]],
    ["free text", "**Goal**: ‸", []],
    ["prose", "We go on: ‸", []],
  ];
  for (const [what, line, expected] of fields) {
    it(`with ${what}`, () => assert.deepEqual(labels(`${plan}\n## Phase 3: More\n\n${line}\n`), expected));
  }

  it("are none where the value of a key stands below it", () => {
    assert.deepEqual(labels(`---\ndependencies:‸\n  - WP01\n---\n${plan}`), []);
    assert.deepEqual(labels(`---\ndependencies:‸\n- WP01\n---\n${plan}`), []);
  });

  it("stand in front matter, too", () => {
    const yaml = `---\nstatus: ‸\ncreated: 2026-01-01\n---\n${plan}`;
    assert.deepEqual(labels(yaml), ["draft", "planned", "in-progress", "blocked", "completed", "cancelled"]);
    assert.equal(taken(`---\nstatus:‸\n---\n${plan}`, "draft"), "status: draft");
    assert.deepEqual(labels(`---\ncreated: 2026-0‸1-01\n---\n${plan}`), ["2026-11-20", "2026-11-21", "2026-11-27"]);
    assert.deepEqual(labels(`---\nother: {a: ‸}\n---\n${plan}`), []);
    // `@` opens nothing that YAML reads as text.
    assert.deepEqual(labels(`---\nOwner: ‸\n---\n${plan}`), ["Ada"]);
  });

  it("replace the whole value, and set it off from its key", () => {
    assert.equal(taken(`${plan}\n**Status**:‸`, "Draft"), "**Status**: Draft");
    assert.equal(taken(`${plan}\n**Status**: Dr‸aft  `, "Planned"), "**Status**: Planned  ");
    assert.equal(taken(`${plan}\n**Status**:  ‸`, "Draft"), "**Status**:  Draft");
    assert.equal(taken(`${plan}\n**Status**: ‸ | **Owner**: A`, "Draft"), "**Status**: Draft | **Owner**: A");
  });

  it("are not sorted out by the value they replace, but by the start of one", () => {
    assert.equal(typedAt(`${plan}\n**Status**: Completed‸`), "");
    assert.equal(typedAt(`${plan}\n**Status**: Comp‸`), "Comp");
    assert.equal(typedAt(`${plan}\n**Status**: Co‸mp`), "Co");
  });

  it("inside a value are narrowed down by what is typed there", () => {
    assert.equal(typedAt(`${plan}\n**Status**: In‸ progress`), "");
    assert.equal(typedAt(`${plan}\n**Status**: InComp‸ progress`), "Comp");
    assert.equal(typedAt(`${plan}\n**Status**: Comp‸Draft`), "Comp");
    assert.equal(taken(`${plan}\n**Status**: InComp‸ progress`, "Completed"), "**Status**: Completed");
    assert.equal(typedAt(`${plan}\n**Depends on**: Phase 9‸`), "");
  });

  it("mark the one that stands there, in the plan's spelling", () => {
    const statuses = ["Draft", "Planned", "In progress", "Blocked", "Completed", "Cancelled"];
    assert.deepEqual(labels(`# P\n\n**Status:** In‸ progress\n\n- [ ] a\n`), statuses);
    assert.deepEqual(currentAt(`# P\n\n**Status:** In‸ progress\n\n- [ ] a\n`), ["In progress"]);
    assert.deepEqual(currentAt(`${plan}\n**Status**: 🔄 In progress‸`), ["In progress"]);
    assert.deepEqual(currentAt(`${plan}\n**Priority**: p1‸`), ["P1"]);
    assert.deepEqual(currentAt(`${plan}\n**Status**: ‸`), []);
  });

  it("come behind a value whose end was taken away, too", () => {
    assert.equal(taken(`${plan}\n**Status**: In ‸`, "In Progress"), "**Status**: In Progress");
    assert.equal(typedAt(`${plan}\n**Status**: In ‸`), "In ");
    assert.equal(taken(`---\nstatus: in ‸\n---\n${plan}`, "draft"), "status: draft");
    assert.deepEqual(labels(`${plan}\n**Status**: Draft  ‸`), [], "these blanks break the line");
  });
});

describe("values that are prose", () => {
  const kept: readonly (readonly [what: string, line: string])[] = [
    ["a risk that is described", "- **Risk:** Resume state gets corrupted‸"],
    ["a risk of two words", "- **Risk:** Data‸ loss"],
    ["an impact that is described", "- **Impact:** 25% faster builds‸"],
    ["a level with its reason", "**Risk Level**: High (blocks the ‸release)"],
    ["a status with a remark", "**Status**: Done by QA, but for macOS‸"],
    ["a status of another day", "**Status**: Implemented and validated on macOS‸"],
    ["a priority with its reason", "**Priority**: P1 because of the fair‸"],
    ["an effort that is described", "**Effort**: about two days for Ada‸"],
    ["an owner who is described", "**Owner**: whoever has time for it‸"],
    ["a day with a remark", "**Due**: 2026-12-01 (moved from March)‸"],
    ["a day with a short remark", "**Due**: 2026-12-01 (PR #126)‸"],
    ["an owner in small letters", "**Owner**: depending on file‸"],
    ["a risk without blanks", "**Risk**: 接続が切れたときに状態が失われる‸"],
    ["a dependency with its state", "**Dependencies**: M3 finished‸"],
    ["a day in a sentence", "**Due**: when the fair is over‸"],
    ["dependencies in a sentence", "**Dependencies**: All of the work (WP01-WP09) to be complete and merged.‸"],
    ["dependencies behind a comma", "**Dependencies**: Phase 1, all of the work to be merged‸"],
  ];
  for (const [what, line] of kept) {
    it(`are replaced by nothing: ${what}`, () => {
      assert.deepEqual(labels(plan.replace("## Phase 2: Network\n", `## Phase 2: Network\n\n${line}\n`)), []);
    });
  }

  const replaced: readonly (readonly [what: string, line: string, label: string, after: string])[] = [
    ["a word", "**Risk Level**: Severe‸", "High", "**Risk Level**: High"],
    ["the start of an offer", "**Status**: In Pro‸", "In Progress", "**Status**: In Progress"],
    ["a status in other words", "**Status**: Not Started‸", "Draft", "**Status**: Draft"],
    ["a mark with its word", "**Status**: ✅ Done‸", "Draft", "**Status**: Draft"],
    ["a blank", "**Priority**: [How much it matters to us]‸", "P1", "**Priority**: P1"],
    ["an amount", "**Effort**: 2 days‸", "S", "**Effort**: S"],
    ["a name", "**Owner**: Mary Jane Watson‸", "Ada", "**Owner**: Ada"],
    ["one of several names", "**Owner**: Mary Jane, Bob‸", "Ada", "**Owner**: Mary Jane, Ada"],
    ["a day in words", "**Due**: 3 December 2026‸", "20 November 2026", "**Due**: 20 November 2026"],
    ["a day with its time", "**Due**: 2026-12-01 19:30 KST‸", "2026-11-20", "**Due**: 2026-11-20"],
    ["a quarter", "**Due**: Q1 2027‸", "2026-11-20", "**Due**: 2026-11-20"],
    ["a day that is not set", "**Due**: TBD‸", "2026-11-20", "**Due**: 2026-11-20"],
    ["a phase", "**Dependencies**: Phase 9‸", "Phase 1", "**Dependencies**: Phase 1"],
  ];
  for (const [what, line, label, after] of replaced) {
    it(`are not ${what}`, () => {
      assert.equal(taken(plan.replace("## Phase 2: Network\n", `## Phase 2: Network\n\n${line}\n`), label), after);
    });
  }

  it("are offered nowhere, and where all values of a key are prose nothing is", () => {
    const risks = "- **Risk:** Resume state gets corrupted\n- **Risk:** The key is lost\n";
    assert.deepEqual(labels(`${plan}\n${risks}- **Risk:** ‸\n`), []);
    assert.deepEqual(labels(`${plan}\n${risks}- **Risk:** H‸\n`), []);
    assert.deepEqual(labels(`${plan}\n${risks}- **Risk:** Medium\n- **Risk:** ‸\n`), ["Medium", "High", "Low"]);
    const impacts =
      "| Risk | Impact | Owner |\n|--|--|--|\n| a | Very High | Ada Lovelace |\n| b | We lose a day. | The whole team at night |\n";
    assert.deepEqual(labels(`${plan}\n${impacts}| c | ‸ | |\n`), ["Very High", "High", "Medium", "Low"]);
    assert.deepEqual(labels(`${plan}\n${impacts}| c | | ‸ |\n`), ["Ada Lovelace", "@grace"]);
    assert.deepEqual(labels(`${plan}\n**Effort**: 2 days\n**Effort**: about two days for Ada\n**Effort**: ‸\n`), [
      "2 days",
      "S",
      "M",
      "L",
      "XL",
    ]);
  });
});

describe("offers for dependencies", () => {
  const line = (value: string): string => plan.replace("## Phase 2: Network\n", `## Phase 2: Network\n\n${value}\n`);

  it("are phases and tasks that the plan's reader finds again, not the phase itself", () => {
    const found = offered(line("**Dependencies**: ‸"));
    assert.deepEqual(
      found.map(({ label }) => label),
      ["None", "Phase 1", "T001", "T002", "T003"],
    );
    assert.deepEqual(
      found.map(({ detail }) => detail),
      ["", "Storage", "T001 Write", "T002 Read @grace", "T003 Send"].map((text) => text.replace(/^T\d+ /u, "")),
    );
  });

  it("go on after a comma without what is listed", () => {
    assert.deepEqual(labels(line("**Depends on**: Phase 1, ‸")), ["T001", "T002", "T003"]);
    assert.equal(taken(line("**Depends on**: T002, ‸"), "Phase 1"), "**Depends on**: T002, Phase 1");
    assert.equal(taken(line("**Depends on**: T00‸, T002"), "T001"), "**Depends on**: T001, T002");
    assert.equal(taken(line("**Blocked by**: None / [Other Phase]‸"), "Phase 1"), "**Blocked by**: Phase 1");
  });

  it("are there behind the word of a phase whose number is still to come", () => {
    for (const value of ["**Depends on:** Phase ‸", "**Dependencies**: phase ‸", "Depends on: Phase ‸"]) {
      assert.ok(labels(line(value)).includes("Phase 1"), value);
      assert.match(taken(line(value), "Phase 1"), /: ?\*{0,2} Phase 1$/u);
    }
    assert.equal(taken(line("**Depends on**: T002, Phase ‸"), "Phase 1"), "**Depends on**: T002, Phase 1");
    assert.deepEqual(labels(line("**Depends on**: All of ‸")), []);
    assert.ok(!labels(line("**Owner**: Phase ‸")).includes("Phase 1"));
  });

  it("stand behind the words of a task, which does not wait for itself", () => {
    assert.deepEqual(labels(line("- [ ] T004 Go on, depends on ‸")), ["Phase 1", "T001", "T002", "T003"]);
    assert.equal(
      taken(line("- [ ] T004 Go on (depends on T001, T0‸)"), "T002"),
      "- [ ] T004 Go on (depends on T001, T002)",
    );
    assert.deepEqual(labels(line("It depends on ‸")), []);
  });

  it("are the steps of the same phase, too", () => {
    const steps =
      "# P\n\n## Phase 1: A\n\n### Step 1.1: B\n\n- [ ] a\n\n### Step 1.2: C\n\n**Depends on**: ‸\n\n- [ ] b\n";
    assert.deepEqual(labels(steps), ["None", "Step 1.1"]);
  });

  it("hold user text literally and on one line", () => {
    const odd = "$1 ${CLIPBOARD} } `x` 🚀 مرحبا ";
    const text = `# P\n\n## Phase 1: ${odd}\n\n- [ ] T001 ${odd.repeat(400)}\n\n## Phase 2: B\n\n**Depends on**: ‸\n\n- [ ] b\n`;
    const [, phase, task] = offered(text);
    assert.deepEqual([phase?.insertText, phase?.detail], ["Phase 1", "$1 ${CLIPBOARD} } x 🚀 مرحبا"]);
    assert.ok(task?.insertText === "T001" && task.detail.startsWith("$1 ${CLIPBOARD} } x 🚀 مرحبا $1"));
    assert.ok(task.detail.length <= 80 && task.detail.endsWith("…"));
    assert.equal(offered(`${plan}\n**Owner**: ${odd}\n\n**Owner**: ‸\n`)[1]?.insertText, odd.trim());
  });
});

describe("offers of a long plan", () => {
  const tasks = Array.from({ length: 900 }, (_, nth) => `- [ ] T${String(nth + 100)} Do it\n`).join("");
  const line = (typed: string): string =>
    `# P\n\n## Phase 1: A\n\n${tasks}\n## Phase 2: B\n\n**Depends on**: ${typed}‸\n\n- [ ] b\n`;

  it("are fifty, chosen among all by what is typed", () => {
    assert.equal(labels(line("")).length, 50);
    assert.deepEqual(labels(line("T99")), [
      "T990",
      "T991",
      "T992",
      "T993",
      "T994",
      "T995",
      "T996",
      "T997",
      "T998",
      "T999",
    ]);
  });
});

describe("offers of dates", () => {
  it("name the end of the phase by its row in the timeline", () => {
    const timeline =
      "\n## Timeline\n\n| Phase | Start | End |\n| --- | --- | --- |\n| Phase 2 | 2026-12-01 | 2026-12-24 |\n";
    const text = plan.replace("- [ ] T003 Send", "- [ ] T003 Send due: ‸") + timeline;
    assert.deepEqual(
      offered(text).map(({ label, hint }) => [label, hint]),
      [
        ["2026-11-20", "today"],
        ["2026-11-21", "tomorrow"],
        ["2026-11-27", "inAWeek"],
        ["2026-12-24", "phaseEnd"],
      ],
    );
  });

  const forms: readonly (readonly [string, string])[] = [
    ["2026/11/03", "2026/11/20"],
    ["3.2.2026", "20.11.2026"],
    ["31/12/2026", "20/11/2026"],
    ["12/31/2026", "11/20/2026"],
    ["01/02/2026", "2026-11-20"],
    ["DD.MM.YYYY", "20.11.2026"],
    ["Dec 3, 2026", "Nov 20, 2026"],
    ["December 3, 2026", "November 20, 2026"],
    ["3 December 2026", "20 November 2026"],
    ["2026年1月2日", "2026年11月20日"],
    ["soon", "2026-11-20"],
  ];
  for (const [sample, today] of forms) {
    it(`are written like ${sample}`, () => assert.equal(labels(`${plan}\n**Created**: ${sample}‸\n`)[0], today));
  }

  it("cross months and years, and are none without a day to start from", () => {
    assert.deepEqual(labels(`${plan}\n**Updated**: ‸`, { today: "2027-12-31" }), [
      "2027-12-31",
      "2028-01-01",
      "2028-01-07",
    ]);
    assert.deepEqual(labels(`${plan}\n**Updated**: ‸`, { today: "x" }), []);
  });
});

describe("offers behind a slash", () => {
  const extra: CompletionContext = {
    ...context,
    extra: [{ label: "risks", detail: "A table", insertText: "## Risks\n" }],
  };

  it("are what the host has for a line of its own, in a plan's text", () => {
    const [first] = offered(`${plan}\n/‸`, extra);
    assert.equal(first?.filterText, "/risks");
    assert.equal(first?.insertText, "## Risks\n");
    assert.deepEqual(labels(`${plan}\n/ri‸\n`, extra), ["risks"]);
  });

  const silent: readonly (readonly [string, string])[] = [
    ["behind words", "a /‸"],
    ["before words", "/‸ a"],
    ["behind a list marker", "- /‸"],
    ["in a path", "/usr/‸"],
    ["in a fence", "```\n/‸\n```"],
    ["in indented code", "## Code\n\n    /‸"],
    ["in a comment", "<!--\n/‸\n-->"],
    ["in a cell", "| a |\n| - |\n| /‸ |"],
  ];
  for (const [where, text] of silent) {
    it(`are none ${where}`, () => assert.deepEqual(labels(`${plan}\n${text}`, extra), []));
  }

  it("stand below a list, a paragraph and a table, too", () => {
    for (const before of ["- [ ] a", "Words", "| a |\n| - |"]) {
      assert.deepEqual(labels(`${plan}\n${before}\n/‸`, extra), ["risks"]);
      const text = `${plan}\n${before}\n/`;
      assert.equal(linePlaceAt(record(text), text.length)?.glued, true);
    }
    assert.equal(linePlaceAt(record(`${plan}\n/`), plan.length + 2)?.glued, false);
  });

  it("are none in front matter, and in Markdown that is no plan", () => {
    assert.deepEqual(labels(`---\na: b\n/‸\n---\n${plan}`, extra), []);
    assert.deepEqual(labels("# Notes\n\n/‸\n", extra), []);
  });
});

import { assert } from "chai";
import * as fc from "fast-check";
import { setTaskState } from "../../src/core/edit/state/setTaskState.ts";
import { tickTask } from "../../src/core/edit/state/tickTask.ts";
import { settableStates, type Wish } from "../../src/core/edit/state/wish.ts";
import { applyTextEdits } from "../../src/core/text/textEdit.ts";
import { anyLines } from "./damagePlan.ts";
import { examples } from "./generatePlan.ts";
import { record } from "./support.ts";

/** A text with the state of the task set whose words hold `›`, a mark that is taken out before. */
function changed(text: string, wish: Wish): string | undefined {
  const line = text.split(/\r\n|\n/u).findIndex((one) => one.includes("›"));
  const source = text.replaceAll("›", "");
  const before = record(source);
  const task = before.plan.tasks.find((one) => one.line === line);
  assert.isDefined(task, `no task on line ${line}`);
  const edits = task === undefined ? undefined : setTaskState(before, task, wish);
  return edits === undefined ? undefined : applyTextEdits(source, edits);
}

type Case = readonly [name: string, before: string, wish: Wish | Wish["state"], after: string];

const boxes: readonly Case[] = [
  ["writes [-] where the plan has no way of its own", "- [ ] a›\n", "inProgress", "- [-] a\n"],
  ["writes the mark that the plan's other boxes have", "- [/] b\n- [ ] a›\n", "inProgress", "- [/] b\n- [/] a\n"],
  [
    "writes the mark that the plan's legend names",
    "- `[>]` = blocked\n- `[!]` = in progress\n\n## Tasks\n- [ ] a›\n",
    "inProgress",
    "- `[>]` = blocked\n- `[!]` = in progress\n\n## Tasks\n- [!] a\n",
  ],
  [
    "writes words where the plan has words",
    "- [ ] b (in progress)\n- [ ] a›\n",
    "inProgress",
    "- [ ] b (in progress)\n- [ ] a (in progress)\n",
  ],
  ["writes an emoji in front where the plan does", "- [ ] 🚧 b\n- [ ] a›\n", "inProgress", "- [ ] 🚧 b\n- [ ] 🚧 a\n"],
  ["writes [!] for what is blocked", "- [ ] a›\n", "blocked", "- [!] a\n"],
  [
    "writes the reason behind the words",
    "- [ ] T1 a›\n",
    { state: "blocked", reason: "no\nkey" },
    "- [!] T1 a (blocked: no key)\n",
  ],
  ["takes the reason out again", "- [!] T1 a› (blocked: no (new) key)\n", "todo", "- [ ] T1 a\n"],
  [
    "writes another reason over the old one",
    "- [!] a› (blocked: no key)\n",
    { state: "blocked", reason: "no (lock" },
    "- [!] a (blocked: no (lock)\n",
  ],
  [
    "lets a reason say the state where the plan has words for it",
    "- [ ] b (blocked)\n- [ ] a›\n",
    { state: "blocked", reason: "no key" },
    "- [ ] b (blocked)\n- [ ] a (blocked: no key)\n",
  ],
  [
    "writes the reason before the name of a block",
    "- [ ] a› #tag 📅 2026-12-01 ^id1\n",
    { state: "blocked", reason: "no key" },
    "- [!] a #tag 📅 2026-12-01 (blocked: no key) ^id1\n",
  ],
  ["takes the reason out before the name of a block", "- [!] a› (blocked: no key) ^id1\n", "todo", "- [ ] a ^id1\n"],
  [
    "cuts a reason that is too long to be found again",
    "- [ ] a›\n",
    { state: "blocked", reason: `${"b".repeat(198)}😀c` },
    `- [!] a (blocked: ${"b".repeat(198)}…)\n`,
  ],
  ["takes a long reason out that was written once", `- [!] a› (blocked: ${"b".repeat(400)})\n`, "todo", "- [ ] a\n"],
  ["takes a reason out that others wrote", "- [ ] a› - BLOCKED: no key\n", "todo", "- [ ] a\n"],
  ["takes the word out that says a state", "- [ ] a› - in progress\n", "todo", "- [ ] a\n"],
  ["takes the emoji out that says a state", "- [ ] 🚧 a›\n", "todo", "- [ ] a\n"],
  ["takes the emoji out of what is done", "- [ ] 🚧 a›\n", "done", "- [x] a\n"],
  ["takes the reason out of what is done", "- [!] a› (blocked: no key)\n", "done", "- [x] a\n"],
  ["takes the strike away from what is done", "- [ ] ~~a›~~\n", "done", "- [x] a\n"],
  [
    "takes the strike away from what was ticked and struck out",
    "- [x] b\n- [-] ~~a›~~\n",
    "done",
    "- [x] b\n- [x] a\n",
  ],
  [
    "keeps an emoji that the legend calls done",
    "Legend: 🎯 done, 🚀 in progress\n\n- [ ] 🎯 a›\n",
    "done",
    "Legend: 🎯 done, 🚀 in progress\n\n- [x] 🎯 a\n",
  ],
  ["keeps words that are nothing but a state", "- [ ] Blocked› (in progress)\n", "done", "- [x] Blocked\n"],
  ["takes two words out that say a state", "- [ ] a› (blocked) (blocked: no key)\n", "todo", "- [ ] a\n"],
  ["strikes out what is cancelled", "- [ ] a› `b`\n", "cancelled", "- [ ] ~~a `b`~~\n"],
  ["opens the box of what is cancelled after it was done", "- [x] a›\n", "cancelled", "- [ ] ~~a~~\n"],
  ["keeps the id of a cancelled task", "- [ ] T012 a›\n", "cancelled", "- [ ] ~~T012 a~~\n"],
  ["says cancelled in words where tildes are", "- [ ] a› ~5\n", "cancelled", "- [ ] a ~5 (cancelled)\n"],
  ["takes the strike away", "- [ ] ~~a›~~\n", "todo", "- [ ] a\n"],
  ["ticks with a capital where all ticks are", "- [X] b\n- [X] c\n- [ ] a›\n", "done", "- [X] b\n- [X] c\n- [X] a\n"],
  ["ticks with an emoji where boxes hold some", "- [✅] b\n- [⬜] a›\n", "done", "- [✅] b\n- [✅] a\n"],
  ["keeps CRLF, tabs and trailing blanks", "#\tP\r\n\r\n*\t[ ]\ta›  \r\n", "inProgress", "#\tP\r\n\r\n*\t[-]\ta  \r\n"],
  ["changes a heading's box", "## Tasks\n\n### [ ] S01: a›\n", "inProgress", "## Tasks\n\n### [-] S01: a\n"],
  ["changes a box in bold", "- **[ ]** **a›** b\n", "cancelled", "- **[ ]** ~~**a** b~~\n"],
  ["writes no typo for what is to do", "- [-] a›\n- [] b\n", "todo", "- [ ] a\n- [] b\n"],
  ["writes no mark that nothing explains", "- [✓] a›\n- [*] b\n- [ ] c\n", "todo", "- [ ] a\n- [*] b\n- [ ] c\n"],
  [
    "writes the mark for to do that the legend names",
    "- `[.]` = todo\n- `[>]` = blocked\n\n## Tasks\n- [✓] a›\n- [.] b\n",
    "todo",
    "- `[.]` = todo\n- `[>]` = blocked\n\n## Tasks\n- [.] a\n- [.] b\n",
  ],
  ["changes a box in a quote", "> - [ ] a›\n", "blocked", "> - [!] a\n"],
];

const head = "## Tasks\n\n| Task | Status |\n|---|---|\n";
const rows: readonly Case[] = [
  [
    "writes the word of other rows",
    `${head}| b | WIP |\n| a› | Todo |\n`,
    "inProgress",
    `${head}| b | WIP |\n| a | WIP |\n`,
  ],
  [
    "writes a word in the same form",
    `${head}| a› | ✅ **DONE** |\n`,
    "inProgress",
    `${head}| a | 🔄 **IN PROGRESS** |\n`,
  ],
  ["writes an emoji for an emoji", `${head}| a› | ⬜ |\n`, "done", `${head}| a | ✅ |\n`],
  ["writes a word where no emoji says it", `${head}| a› | ⬜ |\n`, "cancelled", `${head}| a | Cancelled |\n`],
  ["writes into an empty cell, as wide as it was", `${head}| a› |        |\n`, "done", `${head}| a | ✅      |\n`],
  ["writes into a cell of one blank", `${head}| a› | |\n`, "done", `${head}| a | ✅ |\n`],
  [
    "empties a cell where other rows are empty",
    `${head}| b |  |\n| a› | ✅ |\n`,
    "todo",
    `${head}| b |  |\n| a |  |\n`,
  ],
  ["changes the box of a cell", `${head}| a› | [ ] |\n`, "done", `${head}| a | [x] |\n`],
  [
    "keeps what else a cell says",
    `${head}| a› | Done (2026-11-01) |\n`,
    "todo",
    `${head}| a | Not Started (2026-11-01) |\n`,
  ],
  [
    "answers Yes for No",
    "## Tasks\n\n| Task | Done |\n|---|---|\n| a› | No |\n",
    "done",
    "## Tasks\n\n| Task | Done |\n|---|---|\n| a | Yes |\n",
  ],
  [
    "writes the reason into the cell of the words",
    `${head}| a› | ⬜ |\n`,
    { state: "blocked", reason: "a|b" },
    `${head}| a (blocked: a\\|b) | ⛔ |\n`,
  ],
  [
    "writes another reason over the old one, with bars before and in it",
    `${head}| a› \\| b (blocked: c\\|d) | ⛔ |\n`,
    { state: "blocked", reason: "no key" },
    `${head}| a \\| b (blocked: no key) | ⛔ |\n`,
  ],
  [
    "takes the reason out of the cell of the words of a row that is done",
    `${head}| a› (blocked: no key) | ⛔ |\n`,
    "done",
    `${head}| a | ✅ |\n`,
  ],
  [
    "copies no empty cell into a box",
    `${head}| b |  |\n| c | [] |\n| a› | [x] |\n`,
    "todo",
    `${head}| b |  |\n| c | [] |\n| a | [ ] |\n`,
  ],
  [
    "takes the reason out of the cell of the words",
    `${head}| a› \\| b (blocked: c\\|d) | ⛔ |\n`,
    "todo",
    `${head}| a \\| b | ⬜ |\n`,
  ],
  [
    "writes the mark that the other rows of the table have, whatever the old one looked like",
    "## Tasks\n\n| Task | Status |\n|---|---|\n| a› | Cancelled |\n| b | ✅ |\n",
    "done",
    "## Tasks\n\n| Task | Status |\n|---|---|\n| a | ✅ |\n| b | ✅ |\n",
  ],
  [
    "writes a reason into the words of the task, whatever other cells say",
    "## Tasks\n\n| Owner | Task | Status |\n|---|---|---|\n| Deploy | Deploy› | Todo |\n| Bob | B | Done |\n",
    { state: "blocked", reason: "no key" },
    "## Tasks\n\n| Owner | Task | Status |\n|---|---|---|\n| Deploy | Deploy (blocked: no key) | Blocked |\n| Bob | B | Done |\n",
  ],
];

const units: readonly Case[] = [
  [
    "changes a status line",
    "## Phase 1: a›\n- **Status:** pending\n",
    "inProgress",
    "## Phase 1: a\n- **Status:** in progress\n",
  ],
  [
    "changes a status line in the words of others",
    "## Phase 1: b\n- **Status:** complete\n\n## Phase 2: a›\n- **Status:** pending\n",
    "done",
    "## Phase 1: b\n- **Status:** complete\n\n## Phase 2: a\n- **Status:** complete\n",
  ],
  ...(
    [
      ["Complete - 2025-01-02", "todo", "Not Started"],
      ["Complete (2025-01-02)", "inProgress", "In Progress"],
      ["Completed on 2025-01-02", "todo", "Not Started"],
      ["Complete (2025-01-02, by Ann)", "todo", "Not Started – Complete (2025-01-02, by Ann)"],
      ["Planned, due 2025-01-02", "inProgress", "In Progress, due 2025-01-02"],
    ] as const
  ).map(([before, state, after]): Case => [
    `takes the day of the old state with it, and nothing else: ${before}`,
    `## Phase 1: a›\n\n**Status:** ${before}\n`,
    state,
    `## Phase 1: a\n\n**Status:** ${after}\n`,
  ]),
  [
    "gives the day of the old state no reason",
    "## Phase 1: a›\n\n**Status:** ✅ Complete (2025-01-02)\n",
    { state: "blocked", reason: "key" },
    "## Phase 1: a\n\n**Status:** ⛔ Blocked (key)\n",
  ],
  ["changes a mark in a heading", "## Phase 1: a› ✅\n", "inProgress", "## Phase 1: a 🔄\n"],
  ["changes words in brackets", "## Phase 1: a› (Complete)\n", "inProgress", "## Phase 1: a (In Progress)\n"],
  [
    "takes the mark away where open phases have none",
    "## Phase 1: b ✅\n\n## Phase 2: a› ✅\n",
    "todo",
    "## Phase 1: b ✅\n\n## Phase 2: a\n",
  ],
  [
    "gives a phase a mark as its neighbours have theirs",
    "## Phase 1: b ✅\n\n## Phase 2: a›\n",
    "done",
    "## Phase 1: b ✅\n\n## Phase 2: a ✅\n",
  ],
  [
    "gives a phase a status line as its neighbours have theirs",
    "## Phase 1: b\n\n**Status:** Complete\n\n## Phase 2: a›\n\nWords.\n",
    "done",
    "## Phase 1: b\n\n**Status:** Complete\n\n## Phase 2: a\n\n**Status:** Complete\n\nWords.\n",
  ],
  ...(
    [
      ["**Status:** Planned", "no key", "**Status:** Blocked (no key)"],
      ["**Status:** 🔄 **IN PROGRESS** – since May", "no key", "**Status:** ⛔ **BLOCKED** (no key) – since May"],
      ["**Status:** ⬜", "no key", "**Status:** ⛔ Blocked (no key)"],
      [
        "**Status:** Blocked (no key) – since May",
        "no [new](a) lock",
        "**Status:** Blocked (no [new](a) lock) – since May",
      ],
      ["**Status:** Blocked", "no key :)", "**Status:** Blocked (no key :])"],
      ["- **Status:** Planned | **Owner:** Ann", "no key", "- **Status:** Blocked (no key) | **Owner:** Ann"],
    ] as const
  ).map(([before, reason, after]): Case => [
    `writes a reason into ${before}`,
    `## Phase 1: a›\n\n${before}\n`,
    { state: "blocked", reason },
    `## Phase 1: a\n\n${after}\n`,
  ]),
  ...(
    [
      ["todo", "Not Started"],
      ["inProgress", "In Progress"],
      ["done", "Done"],
      ["cancelled", "Cancelled"],
    ] as const
  ).map(([state, word]): Case => [
    `takes the reason out of a status line that becomes ${state}`,
    "## Phase 1: a›\n**Status:** Blocked (no key) – since May\n",
    state,
    `## Phase 1: a\n**Status:** ${word} – since May\n`,
  ]),
  [
    "gives a phase a status line with a reason",
    "## Phase 1: b\n**Status:** Complete\n\n## Phase 2: a›\n",
    { state: "blocked", reason: "no key" },
    "## Phase 1: b\n**Status:** Complete\n\n## Phase 2: a\n**Status:** Blocked (no key)\n",
  ],
  ["says cancelled in words, for no emoji does", "## Phase 1: a› ✅\n", "cancelled", "## Phase 1: a ❌ Cancelled\n"],
];

const todos: readonly Case[] = [
  [
    "writes the word of tools",
    "---\ntodos:\n  - id: a›\n    content: a\n    status: pending\n---\n",
    "done",
    "---\ntodos:\n  - id: a\n    content: a\n    status: completed\n---\n",
  ],
  [
    "writes the word of other todos, in quotes where they are",
    '---\ntodos:\n  - content: b\n    status: "done"\n  - content: a›\n    status: "open"\n---\n',
    "done",
    '---\ntodos:\n  - content: b\n    status: "done"\n  - content: a\n    status: "done"\n---\n',
  ],
  ...(
    [
      ["status:", "status: completed"],
      ["status: ", "status: completed"],
      ["status:  # soon", "status:  completed # soon"],
      ['"status":', '"status": completed'],
    ] as const
  ).map(([before, after]): Case => [
    `fills an empty one: ${before}`,
    `---\ntodos:\n  - content: a›\n    ${before}\n  - content: b\n    status: pending\n---\n`,
    "done",
    `---\ntodos:\n  - content: a\n    ${after}\n  - content: b\n    status: pending\n---\n`,
  ]),
  [
    "writes a status where none is",
    "---\ntodos:\n  - content: a›\n  - content: b\n---\n",
    "inProgress",
    "---\ntodos:\n  - content: a\n    status: in_progress\n  - content: b\n---\n",
  ],
];

describe("setting a task's state, in the plan's own way,", () => {
  const kinds = {
    "of a box": boxes,
    "of a table row": rows,
    "of a phase by its mark": units,
    "of front matter": todos,
  };
  for (const [kind, cases] of Object.entries(kinds)) {
    describe(kind, () => {
      for (const [name, before, wish, after] of cases) {
        it(name, () => {
          assert.strictEqual(changed(before, typeof wish === "string" ? { state: wish } : wish), after);
        });
      }
    });
  }

  it("writes nothing where the task is in that state", () => {
    assert.strictEqual(changed("- [X] a›\n", { state: "done" }), "- [X] a\n");
  });

  it("leaves the words where a task is only ticked", () => {
    for (const [text, after] of [
      ["- [!] ~~a~~ (blocked: no key)\n", "- [x] ~~a~~ (blocked: no key)\n"],
      [`${head}| a (blocked: no key) | ⛔ |\n`, `${head}| a (blocked: no key) | ✅ |\n`],
    ] as const) {
      const before = record(text);
      const [task] = before.plan.tasks;
      assert.strictEqual(task && applyTextEdits(text, tickTask(before, task, true) ?? []), after);
    }
  });

  it("keeps the id of a task that gets a reason before the name of a block", () => {
    const [before, after] = ["- [ ] a ^id1\n", "- [!] a (blocked: no key) ^id1\n"].map(
      (text) => record(text).plan.tasks[0],
    );
    assert.equal(after?.id, before?.id);
  });

  it("writes no reason into front matter, which has no place for it", () => {
    assert.isUndefined(changed("---\ntodos:\n  - content: a›\n---\n", { state: "blocked", reason: "no key" }));
  });

  it("writes no second status beside one that it does not know", () => {
    for (const status of ["[a]", "{ b: c }", "*word", "&x"]) {
      assert.isUndefined(
        changed(`---\nword: &word done\ntodos:\n  - content: a›\n    status: ${status}\n---\n`, { state: "done" }),
      );
    }
  });

  it("writes no reason into a heading, whose words are the phase's name", () => {
    for (const text of ["## Phase 1: a› ✅\n", "## Phase 1: a›\n\n## Phase 2: b ✅\n", "## [ ] Phase 1: a›\n"]) {
      assert.isUndefined(changed(text, { state: "blocked", reason: "no key" }));
    }
  });

  it("sets every state of every task of any plan or refuses, and changes no other task", () => {
    const text = fc.tuple(anyLines, fc.constantFrom("\n", "\n", "\r\n")).map(([lines, eol]) => lines.join(eol));
    fc.assert(
      fc.property(text, fc.nat(9999), fc.constantFrom(...settableStates), (source, share, state) => {
        const before = record(source);
        const nth = Math.floor((share * before.plan.tasks.length) / 10_000);
        const task = before.plan.tasks[nth];
        fc.pre(task !== undefined);
        const edits = setTaskState(before, task, { state });
        fc.pre(edits !== undefined);
        const after = record(applyTextEdits(source, edits)).plan;
        const rest = (plan: typeof after, but: number): readonly string[] =>
          plan.tasks.flatMap(({ dialect, line, state: own, text: words }) =>
            line === but || dialect === "statusLine" ? [] : [`${own} ${words}`],
          );
        assert.deepEqual(rest(after, task.line), rest(before.plan, task.line));
        assert.isTrue(after.tasks.some((one) => one.line === task.line && one.state === state));
      }),
      examples(200),
    );
  });
});

describe("ticking twice", () => {
  const plans = [
    "- [ ] a\n- [x] b\n- [X] c\n",
    "- [X] a\n- [ ] b\n",
    "- [ ] 🚧 a\n- [ ] ~~b~~\n- [x] c (cancelled)\n",
    "> * [ ] a\r\n> * [x] b\r\n",
    "1) [ ]\ta\n",
    "### [x] S01: a\n",
    "- **[ ]** a\n- [ ]* b\n",
  ];
  for (const text of plans) {
    it(`gives every byte back: ${JSON.stringify(text)}`, () => {
      for (const [nth, task] of record(text).plan.tasks.entries()) {
        const once = applyTextEdits(text, tickTask(record(text), task, task.mark === " ") ?? []);
        const again = record(once).plan.tasks[nth];
        assert.isDefined(again);
        const twice =
          again === undefined ? "" : applyTextEdits(once, tickTask(record(once), again, task.mark !== " ") ?? []);
        assert.strictEqual(once.length, text.length);
        assert.strictEqual(twice, task.mark === "X" ? text.replace("[X]", "[x]") : text);
      }
    });
  }
});

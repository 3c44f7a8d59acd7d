import { assert } from "chai";
import * as fc from "fast-check";
import { addLogEntry } from "../../src/core/edit/add/addLogEntry.ts";
import { addTask, type TaskPlace } from "../../src/core/edit/add/addTask.ts";
import { moveTask } from "../../src/core/edit/move/moveTask.ts";
import { moveTaskTo } from "../../src/core/edit/move/moveTaskTo.ts";
import type { EditsOrRefusal } from "../../src/core/edit/refusal.ts";
import { renameTask } from "../../src/core/edit/renameTask.ts";
import { renameUnit } from "../../src/core/edit/renameUnit.ts";
import type { PlanRecord } from "../../src/core/index/planRecord.ts";
import type { Task } from "../../src/core/plan/model.ts";
import { allUnits } from "../../src/core/schedule/planSchedule.ts";
import { applyTextEdits } from "../../src/core/text/textEdit.ts";
import { anyLines } from "./damagePlan.ts";
import { examples } from "./generatePlan.ts";
import { record } from "./support.ts";

/** The text after an edit, or the word that says why there is none. */
function after(source: string, edits: EditsOrRefusal): string {
  return typeof edits === "string" ? edits : applyTextEdits(source, edits);
}

function taskOf({ plan }: PlanRecord, words: string): Task {
  const task = plan.tasks.find(({ text }) => text === words);
  assert(task !== undefined, `no task “${words}”`);
  return task;
}

type Case = readonly [name: string, before: string, change: (now: PlanRecord) => EditsOrRefusal, after: string];

function into(words: string, place: (now: PlanRecord) => TaskPlace): (now: PlanRecord) => EditsOrRefusal {
  return (now) => addTask(now, place(now), words);
}

const unit = (id: string) => (): TaskPlace => ({ kind: "unit", id });

/** Words with what paints on terminals and turns text round, and what is left of them. */
const hostile = "b\u001b[31m red\u001b[0m\u202e c\u202c \u2066d\u2069\u0007";
const tame = "b red c d";

const adding: readonly Case[] = [
  [
    "leaves out what paints on terminals and turns text round",
    "- [ ] a\n",
    into(hostile, () => ({ kind: "plan" })),
    `- [ ] a\n- [ ] ${tame}\n`,
  ],
  [
    "puts it at the end of a phase",
    "## Phase 1\n\n* [x] a\n\n## Phase 2\n\n* [ ] b\n",
    into("c", unit("phase-1")),
    "## Phase 1\n\n* [x] a\n* [ ] c\n\n## Phase 2\n\n* [ ] b\n",
  ],
  [
    "puts it into a phase without tasks",
    "## Phase 1\n\n- [ ] a\n\n## Phase 2\n",
    into("c", unit("phase-2")),
    "## Phase 1\n\n- [ ] a\n\n## Phase 2\n\n- [ ] c\n",
  ],
  [
    "goes on with the ids",
    "## Phase 1\n\n- [ ] T001 a\n- [ ] T002 b\n",
    into("c", unit("phase-1")),
    "## Phase 1\n\n- [ ] T001 a\n- [ ] T002 b\n- [ ] T003 c\n",
  ],
  [
    "keeps CRLF and a file without a last line end",
    "## Phase 1\r\n\r\n- [ ] a",
    into("c", unit("phase-1")),
    "## Phase 1\r\n\r\n- [ ] a\r\n- [ ] c",
  ],
  [
    "puts a sub-task under its task",
    "- [ ] a\n  - [ ] b\n- [ ] c\n",
    (now) => addTask(now, { kind: "under", task: taskOf(now, "a") }, "d"),
    "- [ ] a\n  - [ ] b\n  - [ ] d\n- [ ] c\n",
  ],
  [
    "puts it above a task with the same words",
    "- [ ] a\n  detail\n- [ ] c\n",
    (now) => addTask(now, { kind: "under", task: taskOf(now, "a") }, "c"),
    "- [ ] a\n  detail\n  - [ ] c\n- [ ] c\n",
  ],
  [
    "puts it behind a task and above one with the same words",
    "## Phase 1\n\n- [ ] a\n- [ ] c\n",
    (now) => addTask(now, { kind: "behind", task: taskOf(now, "a") }, "c"),
    "## Phase 1\n\n- [ ] a\n- [ ] c\n- [ ] c\n",
  ],
  [
    "puts it behind a task with its parts",
    "- [ ] a\n  - [ ] b\n- [ ] c\n",
    (now) => addTask(now, { kind: "behind", task: taskOf(now, "a") }, "d"),
    "- [ ] a\n  - [ ] b\n- [ ] d\n- [ ] c\n",
  ],
  [
    "fills the other cells of a row with nothing",
    "## Tasks\n\n| Task | Owner | Status |\n|---|---|---|\n| a | Ann | Todo |\n",
    into("c|d", () => ({ kind: "plan" })),
    "## Tasks\n\n| Task | Owner | Status |\n|---|---|---|\n| a | Ann | Todo |\n| c\\|d | - | Todo |\n",
  ],
  [
    "writes words as they are, in one line",
    "- [ ] a\n",
    into("`$1`\n**b** ${x}", () => ({ kind: "plan" })),
    "- [ ] a\n- [ ] `$1` **b** ${x}\n",
  ],
  ...(
    [
      ["a line of a list", "- [ ] b"],
      ["a bullet", "* b"],
      ["a number and a box", "1. [ ] b"],
      ["a box without a blank in front", "-[ ] b"],
      ["an empty box", "[] b"],
    ] as const
  ).map(([name, words]): Case => [
    `takes ${name} for the words behind it`,
    "- [ ] a\n",
    into(words, () => ({ kind: "plan" })),
    "- [ ] a\n- [ ] b\n",
  ]),
  ...["[P] b", "[US1] b", "[x](b)", "-b", "1. b", "**b** - c"].map((words): Case => [
    `leaves words such as ${words} as they are`,
    "- [ ] a\n",
    into(words, () => ({ kind: "plan" })),
    `- [ ] a\n- [ ] ${words}\n`,
  ]),
  ...["- [x] b", "[/] b", "[%] b"].map((words): Case => [
    `refuses the box of another state: ${words}`,
    "## Legend\n\n- [ ] open\n- [%] blocked\n- [x] done\n\n## Tasks\n\n- [ ] a\n- [%] c\n",
    into(words, () => ({ kind: "plan" })),
    "words",
  ]),
  ["refuses a box without words", "- [ ] a\n", into("- [ ]", () => ({ kind: "plan" })), "empty"],
  ["refuses no words", "- [ ] a\n", into(" \n", () => ({ kind: "plan" })), "empty"],
  ["refuses a phase that is not there", "- [ ] a\n", into("b", unit("phase-7")), "noPlace"],
  [
    "refuses words that say a state",
    "- [ ] a\n",
    into("b (done)", () => ({ kind: "plan" })),
    "- [ ] a\n- [ ] b (done)\n",
  ],
  [
    "refuses words that say another state than open",
    "- [ ] a\n",
    into("b (blocked)", () => ({ kind: "plan" })),
    "words",
  ],
];

const today = "2026-11-27";
const logging: readonly Case[] = [
  [
    "leaves out what paints on terminals and turns text round",
    "# P\n\n## Progress Log\n\n| Date | Update | Author |\n|---|---|---|\n| 2026-11-20 | Began | Bo |\n",
    (now) => addLogEntry(now, hostile, { today, author: hostile }),
    `# P\n\n## Progress Log\n\n| Date | Update | Author |\n|---|---|---|\n| 2026-11-20 | Began | Bo |\n| 2026-11-27 | ${tame} | ${tame} |\n`,
  ],
  [
    "goes into the table that is there",
    "# P\n\n## Progress Log\n\n| Date | Update | Author |\n|---|---|---|\n| 2026-11-20 | Began | Bo |\n\n## Notes\n",
    (now) => addLogEntry(now, "It | works", { today, author: "Ann" }),
    "# P\n\n## Progress Log\n\n| Date | Update | Author |\n|---|---|---|\n| 2026-11-20 | Began | Bo |\n| 2026-11-27 | It \\| works | Ann |\n\n## Notes\n",
  ],
  [
    "makes a log where there is none",
    "# P\n\n- [ ] a\n",
    (now) => addLogEntry(now, "Began", { today }),
    "# P\n\n- [ ] a\n\n## Progress Log\n\n| Date       | Update   |\n| ---------- | -------- |\n| 2026-11-27 | Began |\n",
  ],
  [
    "refuses where tasks would come into another phase",
    "## Phase 1\n\n- [ ] a\n---\n\n- [ ] b\n",
    (now) => addLogEntry(now, "Began", { today }),
    "unsafe",
  ],
  ["refuses no words", "# P\n", (now) => addLogEntry(now, "", { today }), "empty"],
];

const moving: readonly Case[] = [
  [
    "changes places with the task below, with all its parts",
    "- [ ] a\n  - [ ] a1\n\n  text\n- [ ] b\n- [ ] c",
    (now) => moveTask(now, taskOf(now, "a"), "down"),
    "- [ ] b\n- [ ] a\n  - [ ] a1\n\n  text\n- [ ] c",
  ],
  [
    "changes places with the last task, which has no line end",
    "- [ ] a\r\n- [x] b",
    (now) => moveTask(now, taskOf(now, "b"), "up"),
    "- [x] b\r\n- [ ] a",
  ],
  [
    "leaves numbers where they are",
    "1. [ ] a\n2. [x] b\n",
    (now) => moveTask(now, taskOf(now, "a"), "down"),
    "1. [x] b\n2. [ ] a\n",
  ],
  [
    "leaves numbers of different width where they are, and parts with their tasks",
    "9. [ ] a\n   - [ ] a1\n10. [ ] b\n    - [ ] b1\n",
    (now) => moveTask(now, taskOf(now, "b"), "up"),
    "9. [ ] b\n   - [ ] b1\n10. [ ] a\n    - [ ] a1\n",
  ],
  [
    "moves over bullets between two tasks",
    "- [ ] a\n- note\n- [ ] b\n",
    (now) => moveTask(now, taskOf(now, "b"), "up"),
    "- [ ] b\n- [ ] a\n- note\n",
  ],
  [
    "leaves blank lines where they are",
    "- [ ] a\n\n- [ ] b\n- [ ] c\n",
    (now) => moveTask(now, taskOf(now, "c"), "up"),
    "- [ ] a\n\n- [ ] c\n- [ ] b\n",
  ],
  [
    "moves rows",
    "## Tasks\n\n| Task | Status |\n|---|---|\n| a | Todo |\n| b | Done |\n",
    (now) => moveTask(now, taskOf(now, "b"), "up"),
    "## Tasks\n\n| Task | Status |\n|---|---|\n| b | Done |\n| a | Todo |\n",
  ],
  [
    "moves tasks that are headings with their sections",
    "## Tasks\n\n### [ ] S1: a\n\nx\n\n### [x] S2: b\n\ny\n",
    (now) => moveTask(now, taskOf(now, "S2: b"), "up"),
    "## Tasks\n\n### [x] S2: b\n\ny\n\n### [ ] S1: a\n\nx\n",
  ],
  ["stays at the end of its list", "- [ ] a\n- [ ] b\n", (now) => moveTask(now, taskOf(now, "b"), "down"), "edge"],
  [
    "goes to the end of another phase, marked and indented as tasks are there",
    "## Phase 1\n\n- [ ] a\n  - [x] a1\n- [ ] b\n\n## Phase 2\n\n* [ ] c\n",
    (now) => moveTaskTo(now, taskOf(now, "a"), { kind: "unit", id: "phase-2" }),
    "## Phase 1\n\n- [ ] b\n\n## Phase 2\n\n* [ ] c\n* [ ] a\n  - [x] a1\n",
  ],
  [
    "goes into a phase that has no tasks",
    "## Phase 1\n\n- [ ] a\n- [ ] b\n\n## Phase 2\n",
    (now) => moveTaskTo(now, taskOf(now, "b"), { kind: "unit", id: "phase-2" }),
    "## Phase 1\n\n- [ ] a\n\n## Phase 2\n\n- [ ] b\n",
  ],
  [
    "goes under another task",
    "- [ ] a\n- [ ] b\n  - [ ] b1\n",
    (now) => moveTaskTo(now, taskOf(now, "a"), { kind: "under", task: taskOf(now, "b") }),
    "- [ ] b\n  - [ ] b1\n  - [ ] a\n",
  ],
  [
    "comes up from under its task",
    "- [ ] a\n  - [ ] a1\n    - [ ] a2\n- [ ] b\n",
    (now) => moveTaskTo(now, taskOf(now, "a1"), { kind: "behind", task: taskOf(now, "b") }),
    "- [ ] a\n- [ ] b\n- [ ] a1\n  - [ ] a2\n",
  ],
  [
    "takes its parts and details along into a list whose markers are wider",
    "## Phase 1\n\n- [ ] a\n  - [ ] a1\n\n  ```sh\n  run\n  ```\n- [ ] x\n\n## Phase 2\n\n1. [ ] b\n",
    (now) => moveTaskTo(now, taskOf(now, "a"), { kind: "unit", id: "phase-2" }),
    "## Phase 1\n\n- [ ] x\n\n## Phase 2\n\n1. [ ] b\n2. [ ] a\n   - [ ] a1\n\n   ```sh\n   run\n   ```\n",
  ],
  [
    "takes its parts along into a list whose markers are narrower",
    "## Phase 1\n\n10. [ ] a\n    1. [ ] a1\n11. [ ] x\n\n## Phase 2\n\n- [ ] b\n",
    (now) => moveTaskTo(now, taskOf(now, "a"), { kind: "unit", id: "phase-2" }),
    "## Phase 1\n\n10. [ ] x\n\n## Phase 2\n\n- [ ] b\n- [ ] a\n  1. [ ] a1\n",
  ],
  [
    "comes up behind its task where it is the only part, and leaves no gap",
    "- [ ] a\n  - [ ] k\n- [ ] z\n",
    (now) => moveTaskTo(now, taskOf(now, "k"), { kind: "behind", task: taskOf(now, "a") }),
    "- [ ] a\n- [ ] k\n- [ ] z\n",
  ],
  [
    "comes up behind its task where it is the last part of the last task",
    "- [ ] a\r\n  - [ ] j\r\n  - [ ] k\r\n    text",
    (now) => moveTaskTo(now, taskOf(now, "k"), { kind: "behind", task: taskOf(now, "a") }),
    "- [ ] a\r\n  - [ ] j\r\n- [ ] k\r\n  text",
  ],
  [
    "leaves a list of numbers that begins with one",
    "1. [ ] a\n   1. [ ] k\n   2. [ ] l\n   3. [ ] m\n2. [ ] b\n",
    (now) => moveTaskTo(now, taskOf(now, "k"), { kind: "behind", task: taskOf(now, "b") }),
    "1. [ ] a\n   1. [ ] l\n   2. [ ] m\n2. [ ] b\n3. [ ] k\n",
  ],
  [
    "writes nothing on blank lines",
    "- [ ] a\n\n  note\n- [ ] b\n  - [ ] c\n",
    (now) => moveTaskTo(now, taskOf(now, "a"), { kind: "under", task: taskOf(now, "b") }),
    "- [ ] b\n  - [ ] c\n  - [ ] a\n\n    note\n",
  ],
  [
    "stays out of itself",
    "- [ ] a\n  - [ ] a1\n",
    (now) => moveTaskTo(now, taskOf(now, "a"), { kind: "under", task: taskOf(now, "a1") }),
    "unsafe",
  ],
  [
    "does not go from a table into a list",
    "## Tasks\n\n| Task | Status |\n|---|---|\n| a | Todo |\n\n- [ ] b\n",
    (now) => moveTaskTo(now, taskOf(now, "a"), { kind: "behind", task: taskOf(now, "b") }),
    "kind",
  ],
];

const renaming: readonly Case[] = [
  [
    "leaves out what paints on terminals and turns text round",
    "- [ ] a\n",
    (now) => renameTask(now, taskOf(now, "a"), hostile),
    `- [ ] ${tame}\n`,
  ],
  [
    "replaces the words of the first line alone",
    "- [x] a **b**  \n  details\n",
    (now) => renameTask(now, taskOf(now, "a **b**"), "c"),
    "- [x] c  \n  details\n",
  ],
  [
    "replaces the words of a row",
    "## Tasks\n\n| Task | Status |\n|---|---|\n| a | Todo |\n",
    (now) => renameTask(now, taskOf(now, "a"), "b|c"),
    "## Tasks\n\n| Task | Status |\n|---|---|\n| b\\|c | Todo |\n",
  ],
  [
    "leaves what is struck out struck out",
    "- [ ] ~~a~~\n",
    (now) => renameTask(now, taskOf(now, "~~a~~"), "b"),
    "- [ ] ~~b~~\n",
  ],
  ["refuses words that say another state", "- [ ] a\n", (now) => renameTask(now, taskOf(now, "a"), "~~a~~"), "words"],
  ["refuses no words", "- [ ] a\n", (now) => renameTask(now, taskOf(now, "a"), "\t"), "empty"],
  [
    "refuses what is a phase",
    "## Phase 1: a ✅\n",
    (now) => renameTask(now, taskOf(now, "Phase 1: a ✅"), "b"),
    "kind",
  ],
];

/** Gives the unit of an id another title. */
function title(id: string, words: string): (now: PlanRecord) => EditsOrRefusal {
  return (now) => {
    const found = allUnits(now.plan.phases).find((one) => one.id === id);
    assert(found !== undefined, `no unit ${id}`);
    return renameUnit(now, found, words);
  };
}

const titling: readonly Case[] = [
  [
    "leaves out what paints on terminals and turns text round",
    "## Phase 1: A\n\n- [ ] a\n",
    title("phase-1", hostile),
    `## Phase 1: ${tame}\n\n- [ ] a\n`,
  ],
  [
    "replaces the title alone",
    "# P\n\n## Phase 1: Store ✅\n\n- [x] a\n\n## Phase 2: Sync\n\n- [ ] depends on Phase 1\n",
    title("phase-1", "Save `it` ✅"),
    "# P\n\n## Phase 1: Save `it` ✅\n\n- [x] a\n\n## Phase 2: Sync\n\n- [ ] depends on Phase 1\n",
  ],
  [
    "names a step",
    "## Phase 1: A\n\n### Step 1.1: One\n\n- [ ] a\n\n### Step 1.2: Two\n\n- [ ] b\n",
    title("phase-1/step-1.2", "Three"),
    "## Phase 1: A\n\n### Step 1.1: One\n\n- [ ] a\n\n### Step 1.2: Three\n\n- [ ] b\n",
  ],
  ["refuses words that say a state", "## Phase 1: A\n\n## Phase 2: B ✅\n", title("phase-1", "A ✅"), "words"],
  ["refuses no words", "## Phase 1: A\n\n- [ ] a\n", title("phase-1", " "), "empty"],
  [
    "changes nothing for the same words",
    "## Phase 1: A\n\n- [ ] a\n",
    title("phase-1", "A"),
    "## Phase 1: A\n\n- [ ] a\n",
  ],
];

const kinds = {
  "adding a task": adding,
  "adding to the log": logging,
  "moving a task": moving,
  "renaming a task": renaming,
  "renaming a phase": titling,
};
for (const [kind, cases] of Object.entries(kinds)) {
  describe(kind, () => {
    for (const [name, before, change, expected] of cases) {
      it(name, () => {
        assert.strictEqual(after(before, change(record(before))), expected);
      });
    }
  });
}

describe("moving, whatever the plan", () => {
  it("loses no task and no state, and moving back restores the text", () => {
    const text = fc.tuple(anyLines, fc.constantFrom("\n", "\n", "\r\n")).map(([lines, eol]) => lines.join(eol));
    fc.assert(
      fc.property(text, fc.nat(9999), fc.constantFrom("up" as const, "down" as const), (source, share, direction) => {
        const before = record(source);
        const { tasks } = before.plan;
        const task = tasks[Math.floor((share * tasks.length) / 10_000)];
        fc.pre(task !== undefined);
        const edits = moveTask(before, task, direction);
        fc.pre(typeof edits !== "string");
        const moved = applyTextEdits(source, edits);
        const now = record(moved);
        const told = ({ plan }: PlanRecord): readonly string[] =>
          plan.tasks.map((one) => `${one.state} ${one.role} ${one.phase ?? ""} ${one.text}`).toSorted();
        assert.deepEqual(told(now), told(before));
        // Only indents change, where a number is wider than the other.
        const bare = (one: string): string => one.replaceAll(/[ \t]+/gu, "");
        assert.strictEqual(bare(moved).length, bare(source).length);
        assert.strictEqual(now.progress.headline.done, before.progress.headline.done);
      }),
      examples(60),
    );
  });

  it("takes every part and detail of a task along, wherever it goes", () => {
    const text = fc.tuple(anyLines, fc.constantFrom("\n", "\n", "\r\n")).map(([lines, eol]) => lines.join(eol));
    const ways = fc.constantFrom("behind" as const, "under" as const, "unit" as const);
    fc.assert(
      fc.property(text, fc.nat(9999), fc.nat(9999), ways, (source, from, to, kind) => {
        const before = record(source);
        const { tasks } = before.plan;
        const units = [...allUnits(before.plan.phases)];
        const pick = <Item>(items: readonly Item[], share: number): Item | undefined =>
          items[Math.floor((share * items.length) / 10_000)];
        const [task, other, home] = [pick(tasks, from), pick(tasks, to), pick(units, to)];
        fc.pre(task !== undefined && other !== undefined && (kind !== "unit" || home !== undefined));
        const target = kind === "unit" ? { kind, id: home?.id ?? "" } : { kind, task: other };
        const edits = moveTaskTo(before, task, target);
        fc.pre(typeof edits !== "string");
        const now = record(applyTextEdits(source, edits));
        const parts = ({ plan }: PlanRecord): readonly string[] =>
          plan.tasks.flatMap((one) => (plan.children.get(one) ?? []).map((part) => `${one.text} > ${part.text}`));
        const own = parts(before).filter((pair) => !pair.endsWith(` > ${task.text}`));
        assert.includeMembers([...parts(now)], [...own]);
        const fences = ({ markdown }: PlanRecord): number =>
          markdown.blocks.filter((block) => block.kind === "code").length;
        assert.strictEqual(fences(now), fences(before));
      }),
      examples(60),
    );
  });
});

import { assert } from "chai";
import * as fc from "fast-check";
import { setTaskStates, tickTasks } from "../../src/core/edit/state/changeTasks.ts";
import type { Wish } from "../../src/core/edit/state/wish.ts";
import { taskFinder } from "../../src/core/edit/taskReference.ts";
import type { PlanRecord } from "../../src/core/index/planRecord.ts";
import { applyTextEdits } from "../../src/core/text/textEdit.ts";
import { anyLines } from "./damagePlan.ts";
import { examples } from "./generatePlan.ts";
import { record } from "./support.ts";

/** A text with its tasks changed together; `undefined` where that is refused. */
function changed(text: string, change: boolean | Wish, isMeant: (text: string) => boolean): string | undefined {
  const before = record(text);
  const tasks = before.plan.tasks.filter((task) => isMeant(task.text));
  const edits = typeof change === "boolean" ? tickTasks(before, tasks, change) : setTaskStates(before, tasks, change);
  return edits && applyTextEdits(text, edits);
}

/** Counts from now on how often a task or phase is taken out of a plan's lists. */
function countLooks(of: PlanRecord): () => number {
  let count = 0;
  const counted = <T>(list: readonly T[]): readonly T[] =>
    new Proxy(list, {
      get(target, key, receiver) {
        count++;
        return Reflect.get(target, key, receiver) as unknown;
      },
    });
  const { plan } = of;
  const own = { ...plan, tasks: counted(plan.tasks), phases: counted(plan.phases) };
  Object.defineProperty(of, "plan", { value: own });
  return () => count;
}

const table = "## Tasks\n\n| Task | Status |\n|---|---|\n";

const cases: readonly (readonly [name: string, before: string, change: boolean | Wish, after: string])[] = [
  ["ticks boxes", "- [ ] a\n- [x] b\n  - [ ] c\n", true, "- [x] a\n- [x] b\n  - [x] c\n"],
  ["opens boxes", "- [x] a\n- [X] b\n", false, "- [ ] a\n- [ ] b\n"],
  [
    "ticks rows and boxes",
    `- [ ] a\n\n${table}| b | ⬜ |\n| c | ⬜ |\n`,
    true,
    `- [x] a\n\n${table}| b | ✅ |\n| c | ✅ |\n`,
  ],
  [
    "ticks phases by their marks, with lines that move",
    "# P\n\n## Phase 1: A\n\n**Status:** Done\n\n## Phase 2: B\n\n## Phase 3: C\n",
    true,
    "# P\n\n## Phase 1: A\n\n**Status:** Done\n\n## Phase 2: B\n\n**Status:** Done\n\n## Phase 3: C\n\n**Status:** Done\n",
  ],
  ["strikes out what is cancelled", "- [ ] a\n- [x] b\n", { state: "cancelled" }, "- [ ] ~~a~~\n- [ ] ~~b~~\n"],
  [
    "writes one reason to each",
    "- [ ] a\n- [ ] b\n",
    { state: "blocked", reason: "no key" },
    "- [!] a (blocked: no key)\n- [!] b (blocked: no key)\n",
  ],
  [
    "changes todos of front matter",
    "---\ntodos:\n  - content: a\n    status: pending\n  - content: b\n    status: pending\n---\n# P\n",
    true,
    "---\ntodos:\n  - content: a\n    status: completed\n  - content: b\n    status: completed\n---\n# P\n",
  ],
];

describe("changing several tasks at once", () => {
  for (const [name, before, change, after] of cases) {
    it(name, () =>
      assert.equal(
        changed(before, change, () => true),
        after,
      ),
    );
  }

  it("leaves the others alone", () => {
    assert.equal(
      changed("- [ ] a\n- [ ] b\n- [ ] c\n", true, (text) => text !== "b"),
      "- [x] a\n- [ ] b\n- [x] c\n",
    );
  });

  it("writes nothing where there is nothing to do, and takes a task named twice once", () => {
    const done = record("- [x] a\n- [x] b\n");
    assert.deepEqual(tickTasks(done, done.plan.tasks, true), []);
    assert.deepEqual(tickTasks(done, [], true), []);
    const open = record("- [ ] a\n");
    assert.lengthOf(tickTasks(open, [...open.plan.tasks, ...open.plan.tasks], true) ?? [], 1);
  });

  it("refuses all where one cannot be written", () => {
    const text = "---\ntodos:\n  - {content: a}\n---\n# P\n";
    const flow = record(text);
    assert.lengthOf(flow.plan.tasks, 1);
    assert.isUndefined(setTaskStates(flow, flow.plan.tasks, { state: "done" }));
    const two = "---\ntodos:\n  - {content: a}\n  - content: b\n---\n# P\n";
    assert.isUndefined(changed(two, { state: "done" }, () => true));
  });

  it("is quick with a thousand tasks of any kind", function () {
    this.timeout(10_000);
    const rows = Array.from({ length: 1000 }, (_, nth) => `| row ${nth} | Todo |\n`).join("");
    const text = `${table}${rows}`;
    const after = changed(text, true, () => true);
    assert.equal(record(after ?? "").progress.headline.done, 1000);
  });

  const kinds = {
    boxes: (nth: number) => `- [ ] task ${nth}\n`,
    "odd boxes": (nth: number) => `- [⬜] task ${nth}\n`,
    rows: (nth: number) => `${nth === 0 ? table : ""}| row ${nth} | Todo |\n`,
    "phases with status lines": (nth: number) => `## Phase ${nth}: A${nth}\n\n**Status:** Planned\n\n`,
    todos: (nth: number) => `${nth === 0 ? "---\ntodos:\n" : ""}  - content: a${nth}\n    status: pending\n`,
  };
  for (const [kind, line] of Object.entries(kinds)) {
    it(`looks at twice as many ${kind} about twice as often`, () => {
      const looks = (count: number): number => {
        const lines = Array.from({ length: count }, (_, nth) => line(nth)).join("");
        const before = record(kind === "todos" ? `${lines}---\n# P\n` : `# P\n\n${lines}`);
        const { tasks } = before.plan;
        assert.lengthOf(tasks, count);
        const counted = countLooks(before);
        assert.isDefined(tickTasks(before, tasks, true));
        assert.isDefined(setTaskStates(before, tasks, { state: "inProgress" }));
        return counted();
      };
      assert.isAtMost(looks(400), 2.2 * looks(200));
    });
  }

  it("makes the tasks of any plan done, or writes nothing", () => {
    fc.assert(
      fc.property(anyLines, fc.boolean(), fc.nat(), (lines, done, seed) => {
        const text = lines.join("\n");
        const before = record(text);
        const tasks = before.plan.tasks.filter((_, at) => (at * 7 + seed) % 3 > 0);
        const edits = tickTasks(before, tasks, done);
        if (edits === undefined) {
          return;
        }
        const after = record(applyTextEdits(text, edits));
        const others = (plan: typeof before.plan): readonly string[] =>
          plan.tasks.flatMap((task, at) => ((at * 7 + seed) % 3 > 0 ? [] : [`${task.text} ${task.state}`]));
        if (before.plan.tasks.length === after.plan.tasks.length) {
          assert.deepEqual(others(after.plan), others(before.plan));
        }
      }),
      examples(40),
    );
  });
});

describe("finding several tasks again", () => {
  it("finds each where another one was put in, and none of two alike", () => {
    const shown = record("- [ ] a\n- [ ] b\n- [ ] b\n");
    const now = record("- [ ] new\n- [x] a\n- [ ] b\n- [ ] b\n");
    const find = taskFinder({ text: shown.lines.text, plan: shown.plan }, { text: now.lines.text, plan: now.plan });
    const kinds = shown.plan.tasks.map((task) => find(task).kind);
    assert.deepEqual(kinds, ["found", "ambiguous", "ambiguous"]);
  });
});

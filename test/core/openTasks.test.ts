import { assert } from "chai";
import { tasksIn } from "../../src/core/edit/tasksIn.ts";
import { toggleOf } from "../../src/core/edit/toggleOf.ts";
import { openTaskFrom } from "../../src/core/progress/openTasks.ts";
import { record } from "./support.ts";

const plan = [
  "# P",
  "- [x] a",
  "- [ ] b",
  "  - [ ] c",
  "    words",
  "## Phase 1: Start",
  "Its text.",
  "**Status:** Planned",
  "## Completed Phases",
  "- [ ] Phase 1",
].join("\n");

describe("the open tasks of a plan", () => {
  const { plan: read } = record(plan);
  const from = (line: number, direction: "next" | "previous"): number | undefined =>
    openTaskFrom(read, line, direction)?.line;

  it("follow each other and begin anew at the end", () => {
    assert.deepEqual([from(-1, "next"), from(2, "next"), from(3, "next"), from(5, "next")], [2, 3, 5, 2]);
  });

  it("precede each other and begin anew at the start", () => {
    assert.deepEqual([from(9, "previous"), from(5, "previous"), from(2, "previous")], [5, 3, 5]);
  });

  it("are none where all is done", () => {
    assert.isUndefined(openTaskFrom(record("- [x] a\n- [ ] ~~b~~\n").plan, 0, "next"));
  });
});

describe("the tasks on some lines", () => {
  const on = (text: string, ...lines: readonly [number, number]): readonly string[] =>
    tasksIn(record(text), ...lines).map((task) => task.text);
  const cases: readonly (readonly [text: string, from: number, to: number, expected: readonly string[]])[] = [
    [plan, 2, 3, ["b"]],
    [plan, 1, 4, ["a", "b", "c"]],
    [plan, 4, 5, []],
    [plan, 5, 6, ["Phase 1: Start"]],
    [plan, 6, 7, []],
    [plan, 7, 8, ["Phase 1: Start"]],
    ["---\ntodos:\n  - content: a\n    status: pending\n---\n# P\n", 3, 4, ["a"]],
    ["## Tasks\n\n| Task | Status |\n|---|---|\n| a | ⬜ |\n", 4, 5, ["a"]],
    ["## Tasks\n\n### [ ] S01: a\n\nwords\n", 2, 3, ["S01: a"]],
    ["## Tasks\n\n### [ ] S01: a\n\nwords\n", 4, 5, []],
  ];
  for (const [text, first, after, expected] of cases) {
    it(`from ${first} to ${after} of ${JSON.stringify(text.slice(0, 30))} are ${expected.join() || "none"}`, () => {
      assert.deepEqual(on(text, first, after), expected);
    });
  }
});

describe("toggling tasks together", () => {
  const cases: readonly (readonly [text: string, done: boolean, tasks: readonly string[]])[] = [
    ["- [ ] a\n- [x] b\n- [!] c\n- [ ] ~~d~~\n", true, ["a", "c"]],
    ["- [x] b\n- [ ] ~~d~~\n", false, ["b"]],
    ["- [ ] ~~d~~\n", true, ["~~d~~"]],
  ];
  for (const [text, done, tasks] of cases) {
    it(`makes ${JSON.stringify(text)} ${done ? "done" : "open"}`, () => {
      const toggle = toggleOf(record(text).plan.tasks);
      assert.deepEqual([toggle.done, toggle.tasks.map((task) => task.text)], [done, tasks]);
    });
  }
});

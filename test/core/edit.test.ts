import assert from "node:assert/strict";
import { setTaskDone } from "../../src/core/edit/state/setTaskDone.ts";
import { findTask, type PlanText } from "../../src/core/edit/taskReference.ts";
import type { Task } from "../../src/core/plan/model.ts";
import { applyTextEdits } from "../../src/core/text/textEdit.ts";
import { fixture, record } from "./support.ts";

function taskNamed(text: string, words: string): Task {
  const task = record(text).plan.tasks.find((one) => one.text === words);
  assert.ok(task);
  return task;
}

describe("ticking a task", () => {
  const cases: readonly (readonly [name: string, before: string, done: boolean, after: string])[] = [
    ["ticks an open box", "- [ ] a\n", true, "- [x] a\n"],
    ["opens a ticked box, also a capital one", "1) [X] a", false, "1) [ ] a"],
    ["leaves a box that already says so", "- [X] a\n", true, "- [X] a\n"],
    ["keeps CRLF, tabs and trailing blanks", "# P\r\n\r\n*\t[ ]\ta  \r\n", true, "# P\r\n\r\n*\t[x]\ta  \r\n"],
    ["ticks in a quote", "> - [ ] a\n", true, "> - [x] a\n"],
    ["ticks a box that holds a no-break space", "- [\u00a0] a\n", true, "- [x] a\n"],
  ];
  for (const [name, before, done, after] of cases) {
    it(name, () => {
      const edits = setTaskDone(taskNamed(before, "a"), done);
      assert.equal(applyTextEdits(before, edits), after);
      assert.ok(edits.every(({ range, newText }) => range.end - range.start === 1 && newText.length === 1));
    });
  }

  it("changes one character of a whole document", () => {
    const text = fixture("phases.md");
    const after = applyTextEdits(text, setTaskDone(taskNamed(text, "Parse the query"), true));
    const changed = Array.from({ length: text.length }, (_, at) => at).filter((at) => text[at] !== after[at]).length;
    assert.equal(after.length, text.length);
    assert.equal(changed, 1);
  });
});

function planText(text: string): PlanText {
  return { text, plan: record(text).plan };
}

describe("finding a task again", () => {
  const shown = "## Phase 1\n- [ ] a\n- [ ] b\n";
  const cases: readonly (readonly [name: string, now: string, found: string])[] = [
    ["finds it where lines were inserted above", "New\n\n## Phase 1\n- [ ] c\n- [ ] a\n- [ ] b\n", "found"],
    ["finds it when someone else ticked it", "## Phase 1\n- [x] a\n- [ ] b\n", "found"],
    ["misses it when its words changed", "## Phase 1\n- [ ] a!\n- [ ] b\n", "missing"],
    ["misses it when it moved to another phase", "## Phase 1\n- [ ] b\n\n## Phase 2\n- [ ] a\n", "missing"],
    ["misses it when it went into a fence", "## Phase 1\n```\n- [ ] a\n```\n- [ ] b\n", "missing"],
    ["does not guess between doubles", "## Phase 1\n- [ ] a\n- [ ] b\n- [ ] a\n", "ambiguous"],
  ];
  for (const [name, now, found] of cases) {
    it(name, () => {
      assert.equal(findTask(planText(shown), taskNamed(shown, "a"), planText(now)).kind, found);
    });
  }

  it("does not take a new double for the task that was shown", () => {
    const before = "- [ ] setup\n  - [ ] x\n";
    assert.equal(findTask(planText(before), taskNamed(before, "x"), planText(`${before}${before}`)).kind, "ambiguous");
  });

  it("does not take the remaining one of two doubles for the other", () => {
    const before = "- [ ] a\n- [ ] a\n";
    assert.equal(findTask(planText(before), taskNamed(before, "a"), planText("- [ ] a\n")).kind, "ambiguous");
  });

  it("knows doubles apart while only marks changed", () => {
    const before = "## Phase 1\n- [ ] a\n- [ ] a\n";
    const second = record(before).plan.tasks[1];
    assert.ok(second);
    const lookUp = findTask(planText(before), second, planText("## Phase 1\n- [x] a\n- [ ] a\n"));
    assert.equal(lookUp.kind === "found" ? lookUp.task.line : undefined, 2);
  });
});

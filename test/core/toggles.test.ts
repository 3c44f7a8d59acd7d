import { assert } from "chai";
import { hasBox } from "../../src/core/edit/state/setTaskDone.ts";
import { tickTask } from "../../src/core/edit/state/tickTask.ts";
import type { PlanRecord } from "../../src/core/index/planRecord.ts";
import type { Task } from "../../src/core/plan/model.ts";
import { applyTextEdits, type TextEdit } from "../../src/core/text/textEdit.ts";
import { markdownIn, record } from "./support.ts";

/** Tasks of each kind in a file that are toggled alone, beside all together. */
const alone = 1;

/** Whether a task carries a mark that GFM writes itself. */
function isStandard(task: Task): boolean {
  return hasBox(task) && /^[ x]$/u.test(task.mark);
}

/** The edit that toggles a task by its mark; every one of them is that mark and nothing else. */
function toggle(plan: PlanRecord, task: Task): readonly TextEdit[] {
  const edits = tickTask(plan, task, task.mark === " ");
  assert.isDefined(edits);
  for (const { range, newText } of edits ?? []) {
    assert.deepEqual(range, task.markRange);
    assert.lengthOf(newText, range.end - range.start);
  }
  assert.isAtLeast(edits?.length ?? 0, task.state === "cancelled" && task.mark === " " ? 0 : 1);
  return edits ?? [];
}

/** Toggles some tasks of a text twice; the plan is read anew in between. Returns the text. */
function twice(text: string, before: PlanRecord, places: readonly number[]): string {
  const flip = (plan: PlanRecord): readonly TextEdit[] =>
    places.flatMap((nth) => {
      const task = plan.plan.tasks[nth];
      return task === undefined ? [] : toggle(plan, task);
    });
  const once = applyTextEdits(text, flip(before));
  return applyTextEdits(once, flip(record(once)));
}

/** How many tasks were toggled: all that are open, all that are done, and a few of each kind alone. */
function toggleAll(text: string): number {
  const before = record(text);
  const kinds = new Map<string, number[]>();
  before.plan.tasks.forEach((task, nth) => {
    if (isStandard(task)) {
      const kind = `${task.mark}${task.dialect}${task.state}`;
      kinds.set(kind, [...(kinds.get(kind) ?? []), nth]);
    }
  });
  let count = 0;
  // Which capital a tick gets hangs on the other ticks, so that where there are some each is toggled alone.
  const hasCapitals = before.plan.tasks.some(({ mark }) => mark === "X");
  for (const mark of [" ", "x"]) {
    const places = [...kinds].flatMap(([kind, some]) => (kind.startsWith(mark) ? some : []));
    count += places.length;
    assert.isTrue(hasCapitals || twice(text, before, places) === text, `all with “${mark}” toggled twice`);
  }
  for (const places of kinds.values()) {
    for (const nth of hasCapitals ? places : places.slice(0, alone)) {
      assert.isTrue(
        twice(text, before, [nth]) === text,
        `line ${(before.plan.tasks[nth]?.line ?? 0) + 1} toggled twice`,
      );
    }
  }
  return count;
}

describe("toggling twice", () => {
  it("gives back every byte of the fixtures", () => {
    const texts = markdownIn(new URL("fixtures/", import.meta.url));
    assert.isAbove(
      texts.reduce((sum, { text }) => sum + toggleAll(text), 0),
      15,
    );
  });

  it("gives back every byte of every plan of the corpus", function () {
    this.timeout(120_000);
    const corpus = markdownIn(new URL("../../../shared/corpus/files/", import.meta.url));
    if (corpus.length === 0) {
      console.log("      skipped: there is no ../shared/corpus beside the repository");
      this.skip();
    }
    let count = 0;
    for (const { name, text } of corpus) {
      try {
        count += toggleAll(text);
      } catch (error) {
        throw new Error(`${name}: ${String(error)}`, { cause: error });
      }
    }
    assert.isAbove(count, 20_000);
  });
});

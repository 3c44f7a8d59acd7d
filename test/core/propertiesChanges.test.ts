import assert from "node:assert/strict";
import * as fc from "fast-check";
import { comparePlans } from "../../src/core/changes/comparePlans.ts";
import { type ChangeCount, countChanges } from "../../src/core/changes/countChanges.ts";
import { lostTicks, restoreTicks } from "../../src/core/changes/lostTicks.ts";
import { type PlanSnapshot, snapshotOf } from "../../src/core/changes/planSnapshot.ts";
import { hasBox, setTaskDone } from "../../src/core/edit/state/setTaskDone.ts";
import type { Task } from "../../src/core/plan/model.ts";
import { applyTextEdits } from "../../src/core/text/textEdit.ts";
import { anyLines } from "./damagePlan.ts";
import { examples, planLines } from "./generatePlan.ts";
import { record } from "./support.ts";

const text = fc.tuple(anyLines, fc.constantFrom("\n", "\n", "\r\n")).map(([lines, eol]) => lines.join(eol));

function snapshot(source: string): PlanSnapshot {
  return snapshotOf(record(source).plan);
}

function told(before: string, now: string): readonly ChangeCount[] {
  return countChanges(comparePlans(snapshot(before), snapshot(now)));
}

/** Sets some of the tasks that a rule allows, each mark once; the shares say which. */
function setSome(
  source: string,
  done: boolean,
  mayBe: (task: Task) => boolean,
  shares: readonly number[],
): { readonly text: string; readonly tasks: readonly Task[] } {
  const all = snapshot(source).tasks.filter((task) => hasBox(task) && mayBe(task));
  const tasks = [...new Set(shares.map((share) => all[Math.floor((share * all.length) / 10_000)]))].filter(
    (task) => task !== undefined,
  );
  return {
    text: applyTextEdits(
      source,
      tasks.flatMap((task) => setTaskDone(task, done)),
    ),
    tasks,
  };
}

const shares = fc.array(fc.nat(9999), { minLength: 1, maxLength: 8 });

describe("what changed, whatever the plan", () => {
  it("says nothing of a plan beside itself", () => {
    fc.assert(
      fc.property(text, (source) => assert.deepEqual(told(source, source), [])),
      examples(200),
    );
  });

  it("says exactly as many ticks as were made", () => {
    fc.assert(
      fc.property(text, shares, (source, which) => {
        const isOpen = ({ state }: Task): boolean => state !== "done" && state !== "cancelled";
        const ticked = setSome(source, true, isOpen, which);
        fc.pre(ticked.tasks.length > 0);
        assert.deepEqual(told(source, ticked.text), [{ kind: "ticked", count: ticked.tasks.length }]);
      }),
      examples(300),
    );
  });

  it("gives back every tick that was lost", () => {
    fc.assert(
      fc.property(text, shares, (source, which) => {
        const opened = setSome(source, false, ({ state }) => state === "done", which);
        fc.pre(opened.tasks.length > 0);
        const [before, now] = [snapshot(source), snapshot(opened.text)];
        const tasks = lostTicks(comparePlans(before, now));
        assert.equal(tasks.length, opened.tasks.length);
        const { edits, gone, left } = restoreTicks(record(opened.text), [{ before, tasks }]);
        assert.deepEqual([gone, left], [0, 0]);
        assert.equal(applyTextEdits(opened.text, edits), source);
      }),
      examples(300),
    );
  });

  it("says nothing of other line ends, and nothing of lines above", () => {
    fc.assert(
      fc.property(planLines({ closed: true }), (lines) => {
        const source = lines.join("\n");
        assert.deepEqual(told(source, lines.join("\r\n")), []);
        assert.deepEqual(told(source, `Words above.\n\nAnd more words.\n\n${source}`), []);
      }),
      examples(200),
    );
  });

  const item = fc
    .tuple(fc.constantFrom("[ ]", "[x]", "[-]"), fc.constantFrom("same", "T001 Read", "Write it", "Ship", "1.1 Read"))
    .map(([box, words]) => `- ${box} ${words}`);
  const sections = fc.array(
    fc
      .tuple(fc.constantFrom("Phase 1: A", "Phase 2: B", "Notes", "Testing"), fc.array(item, { maxLength: 5 }))
      .map(([title, items]) => [`## ${title}`, "", ...items, ""].join("\n")),
    { minLength: 2, maxLength: 6 },
  );

  it("loses no tick when sections change places", () => {
    fc.assert(
      fc.property(sections, fc.infiniteStream(fc.nat()), (parts, order) => {
        const keys = parts.map(() => order.next().value ?? 0);
        const other = parts.map((part, nth) => ({ part, key: keys[nth] ?? 0 })).toSorted((a, b) => a.key - b.key);
        const now = other.map(({ part }) => part).join("\n");
        assert.deepEqual(lostTicks(comparePlans(snapshot(parts.join("\n")), snapshot(now))), []);
      }),
      examples(300),
    );
  });
});

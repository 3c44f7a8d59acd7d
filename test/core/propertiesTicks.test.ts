import assert from "node:assert/strict";
import * as fc from "fast-check";
import { setTaskDone } from "../../src/core/edit/state/setTaskDone.ts";
import type { Plan, Task } from "../../src/core/plan/model.ts";
import { applyTextEdits } from "../../src/core/text/textEdit.ts";
import { anyLines } from "./damagePlan.ts";
import { examples } from "./generatePlan.ts";
import { record } from "./support.ts";

const hasBox: ReadonlySet<Task["dialect"]> = new Set<Task["dialect"]>(["checkbox", "lenient", "heading"]);
const text = fc.tuple(anyLines, fc.constantFrom("\n", "\n", "\r\n", "\r")).map(([lines, eol]) => lines.join(eol));

/** All of a task that a tick of another one may not change. */
function fixedPart({ id, text: words, line, endLine, role, phase, step, path, depth, parent }: Task): object {
  return { id, words, line, endLine, role, phase, step, path, depth, parent };
}

/** Everything but marks: a tick must not touch it. */
function frame(plan: Plan): object {
  const { phases, groups, legendLines, rowsLeftOut, tasks } = plan;
  return {
    tasks: tasks.map(fixedPart),
    phases: phases.map(({ id, line, endLine, steps }) => ({ id, line, endLine, steps: steps.map((step) => step.id) })),
    groups: groups.map((group) => ({ role: group.role, line: group.line, ids: group.tasks.map(({ id }) => id) })),
    legendLines: [...legendLines],
    rowsLeftOut: [...rowsLeftOut],
  };
}

describe("ticking, whatever the plan", () => {
  it("makes one task done, nothing else, and one more done; opening it again restores the text", () => {
    fc.assert(
      fc.property(text, fc.nat(9999), (source, share) => {
        const before = record(source);
        const open = before.plan.tasks.filter(({ dialect, state }) => hasBox.has(dialect) && isOpen(state));
        const task = open[Math.floor((share * open.length) / 10_000)];
        fc.pre(task !== undefined);
        const ticked = applyTextEdits(source, setTaskDone(task, true));
        const after = record(ticked);
        assert.deepEqual(frame(after.plan), frame(before.plan));
        const states = (plan: Plan): ReadonlyMap<string, string> =>
          new Map(plan.tasks.map(({ id, state }) => [id, state]));
        const meant = alike(before.plan, task);
        const wished = new Map([...states(before.plan), ...meant.map(({ id }) => [id, "done"] as const)]);
        assert.deepEqual(states(after.plan), wished);
        const { headline, counted } = before.progress;
        const inHeadline = meant.filter(({ role }) => role === "work" || (counted === "all" && role !== "rollup"));
        assert.ok(inHeadline.length <= 1);
        assert.deepEqual(
          [after.progress.headline.done, after.progress.headline.total],
          [headline.done + inHeadline.length, headline.total],
        );
        if (task.mark === " ") {
          const again = after.plan.tasks.find(({ id }) => id === task.id);
          assert.ok(again !== undefined);
          assert.equal(applyTextEdits(ticked, setTaskDone(again, false)), source);
        }
      }),
      examples(300),
    );
  });

  it("opens a done task and nothing else; ticking it again makes it done again", () => {
    fc.assert(
      fc.property(text, fc.nat(9999), (source, share) => {
        const before = record(source);
        const done = before.plan.tasks.filter(
          ({ dialect, mark, state }) => hasBox.has(dialect) && mark === "x" && state === "done",
        );
        const task = done[Math.floor((share * done.length) / 10_000)];
        fc.pre(task !== undefined);
        const opened = applyTextEdits(source, setTaskDone(task, false));
        const after = record(opened);
        assert.deepEqual(frame(after.plan), frame(before.plan));
        const meant = new Set(alike(before.plan, task).map(({ id }) => id));
        const old = new Map(before.plan.tasks.map(({ id, state }) => [id, state]));
        for (const { id, state } of after.plan.tasks) {
          // A task's own words say which kind of open it is.
          assert.ok(meant.has(id) ? state !== "done" : state === old.get(id));
        }
        const again = after.plan.tasks.find(({ id }) => id === task.id);
        assert.ok(again !== undefined);
        assert.equal(applyTextEdits(opened, setTaskDone(again, true)), source);
      }),
      examples(200),
    );
  });
});

/** A task, and the unit of work whose state an overview's box says: both have one mark. */
function alike({ tasks }: Plan, { markRange, dialect }: Task): readonly Task[] {
  return tasks.filter(
    (one) => one.markRange.start === markRange.start && (one.dialect === dialect || one.dialect === "statusLine"),
  );
}

function isOpen(state: Task["state"]): boolean {
  return state !== "done" && state !== "cancelled";
}

import assert from "node:assert/strict";
import { comparePlans, type PlanChanges } from "../../src/core/changes/comparePlans.ts";
import { countChanges } from "../../src/core/changes/countChanges.ts";
import { lostTicks, restoreTicks } from "../../src/core/changes/lostTicks.ts";
import { type PlanSnapshot, snapshotOf } from "../../src/core/changes/planSnapshot.ts";
import { applyTextEdits } from "../../src/core/text/textEdit.ts";
import { record } from "./support.ts";

function snapshot(text: string): PlanSnapshot {
  return snapshotOf(record(text).plan);
}

function changes(before: string, now: string): PlanChanges {
  return comparePlans(snapshot(before), snapshot(now));
}

/** The counts as `2 ticked, 1 added`. */
function told(before: string, now: string): string {
  return countChanges(changes(before, now))
    .map(({ kind, count }) => `${count} ${kind}`)
    .join(", ");
}

function lost(before: string, now: string): readonly string[] {
  return lostTicks(changes(before, now)).map(({ text }) => text);
}

describe("what changed in a plan", () => {
  const plan =
    "# Plan\n\n## Phase 1: Store\n\n- [x] Choose it\n- [ ] Build it\n\n## Phase 2: Find\n\n- [ ] Rank hits\n";

  it("counts what was ticked, un-ticked and otherwise set", () => {
    assert.equal(told(plan, plan.replace("[ ] Build", "[x] Build").replace("[ ] Rank", "[x] Rank")), "2 ticked");
    assert.equal(told(plan, plan.replace("[x]", "[ ]").replace("[ ] Rank", "[-] Rank")), "1 unticked, 1 restated");
  });

  it("counts tasks and phases that came and went", () => {
    const more = `${plan}- [ ] New task\n\n## Phase 3: Ship\n\n- [x] Release\n`;
    assert.equal(told(plan, more), "2 added, 1 phasesAdded");
    assert.equal(told(more, plan), "2 removed, 1 phasesRemoved");
    assert.deepEqual(lost(more, plan), ["Release"]);
  });

  it("counts phases whose marks went, though no other is left", () => {
    const marked = "## Phase 1: A ✅\n\n## Phase 2: B ✅\n";
    assert.equal(told(marked, marked.replaceAll(" ✅", "")), "2 removed");
    assert.deepEqual(lost(marked, marked.replaceAll(" ✅", "")), ["Phase 1: A ✅", "Phase 2: B ✅"]);
    assert.equal(told(marked, "## Phase 1: A\n\n- [x] a\n\n## Phase 2: B\n\n- [x] b\n"), "2 added");
  });

  it("knows a task whose words were edited a little, by its id or its place", () => {
    assert.equal(told(plan, plan.replace("Build it", "Build it with care")), "1 renamed");
    assert.equal(
      told("- [ ] T001 Alpha\n- [ ] T002 Beta\n", "- [ ] T001 Quite other words\n- [ ] T002 Beta\n"),
      "1 renamed",
    );
    assert.equal(told(plan, plan.replace("Build it", "Measure everything")), "1 added, 1 removed");
  });

  it("tells a tick that came with a remark as a tick alone", () => {
    assert.equal(told(plan, plan.replace("[ ] Build it", "[x] Build it ✅ 2026-02-03")), "1 ticked");
  });

  it("knows tasks that were numbered anew", () => {
    const before = "## Phase 1: A\n\n- [x] 1.1 Read\n- [ ] 1.2 Write\n";
    const now = "## Phase 1: A\n\n- [ ] 1.1 Think\n- [x] 1.2 Read\n- [ ] 1.3 Write\n";
    assert.equal(told(before, now), "1 added, 2 renamed");
    assert.deepEqual(lost(before, now), []);
  });

  it("tells a task under another heading as moved, and one under a reworded heading not", () => {
    const board = "## Doing\n\n- [ ] a task\n\n## Done\n\n- [x] other\n";
    assert.equal(told(board, "## Doing\n\n## Done\n\n- [x] other\n- [x] a task\n"), "1 ticked, 1 moved");
    assert.equal(told(plan, plan.replace("Phase 1: Store", "Phase 1: Storage ✅")), "");
    assert.equal(told(plan, plan.replace("Phase 2: Find", "Phase 3: Find")), "");
  });

  it("takes doubles in order, and says nothing where they only changed places", () => {
    const doubles = "- [x] same\n- [ ] same\n- [ ] same\n";
    assert.equal(told(doubles, "- [x] same\n- [ ] same\n- [x] same\n"), "1 ticked");
    assert.equal(told(doubles, "- [ ] same\n- [ ] same\n- [x] same\n"), "");
    assert.equal(told(doubles, "- [x] same\n- [ ] same\n"), "1 removed");
    assert.deepEqual(lost(doubles, "- [x] same\n"), []);
  });

  it("says nothing of a phase that counted by its status and has tasks now", () => {
    const before = "## Phase 1: A\n\n**Status:** Complete\n\n## Phase 2: B\n\n- [ ] b\n";
    const now = before.replace("Complete\n", "Complete\n\n- [x] a first one\n");
    assert.equal(told(before, now), "1 added");
    assert.deepEqual(lost(before, now), []);
  });

  it("knows the state of a phase by its status, whatever else its heading says", () => {
    const before = "## Phase 1: A 🔄\n\nWords.\n\n## Phase 2: B\n\n- [ ] b\n";
    assert.equal(told(before, before.replace("🔄", "✅")), "1 ticked");
  });

  it("is told once where an overview's box is the phase's mark", () => {
    const before = "- [ ] Phase 1: A\n- [ ] Phase 2: B\n\n## Phase 1: A\n\nWords.\n\n## Phase 2: B\n\nWords.\n";
    assert.equal(told(before, before.replace("[ ]", "[x]")), "1 ticked");
  });

  it("does not call lost what was called off in words", () => {
    assert.deepEqual(lost("- [x] a task\n", "- [ ] ~~a task~~\n"), []);
    assert.deepEqual(lost("- [x] ~~a task~~\n", "- [ ] ~~a task~~\n"), ["~~a task~~"]);
  });

  it("takes a time that grows with the number of tasks, not with its square", () => {
    const many = (count: number, line: (nth: number) => string): PlanSnapshot =>
      snapshot(Array.from({ length: count }, (_, nth) => line(nth)).join("\n"));
    const pairs: readonly (readonly [(nth: number) => string, (nth: number) => string])[] = [
      [() => "- [x] same", (nth) => (nth % 2 === 0 ? "- [ ] same" : "- [x] same")],
      [(nth) => `- [x] task ${nth}`, (nth) => `- [ ] other words ${nth}`],
      [(nth) => `- [x] task number ${nth} a`, (nth) => `- [ ] task number ${nth} b`],
    ];
    for (const [before, now] of pairs) {
      const [old, present] = [many(20_000, before), many(20_000, now)];
      const started = performance.now();
      comparePlans(old, present);
      assert.ok(performance.now() - started < 5000);
    }
  });
});

describe("restoring lost ticks", () => {
  const before = "## Phase 1: A\n\n- [x] one\n- [X] two\n- [x] three\n- [ ] four\n";

  function restored(now: string): { text: string; gone: number; left: number } {
    const old = snapshot(before);
    const tasks = lostTicks(comparePlans(old, snapshot(now)));
    const { edits, gone, left } = restoreTicks(record(now), [{ before: old, tasks }]);
    return { text: applyTextEdits(now, edits), gone, left };
  }

  it("ticks what is there, wherever it went, and says what is gone", () => {
    const now = "Words\n\n## Phase 1: A\n\n- [ ] two\n- [ ] four\n\n## Later\n\n- [ ] one\n";
    assert.deepEqual(restored(now), {
      text: now.replace("[ ] two", "[X] two").replace("[ ] one", "[x] one"),
      gone: 1,
      left: 0,
    });
  });

  it("leaves alone what has doubles now or other words", () => {
    const now = "## Phase 1: A\n\n- [ ] one\n- [ ] one\n- [ ] two and more\n- [ ] four\n- [x] three\n";
    assert.deepEqual(restored(now), { text: now, gone: 0, left: 2 });
  });

  it("writes what has no box as the plan writes it", () => {
    const now = "## Phase 1: A\n\n- [x] one\n- [x] two\n- [ ] four\n\n| Task | Status |\n|--|--|\n| three | Open |\n";
    assert.deepEqual(restored(now), { text: now.replace("| Open |", "| Done |"), gone: 0, left: 0 });
  });

  it("gives what has no box the words that it had", () => {
    const old = snapshot(
      "## Phase 1: A\n\n**Status:** Complete (2026-01-02)\n\n## Phase 2: B\n\n**Status:** Planned\n",
    );
    const now = "## Phase 1: A\n\n**Status:** In Progress\n\n## Phase 2: B\n\n**Status:** Planned\n";
    const tasks = lostTicks(comparePlans(old, snapshot(now)));
    const { edits } = restoreTicks(record(now), [{ before: old, tasks }]);
    assert.equal(applyTextEdits(now, edits), now.replace("In Progress", "Complete (2026-01-02)"));
  });

  it("does nothing for a tick that came back by itself", () => {
    const old = snapshot(before);
    const tasks = lostTicks(comparePlans(old, snapshot(before.replaceAll(/x|X/gu, " "))));
    assert.equal(tasks.length, 3);
    assert.deepEqual(restoreTicks(record(before), [{ before: old, tasks }]), { edits: [], gone: 0, left: 0 });
  });
});

import assert from "node:assert/strict";
import * as fc from "fast-check";
import type { PlanRecord } from "../../src/core/index/planRecord.ts";
import { outside } from "../../src/core/view/plan/unitViews.ts";
import { planRowView } from "../../src/core/view/plans/planRowView.ts";
import { anyLines } from "./damagePlan.ts";
import { examples } from "./generatePlan.ts";
import { markdownIn, record } from "./support.ts";
import { plainWords, someDay, viewOfRecord } from "./viewSupport.ts";

describe("the view of any plan", () => {
  it("is made without throwing, and adds up", () => {
    fc.assert(
      fc.property(anyLines, (lines) => assertAddsUp(record(lines.join("\n")))),
      examples(300),
    );
  });

  it("of every real plan adds up", function () {
    const corpus = markdownIn(new URL("../../../shared/corpus/files/", import.meta.url));
    if (corpus.length === 0) {
      console.log("      skipped: there is no ../shared/corpus beside the repository");
      this.skip();
    }
    this.timeout(120_000);
    for (const { name, text } of corpus) {
      const plan = record(text);
      assert.doesNotThrow(() => assertAddsUp(plan), name);
    }
  });
});

/** Every figure is the core's, every task stands in one place, and nothing that is shown is without words. */
function assertAddsUp(plan: PlanRecord): void {
  const view = viewOfRecord(plan);
  const { progress } = plan;
  assert.deepEqual([view.headline.done, view.headline.total], [progress.headline.done, progress.headline.total]);
  const work = view.phases.reduce((sum, { amount }) => sum + amount.total, 0);
  if (progress.counted === "work") {
    assert.equal(work, progress.headline.total);
  }
  const counted = Object.entries(view.tasks).flatMap(([id, tasks]) =>
    id.startsWith("group:") || (id === outside && progress.counted === "all") ? [] : tasks,
  );
  const open = counted.filter(({ state }) => state !== "cancelled").length;
  if (progress.counted === "work" && plan.policy.parents === "count") {
    assert.equal(open, progress.headline.total);
  }
  for (const row of [...view.phases, ...counted, ...view.next, ...view.meters, ...view.milestones]) {
    assert.notEqual(row.label, "");
    assert.ok(row.line >= 0 && row.line < plan.lines.lineCount);
  }
  for (const { start, end } of view.timeline?.rows ?? []) {
    assert.ok(start <= end && start >= (view.timeline?.from ?? "") && end <= (view.timeline?.to ?? ""));
  }
  const place = { location: "a.md", folder: "", changed: { at: 0, text: "" } };
  const row = planRowView({ record: plan, today: someDay, words: plainWords }, place);
  assert.equal(row.overdue.count, view.overdue.length);
  assert.equal(row.blocked.count, view.blocked.length);
  assert.equal(row.blanks.count, view.blanks?.count ?? 0);
  assert.equal(row.amount.value, view.headline.value);
}

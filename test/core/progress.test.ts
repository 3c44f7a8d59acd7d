import assert from "node:assert/strict";
import { percentOf } from "../../src/core/progress/progress.ts";
import { progressText } from "../../src/core/report/progressText.ts";
import { fixture, markdownIn, record } from "./support.ts";

describe("counting", () => {
  const percents: readonly (readonly [done: number, total: number, percent: number | null])[] = [
    [0, 0, null],
    [0, 8, 0],
    [3, 8, 37],
    [1, 1000, 1],
    [999, 1000, 99],
    [8, 8, 100],
  ];
  for (const [done, total, percent] of percents) {
    it(`shows ${done} of ${total} as ${percent === null ? "nothing to count" : `${percent} %`}`, () => {
      assert.equal(percentOf(done, total), percent);
    });
  }

  it("makes the headline of all work, in phases and outside", () => {
    const { headline, checkboxes } = record(fixture("phases.md")).progress;
    assert.equal(progressText(headline), "3/9 · 33%");
    assert.deepEqual(checkboxes, { done: 3, total: 11 });
  });

  it("counts a phase's work and shows its acceptance criteria apart", () => {
    const { phases, groups } = record(fixture("phases.md")).progress;
    assert.deepEqual(
      [...phases].map(([id, progress]) => [id, progressText(progress)]),
      [
        ["phase-1", "2/4 · 50%"],
        ["phase-1/step-1.1", "0/1 · 0%"],
        ["phase-2", "1/4 · 25%"],
        ["phase-3", "–"],
      ],
    );
    assert.deepEqual(
      groups.map(({ group, progress }) => [group.role, group.title, group.phase, progressText(progress)]),
      [
        ["acceptance", "Acceptance Criteria", "phase-1", "0/1 · 0%"],
        ["question", "Open Questions", null, "0/1 · 0%"],
      ],
    );
  });

  it("counts all tasks where none is work, but no roll-up", () => {
    const { headline } = record("## Acceptance Criteria\n- [x] a\n- [ ] b\n\n## Completed Phases\n- [x] c\n").progress;
    assert.equal(progressText(headline), "1/2 · 50%");
  });

  it("does not take a title's words for a role", () => {
    assert.equal(record("# Testing the gates\n\n- [x] a\n").progress.groups.length, 0);
  });

  it("counts the five seed plans as the format says", function () {
    const seeds = markdownIn(new URL("../../../shared/seeds/", import.meta.url));
    if (seeds.length === 0) {
      console.log("      skipped: the seed plans are not on this machine");
      this.skip();
    }
    assert.deepEqual(
      seeds.map(({ text }) => {
        const { headline, checkboxes } = record(text).progress;
        return [`${headline.done}/${headline.total}`, `${checkboxes.done}/${checkboxes.total}`];
      }),
      [
        ["0/3", "1/9"],
        ["0/13", "0/28"],
        ["0/4", "0/15"],
        ["0/6", "1/20"],
        ["0/15", "0/15"],
      ],
    );
  });
});

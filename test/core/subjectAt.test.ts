import { assert } from "chai";
import { phaseOutlook } from "../../src/core/report/phaseOutlook.ts";
import { phaseWindow } from "../../src/core/report/phaseWindow.ts";
import { subjectAt } from "../../src/core/report/subjectAt.ts";
import { sumProgress } from "../../src/core/progress/sumProgress.ts";
import { record } from "./support.ts";

/** What the place of `›` points at, a mark that is taken out before, and the text of its range. */
function pointed(text: string): readonly [kind: string | undefined, range: string] {
  const offset = text.indexOf("›");
  const source = text.replace("›", "");
  const subject = subjectAt(record(source), offset);
  return [subject?.kind, source.slice(subject?.range.start ?? 0, subject?.range.end ?? 0)];
}

const table = "## Tasks\n\n| Task | Status |\n|---|---|\n";

describe("what a place of a plan points at", () => {
  const cases: readonly (readonly [text: string, kind: string | undefined, range: string])[] = [
    ["- [›x] a\n", "task", "- [x]"],
    ["  ›1. [ ] a\n", "task", "1. [ ]"],
    ["- [x] a›\n", undefined, ""],
    ["> - [ ]› a\n", "task", "> - [ ]"],
    [`${table}| a | WI›P |\n`, "task", "WIP"],
    [`${table}| a› | WIP |\n`, undefined, ""],
    [`${table}| a› | purple |\n`, "ignored", "| a | purple |"],
    ["## Pha›se 1: A ✅\n", "phase", "## Phase 1: A ✅"],
    ["## Phase 1: A\n### Ste›p 1: B\n- [ ] a\n", "phase", "### Step 1: B"],
    ["## Phase 1: A\n\n**Status:** Do›ne\n", "task", "Done"],
    ["```\n- [ ] a›\n```\n- [ ] b\n", "ignored", "- [ ] a"],
    ["- [ ] a\n\nNothing› here\n", undefined, ""],
    ["---\ntodos:\n  - content: a\n    status: pen›ding\n---\n", "task", "pending"],
    ["›", undefined, ""],
  ];
  for (const [text, kind, range] of cases) {
    it(`is ${kind ?? "nothing"} in ${JSON.stringify(text.slice(-40))}`, () =>
      assert.deepEqual(pointed(text), [kind, range]));
  }
});

describe("how the phases of a plan stand", () => {
  it("says what is open and what to go on with", () => {
    const text = [
      "## Phase 1: A",
      "- [x] a",
      "- [!] b",
      "- [ ] c",
      "  - [ ] d",
      "- [/] e",
      "## Phase 2: B",
      "- [x] f",
      "- [ ] ~~g~~",
      "## Phase 3: C",
      "### Acceptance Criteria",
      "- [x] h",
      "- [ ] i",
      "## Phase 4: D",
    ].join("\n");
    const outlook = phaseOutlook(record(text)).map(({ phase, progress, open, next }) => [
      phase.number,
      progress?.done,
      progress?.total,
      open,
      next?.text,
    ]);
    assert.deepEqual(outlook, [
      ["1", 1, 5, 4, "e"],
      ["2", 1, 1, 0, undefined],
      ["3", 1, 2, 1, "i"],
      ["4", 0, 0, 0, undefined],
    ]);
  });

  it("takes a sub-task before the task it is part of, and no phase for its own task", () => {
    const [first] = phaseOutlook(record("## Phase 1: A\n- [ ] c\n  - [ ] d\n"));
    assert.equal(first?.next?.text, "d");
    const [unit] = phaseOutlook(record("## Phase 1: A 🔄\n"));
    assert.deepEqual([unit?.open, unit?.next], [1, undefined]);
  });
});

describe("a window on many phases", () => {
  const text = Array.from({ length: 20 }, (_, nth) => `## Phase ${nth + 1}: P\n- [${nth < 9 ? "x" : " "}] a\n`).join(
    "",
  );
  const { plan, progress } = record(text);

  it("holds the current one and the one before", () => {
    const { before, shown, after } = phaseWindow(plan, progress, 6);
    assert.deepEqual([before.length, shown[0]?.number, shown.length, after.length], [8, "9", 6, 6]);
    assert.lengthOf(phaseWindow(plan, progress, 30).shown, 20);
  });

  it("sums up the rest", () => {
    const sum = sumProgress([...progress.phases.values()]);
    assert.deepEqual([sum.done, sum.total, sum.percent], [9, 20, 45]);
  });
});

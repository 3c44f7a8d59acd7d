import assert from "node:assert/strict";
import { defaultPolicy } from "../../src/core/config/countingPolicy.ts";
import { measurePlan } from "../../src/core/progress/planProgress.ts";
import { explainText } from "../../src/core/report/explainText.ts";
import { record } from "./support.ts";

function explained(text: string): readonly string[] {
  const { plan, progress } = record(text);
  return explainText(plan, progress);
}

describe("the explanation of a plan's numbers", () => {
  it("gives the sum, the formula with its numbers, and every part", () => {
    const text = [
      "# Plan",
      "- [x] before",
      "## Phase 1: Start",
      "- [x] a",
      "- [ ] b",
      "- [ ] c",
      "## Phase 2: End",
      "Nothing yet.",
      "## Success Criteria",
      "- [ ] fast",
    ].join("\n");
    assert.deepEqual(explained(text), [
      "4 work + 1 acceptance = 5 checkboxes; headline = done work / all work = 2/4 = 50%",
      "Phase 1: Start: 1/3 = 33% (rounded down)",
      "Phase 2: End: no tasks yet",
      "Work outside phases: 1/1 = 100%",
      "Success Criteria (acceptance): 0/1 = 0%",
    ]);
  });

  it("sums up to the headline: what is cancelled, and parents where only leaves count, are parts of their own", () => {
    const text = "# P\n- [ ] a\n  - [x] b\n  - [ ] ~~c~~\n## Acceptance Criteria\n- [ ] ~~d~~\n- [ ] e\n";
    const { plan, progress } = record(text);
    assert.match(
      explainText(plan, progress)[0] ?? "",
      /^2 work \+ 2 cancelled \+ 1 acceptance = 5 checkboxes; .* = 1\/2 /u,
    );
    const leaves = { ...defaultPolicy, parents: "leaves" } as const;
    const sum = explainText(plan, measurePlan(plan, leaves), leaves)[0] ?? "";
    assert.match(sum, /^1 work \+ 2 cancelled \+ 1 with sub-tasks \+ 1 acceptance = 5 checkboxes; .* = 1\/1 /u);
  });

  it("says when there is no work", () => {
    assert.deepEqual(
      explained("# Plan\n## Acceptance Criteria\n- [x] a\n")[0],
      [
        "1 acceptance = 1 checkbox; headline = done tasks but roll-ups / all tasks but roll-ups",
        "= 1/1 = 100%; there is no work",
      ].join(" "),
    );
  });

  it("says why 1 of 200 is 1%", () => {
    assert.match(explained(`# P\n- [x] a\n${"- [ ] b\n".repeat(199)}`)[0] ?? "", /1\/200 = 1% \(at least 1%\)$/u);
  });

  it("says that there is nothing to count", () => {
    assert.deepEqual(explained("# Plan\n"), ["no tasks; headline: nothing to count"]);
  });

  it("names what the policy changes", () => {
    const { plan, progress } = record("# P\n- [ ] a\n");
    const policy = { ...defaultPolicy, count: "all", parents: "leaves", weights: "estimate" } as const;
    const [first = ""] = explainText(plan, progress, policy);
    assert.match(
      first,
      /= 0\/1 = 0%; 0 tasks with sub-tasks left out, each task weighs as much as its estimate, without one as the average$/u,
    );
  });
});

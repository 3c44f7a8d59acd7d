import assert from "node:assert/strict";
import type { PolicyPart } from "../../src/core/config/countingPolicy.ts";
import { isSamePlan } from "../../src/core/index/isSamePlan.ts";
import { type PlanRecord, readRecord } from "../../src/core/index/planRecord.ts";
import { createBlockReader } from "../../src/core/markdown/blockReader.ts";

const text = "# P\n\n- [ ] a\n- [>] b\n";
let version = 0;

function read(own: string, project?: PolicyPart, uri = "p.md"): PlanRecord {
  return readRecord({ uri, version: `${++version}`, getText: () => own }, createBlockReader(), project);
}

describe("two readings of a document", () => {
  it("are the same plan where text and settings are the same, whatever their versions", () => {
    assert.ok(isSamePlan(read(text), read(text)));
    assert.ok(
      isSamePlan(read(text, { states: new Map([[">", "done"]]) }), read(text, { states: new Map([[">", "done"]]) })),
    );
  });

  it("are another plan after any change of the text, and in another place", () => {
    assert.ok(!isSamePlan(read(text), read(text.replace("[ ]", "[x]"))));
    assert.ok(!isSamePlan(read(text), read(text, undefined, "q.md")));
  });

  it("are another plan where the project counts otherwise", () => {
    const settings: readonly PolicyPart[] = [
      { count: "all" },
      { parents: "leaves" },
      { weights: "phase" },
      { states: new Map([[">", "done"]]) },
      { unitWords: { phase: ["Gang"], step: [] } },
      { unitWords: { phase: [], step: ["Gang"] } },
    ];
    for (const policy of settings) {
      assert.ok(!isSamePlan(read(text), read(text, policy)), JSON.stringify(policy));
    }
  });
});

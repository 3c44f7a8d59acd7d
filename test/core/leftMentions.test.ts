import assert from "node:assert/strict";
import { leftMentions } from "../../src/core/tidy/leftovers/leftMentions.ts";
import { record } from "./support.ts";

describe("what a plan still says of a phase that was taken out", () => {
  const before = record("# P\n\n## Phase 1: A\n\n- [ ] a\n\n## Phase 2: B\n\n**Dependencies**: Phase 1\n\n- [ ] b\n");
  const cases: readonly (readonly [text: string, found: readonly (readonly [string, readonly number[]])[]])[] = [
    ["# P\n\n## Phase 2: B\n\n**Dependencies**: Phase 1\n\n| phase  1 | x |\n", [["Phase 1", [4, 6]]]],
    ["# P\n\n## Phase 2: B\n\nPhase 10, Phase 1.5 and Phase 1b.\n", []],
    ["# P\n\n## Phase 1: C\n\nPhase 1 again; Phase 2 is gone.\n", [["Phase 2", [4]]]],
    ["", []],
  ];
  for (const [text, found] of cases) {
    it(`is ${JSON.stringify(found)} in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(
        leftMentions(before, record(text)).map(({ name, lines }) => [name, lines]),
        found,
      );
    });
  }
});

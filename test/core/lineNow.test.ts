import assert from "node:assert/strict";
import { LineIndex } from "../../src/core/text/lineIndex.ts";
import { lineNow } from "../../src/core/text/lineNow.ts";

describe("where a line stands now", () => {
  const cases: readonly (readonly [what: string, before: string, line: number, after: string, now: number])[] = [
    ["where it was", "a\nb\nc", 1, "a\nb\nc", 1],
    ["further down", "a\nb\nc", 1, "x\ny\na\nb\nc", 3],
    ["further up", "a\nb\nc", 2, "a\nc", 1],
    ["at the nearest of its like", "a\nb\na\nb\na", 2, "a\nx\nx\na", 3],
    ["at its old place when it is gone", "a\nb\nc", 1, "a\nx\nc", 1],
    ["at the end when that is gone, too", "a\nb\nc", 2, "a", 0],
    ["at the end for a line that never was", "a\nb", Number.MAX_SAFE_INTEGER, "a\nb", 1],
  ];
  for (const [what, before, line, after, now] of cases) {
    it(`is ${what}`, () => assert.equal(lineNow(new LineIndex(before), line, new LineIndex(after)), now));
  }
});

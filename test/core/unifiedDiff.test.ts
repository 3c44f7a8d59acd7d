import assert from "node:assert/strict";
import * as fc from "fast-check";
import { lineDiff } from "../../src/core/text/lineDiff.ts";
import { unifiedDiff } from "../../src/core/text/unifiedDiff.ts";

describe("the lines that changed", () => {
  it("make of any text any other", () => {
    const lines = fc.array(fc.constantFrom("a", "b", "c", "d", "e", "f", "g"), { maxLength: 30 });
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const made: string[] = [];
        let at = 0;
        for (const { start, end, newStart, newEnd } of lineDiff(before, after)) {
          assert.ok(at <= start && start <= end && (start < end || newStart < newEnd));
          made.push(...before.slice(at, start));
          assert.equal(made.length, newStart);
          made.push(...after.slice(newStart, newEnd));
          at = end;
        }
        assert.deepEqual([...made, ...before.slice(at)], after);
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  it("are few where little changed in a long text", () => {
    const before = Array.from({ length: 20_000 }, (_, at) => `line ${at}`);
    const after = before.flatMap((line, at) => (at % 500 === 7 ? [] : at % 500 === 9 ? [line, "new"] : [line]));
    const changes = lineDiff(before, after);
    assert.equal(changes.length, 80);
  });
});

describe("a patch", () => {
  it("is empty where nothing changed", () => {
    assert.equal(unifiedDiff("a.md", "a\n", "a\n"), "");
  });

  it("shows three lines around what changed, and what is far away on its own", () => {
    const before = Array.from({ length: 20 }, (_, at) => `${at + 1}\n`);
    const after = before.map((line, at) => (at === 4 || at === 15 ? `new ${line}` : line));
    assert.deepEqual(unifiedDiff("docs/a.md", before.join(""), after.join("")).split("\n"), [
      "--- a/docs/a.md",
      "+++ b/docs/a.md",
      ...["@@ -2,7 +2,7 @@", " 2", " 3", " 4", "-5", "+new 5", " 6", " 7", " 8"],
      ...["@@ -13,7 +13,7 @@", " 13", " 14", " 15", "-16", "+new 16", " 17", " 18", " 19"],
      "",
    ]);
  });

  it("says where a text ends without a line ending, and names lines where none is left", () => {
    assert.deepEqual(unifiedDiff("a b.md", "a", "").split("\n"), [
      "--- a/a b.md\t",
      "+++ b/a b.md\t",
      "@@ -1,1 +0,0 @@",
      "-a",
      String.raw`\ No newline at end of file`,
      "",
    ]);
  });

  it("writes names that are no plain ones as git does", () => {
    assert.match(unifiedDiff('a"\t\u0085.md', "a", ""), /^--- "a\/a\\"\\011\\302\\205\.md"\n/u);
  });
});

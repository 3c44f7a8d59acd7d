import assert from "node:assert/strict";
import * as fc from "fast-check";
import { editsBetween } from "../../src/core/text/editsBetween.ts";
import { applyTextEdits } from "../../src/core/text/textEdit.ts";

describe("the edits between two texts", () => {
  const cases: readonly (readonly [what: string, before: string, after: string, edits: readonly string[]])[] = [
    ["are none where nothing changed", "a\nb", "a\nb", []],
    ["are as small as they can be", "- [ ] write\n", "- [x] write\n", ["3-4 x"]],
    ["are one for each line where no line came or went", "a1\nb\nc1\n", "a2\nb\nc2\n", ["1-2 2", "6-7 2"]],
    ["are one where lines went", "a\nb\nc\nd\n", "a\nd\n", ["2-6 "]],
    ["are one where lines came", "a\nd\n", "a\nb\nd\n", ["2-2 b\n"]],
    ["leave line endings alone", "a\r\nb\r\n", "a\r\nc\r\n", ["3-4 c"]],
    ["replace a line ending as a whole", "a\r\nb", "a\nb", ["1-3 \n"]],
    ["tear no character apart", "a😀b", "a😁b", ["1-3 😁"]],
    ["tear no character apart at its end", "\ud83d\ude00", "\ud83e\ude00", ["0-2 \ud83e\ude00"]],
    ["fill an empty text", "", "a\nb", ["0-0 a\nb"]],
    ["empty a text", "a\nb", "", ["0-3 "]],
  ];
  for (const [what, before, after, edits] of cases) {
    it(what, () => {
      const found = editsBetween(before, after);
      assert.deepEqual(
        found.map(({ range, newText }) => `${range.start}-${range.end} ${newText}`),
        edits,
      );
      assert.equal(applyTextEdits(before, found), after);
    });
  }

  it("make of any text any other, in order and apart", () => {
    const text = fc
      .array(fc.constantFrom("a", "b", "\n", "\r\n", "\r", "😀", "😁", "- [ ] "))
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const edits = editsBetween(before, after);
        assert.equal(applyTextEdits(before, edits), after);
        for (const [at, { range }] of edits.entries()) {
          assert.ok(range.start <= range.end && (edits[at - 1]?.range.end ?? 0) <= range.start);
        }
      }),
      { seed: 7 },
    );
  });
});

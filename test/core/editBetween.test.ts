import assert from "node:assert/strict";
import * as fc from "fast-check";
import { editBetween } from "../../src/core/text/editBetween.ts";
import { applyTextEdits } from "../../src/core/text/textEdit.ts";

describe("the edit between two texts", () => {
  const cases: readonly (readonly [what: string, before: string, after: string, edits: readonly string[]])[] = [
    ["is none where nothing changed", "a\nb", "a\nb", []],
    ["is as small as it can be", "- [ ] write\n", "- [x] write\n", ["3-4 x"]],
    ["is one for all that differs", "a1\nb\nc1\n", "a2\nb\nc2\n", ["1-7 2\nb\nc2"]],
    ["is one where lines went", "a\nb\nc\nd\n", "a\nd\n", ["2-6 "]],
    ["is one where lines came", "a\nd\n", "a\nb\nd\n", ["2-2 b\n"]],
    ["leaves line endings alone", "a\r\nb\r\n", "a\r\nc\r\n", ["3-4 c"]],
    ["replaces a line ending as a whole", "a\r\nb", "a\nb", ["1-3 \n"]],
    ["tears no character apart", "a😀b", "a😁b", ["1-3 😁"]],
    ["tears no character apart at its end", "\ud83d\ude00", "\ud83e\ude00", ["0-2 \ud83e\ude00"]],
    ["fills an empty text", "", "a\nb", ["0-0 a\nb"]],
    ["empties a text", "a\nb", "", ["0-3 "]],
  ];
  for (const [what, before, after, edits] of cases) {
    it(what, () => {
      const found = [editBetween(before, after)].filter((edit) => edit !== undefined);
      assert.deepEqual(
        found.map(({ range, newText }) => `${range.start}-${range.end} ${newText}`),
        edits,
      );
      assert.equal(applyTextEdits(before, found), after);
    });
  }

  it("makes of any text any other", () => {
    const text = fc
      .array(fc.constantFrom("a", "b", "\n", "\r\n", "\r", "😀", "😁", "- [ ] "))
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const edit = editBetween(before, after);
        assert.equal(applyTextEdits(before, edit === undefined ? [] : [edit]), after);
      }),
      { seed: 7 },
    );
  });
});

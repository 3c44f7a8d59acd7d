import assert from "node:assert/strict";
import * as fc from "fast-check";
import { composeTextEdits } from "../../src/core/text/composeTextEdits.ts";
import { applyTextEdits, type TextEdit } from "../../src/core/text/textEdit.ts";

/** An edit in short: from, to, new text. */
type Short = readonly [start: number, end: number, newText: string];

function edits(shorts: readonly Short[]): readonly TextEdit[] {
  return shorts.map(([start, end, newText]) => ({ range: { start, end }, newText }));
}

describe("edits that follow each other, as one list", () => {
  const text = "one two three four";
  const cases: readonly (readonly [what: string, first: readonly Short[], second: readonly Short[], Short[]])[] = [
    [
      "stay apart where they do not touch",
      [[0, 3, "1"]],
      [[2, 5, "2"]],
      [
        [0, 3, "1"],
        [4, 7, "2"],
      ],
    ],
    ["become one where the second changes what the first put in", [[4, 7, "20"]], [[5, 6, "1"]], [[4, 7, "21"]]],
    ["take over the place of what the first took out", [[3, 7, ""]], [[3, 3, " 2"]], [[3, 7, " 2"]]],
    ["are the second ones where there is no first", [], [[0, 1, "O"]], [[0, 1, "O"]]],
    ["are the first ones where there is no second", [[0, 1, "O"]], [], [[0, 1, "O"]]],
  ];
  for (const [what, first, second, expected] of cases) {
    it(what, () => {
      const between = applyTextEdits(text, edits(first));
      assert.deepEqual(composeTextEdits(between, edits(first), edits(second)), edits(expected));
    });
  }

  it("make of any text what both make of it, and do not overlap", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), someEdits(), someEdits(), (any, one, other) => {
        const first = within(any, one);
        const between = applyTextEdits(any, first);
        const second = within(between, other);
        const all = composeTextEdits(between, first, second);
        assert.equal(applyTextEdits(any, all), applyTextEdits(between, second));
        all.forEach(({ range }, at) =>
          assert.ok(range.start <= range.end && range.end <= (all[at + 1]?.range.start ?? any.length)),
        );
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});

function someEdits(): fc.Arbitrary<readonly (readonly [number, number, string])[]> {
  return fc.array(fc.tuple(fc.nat(6), fc.nat(4), fc.string({ maxLength: 3 })), { maxLength: 5 });
}

/** Edits of a text that do not overlap: each so many units behind the one before, and so many long. */
function within(text: string, some: readonly (readonly [number, number, string])[]): readonly TextEdit[] {
  let at = 0;
  return some.flatMap(([gap, length, newText]) => {
    const start = at + gap;
    const end = start + length;
    at = end;
    return end <= text.length ? [{ range: { start, end }, newText }] : [];
  });
}

import assert from "node:assert/strict";
import { cellRanges } from "../../src/core/markdown/cellRanges.ts";
import { record } from "./support.ts";

describe("the cells of a table row", () => {
  const rows: readonly (readonly [line: string, cells: readonly string[]])[] = [
    ["| a | b |", ["a", "b"]],
    ["a | b", ["a", "b"]],
    ["| a | |", ["a", ""]],
    ["| a \\| b | c |", ["a \\| b", "c"]],
    ["> | a | b |", ["a", "b"]],
    ["- | a | b |", ["a", "b"]],
    ["1. > | a | b |", ["a", "b"]],
    ["|\u00a0a\u00a0|", ["a"]],
  ];
  for (const [line, cells] of rows) {
    it(`of ${JSON.stringify(line)} are ${JSON.stringify(cells)}`, () => {
      assert.deepEqual(
        cellRanges(line).map(({ start, end }) => line.slice(start, end)),
        cells,
      );
    });
  }

  it("point at the status also where the table opens a list item", () => {
    const text = "## Tasks\n\n- | Task | Status |\n  |---|---|\n  | mix | ✅ |\n  | bake | ⬜ |\n";
    assert.deepEqual(
      record(text).plan.tasks.map(({ state, markRange }) => [state, text.slice(markRange.start, markRange.end)]),
      [
        ["done", "✅"],
        ["todo", "⬜"],
      ],
    );
  });
});

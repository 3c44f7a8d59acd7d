import assert from "node:assert/strict";
import { insteadOf } from "../../src/core/insert/insteadOf.ts";
import { applyTextEdits, type TextEdit } from "../../src/core/text/textEdit.ts";

describe("edits in place of what asked for them", () => {
  const without = "one\n\ntwo\n";
  const asking = { start: 4, end: 7 };
  const text = `${without.slice(0, 4)}/ri${without.slice(4)}`;
  const lists: readonly (readonly [what: string, edits: readonly TextEdit[]])[] = [
    ["before it", [{ range: { start: 0, end: 3 }, newText: "1" }]],
    ["at it", [{ range: { start: 4, end: 4 }, newText: "- [ ] a" }]],
    ["around it", [{ range: { start: 3, end: 5 }, newText: "\n\n# b\n\n" }]],
    ["up to it", [{ range: { start: 1, end: 4 }, newText: "x" }]],
    ["from it on", [{ range: { start: 4, end: 6 }, newText: "x" }]],
    ["behind it", [{ range: { start: 5, end: 8 }, newText: "2" }]],
    ["nowhere", []],
    [
      "on both sides",
      [
        { range: { start: 0, end: 0 }, newText: "a" },
        { range: { start: 9, end: 9 }, newText: "b" },
      ],
    ],
  ];
  for (const [what, edits] of lists) {
    it(`give the same text: ${what}`, () => {
      assert.equal(applyTextEdits(text, insteadOf(edits, asking)), applyTextEdits(without, edits));
    });
  }
});

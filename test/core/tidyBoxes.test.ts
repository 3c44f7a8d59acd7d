import assert from "node:assert/strict";
import { convertCriteria, convertToCheckboxes } from "../../src/core/edit/convertToCheckboxes.ts";
import { applyTextEdits } from "../../src/core/text/textEdit.ts";
import { record } from "./support.ts";

/** Converts with the caret at `‸`, or the selection between two of them. */
function converted(marked: string): string {
  const start = marked.indexOf("‸");
  const text = marked.replaceAll("‸", "");
  const end = marked.lastIndexOf("‸") - (start === marked.lastIndexOf("‸") ? 0 : 1);
  const edits = convertToCheckboxes(record(text), { start, end });
  assert.ok(
    edits.every(
      ({ range, newText }) => /^(?:\S\s)?$/u.test(text.slice(range.start, range.end)) && /^\[[ x]\] $/u.test(newText),
    ),
  );
  return applyTextEdits(text, edits);
}

describe("converting bullets to checkboxes", () => {
  const cases: readonly (readonly [name: string, before: string, after: string])[] = [
    [
      "gives every bullet of the selection a box",
      "‸- a\n* b\n+ c\n1. d\n2) e‸\n- f",
      "- [ ] a\n* [ ] b\n+ [ ] c\n1. [ ] d\n2) [ ] e\n- f",
    ],
    ["leaves a line that the selection only ends before", "‸- a\n‸- b\n", "- [ ] a\n- b\n"],
    ["converts nested bullets where they are selected", "‸- a\n  - b‸\n", "- [ ] a\n  - [ ] b\n"],
    ["converts the caret's list and not what is nested in it", "- a\n  - b\n- c‸\n", "- [ ] a\n  - b\n- [ ] c\n"],
    [
      "converts a nested list alone from a caret in it",
      "- a\n  - b‸\n  - c\n- d\n",
      "- a\n  - [ ] b\n  - [ ] c\n- d\n",
    ],
    [
      "leaves items that have a box",
      "- [ ] a\n- [x] b\n- [~] c\n- d‸\n- []\n- [ ]\n- **[ ]** e",
      "- [ ] a\n- [x] b\n- [~] c\n- [ ] d\n- []\n- [ ]\n- **[ ]** e",
    ],
    [
      "keeps CRLF, tabs, quotes and what an item goes on with",
      "> -\ta‸\r\n>   b\r\n> - c\r\n",
      "> -\t[ ] a\r\n>   b\r\n> - [ ] c\r\n",
    ],
    [
      "keeps what is done done, and makes signs that are boxes boxes",
      "- ✓ a‸\n- ✅ b\n- ☐ c\n- d ✅\n- e - DONE\n- 🚧 f\n- ✅\n",
      "- [x] a\n- [x] b\n- [ ] c\n- [x] d ✅\n- [x] e - DONE\n- [ ] 🚧 f\n- [x] ✅\n",
    ],
    ["puts the box before labels and links", "- [P] a‸\n- [b](c)\n", "- [ ] [P] a\n- [ ] [b](c)\n"],
    [
      "never writes in code, comments, tables or front matter",
      "---\na:\n  - b\n---\n‸```\n- a\n```\n\n<!--\n- b\n-->\n\n| - a |\n|--|\n| - b |\n\n- c‸\n",
      "---\na:\n  - b\n---\n```\n- a\n```\n\n<!--\n- b\n-->\n\n| - a |\n|--|\n| - b |\n\n- [ ] c\n",
    ],
    [
      "leaves an item that begins with code or a heading",
      "‸- ```\n  a\n  ```\n- # b\n-     c\n- d‸\n",
      "- ```\n  a\n  ```\n- # b\n-     c\n- [ ] d\n",
    ],
    [
      "converts the criteria below the caret's heading",
      "# P\n\n### Success Criteria‸\n\n- a\n  - b\n- c\n\n### Other\n\n- d\n",
      "# P\n\n### Success Criteria\n\n- [ ] a\n  - b\n- [ ] c\n\n### Other\n\n- d\n",
    ],
    [
      "converts deliverables below a bold label",
      "# P\n\n## Phase 1\n\n- [ ] x\n\n**Deliverables**:‸\n- a\n1. b\n",
      "# P\n\n## Phase 1\n\n- [ ] x\n\n**Deliverables**:\n- [ ] a\n1. [ ] b\n",
    ],
    ["does nothing below another heading", "# P‸\n\n- a\n", "# P\n\n- a\n"],
    ["does nothing in text", "Te‸xt\n", "Text\n"],
  ];
  for (const [name, before, after] of cases) {
    it(name, () => assert.equal(converted(before), after));
  }

  it("offers criteria and deliverables by themselves, other bullets not", () => {
    const text = "# P\n\n- x\n\n## Acceptance Criteria\n\n- a\n- [ ] b\n\n## Notes\n\n- c\n";
    const after = (from: number, to: number): string => applyTextEdits(text, convertCriteria(record(text), from, to));
    assert.equal(after(6, 7), text.replace("- a", "- [ ] a"));
    assert.equal(after(4, 5), text.replace("- a", "- [ ] a"));
    for (const line of [0, 2, 7, 9, 11]) {
      assert.equal(after(line, line + 1), text);
    }
  });

  it("makes criteria countable", () => {
    const text = "# P\n\n## Phase 1\n\n- [ ] x\n\n## Acceptance Criteria\n\n- a\n- b\n";
    const { progress } = record(applyTextEdits(text, convertCriteria(record(text), 0, 10)));
    assert.deepEqual(progress.checkboxes, { done: 0, total: 3 });
  });
});

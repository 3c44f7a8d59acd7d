import assert from "node:assert/strict";
import { taskEnterRules } from "../../src/core/complete/taskEnterRules.ts";

/** What the new line begins with; undefined where it begins with nothing, null where no rule speaks. */
function appended(before: string, after = ""): string | undefined | null {
  const rule = taskEnterRules().find(
    ({ beforeText, afterText }) => beforeText.test(before) && (afterText?.test(after) ?? true),
  );
  return rule === undefined ? null : rule.append;
}

describe("Enter in a task", () => {
  const rows: readonly (readonly [string, string, string | undefined | null])[] = [
    ["- [ ] a", "", "- [ ] "],
    ["  * [x] a", "", "* [ ] "],
    ["+ [~] a", "", "+ [ ] "],
    ["- [🚧] a", "", "- [ ] "],
    ["- [ ] a", "b", "- [ ] "],
    ["- [ ] ", "a", "- [ ] "],
    ["1. [ ] a", "", "2. [ ] "],
    ["9) [X] a", "", "10) [ ] "],
    ["98. [ ] a", "", "99. [ ] "],
    ["99. [ ] a", "", null],
    ["- [ ] ", "", undefined],
    ["  12. [x]", " ", undefined],
    ["> - [ ] a", "", "> - [ ] "],
    ["  > * [x] a", "", "> * [ ] "],
    [">   - [ ] a", "", ">   - [ ] "],
    ["> 2. [ ] a", "", "> 3. [ ] "],
    ["> - [ ] ", "", undefined],
    [">- [ ] a", "", null],
    ["> - a", "", null],
    ["- a", "", null],
    ["- [x](y)", "", null],
    ["- [P] a", "", null],
    ["a [ ] b", "", null],
    ["- [ ]", " a", null],
  ];
  for (const [before, after, append] of rows) {
    it(`begins the next line behind ${JSON.stringify(before)} with ${JSON.stringify(append)}`, () => {
      assert.equal(appended(before, after), append);
    });
  }

  it("takes time linear in the line", () => {
    assert.equal(appended(`${" ".repeat(200_000)}x`), null);
    assert.equal(appended(`-${" ".repeat(200_000)}x`), null);
  });
});

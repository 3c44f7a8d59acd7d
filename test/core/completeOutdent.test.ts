import assert from "node:assert/strict";
import { outdentedTask } from "../../src/core/complete/outdentedTask.ts";

/** What the last line of a text becomes. */
function outdented(text: string): string {
  const lines = text.split("\n");
  return outdentedTask(lines.length - 1, (line) => lines[line] ?? "");
}

describe("Enter in an empty task", () => {
  const rows: readonly (readonly [what: string, text: string, next: string])[] = [
    ["ends the list at its top level", "- [ ] a\n- [ ] ", ""],
    ["moves a part out to its task", "- [x] a\n  - [ ] b\n  - [ ] ", "- [ ] "],
    ["moves out one level only", "- [ ] a\n  - [ ] b\n    - [ ] ", "  - [ ] "],
    ["moves out to an item without a box as such", "* a\n  - [ ] ", "* "],
    ["counts the number around on", "9. [ ] a\n   - [ ] ", "10. [ ] "],
    ["looks over text and blank lines of an item", "- [ ] a\n\n  words\n\n\t- [ ] ", "- [ ] "],
    ["ends a list that is only indented", "Words\n  - [ ] ", ""],
  ];
  for (const [what, text, next] of rows) {
    it(what, () => assert.equal(outdented(text), next));
  }
});

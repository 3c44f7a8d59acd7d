import { assert } from "chai";
import { setTaskStates } from "../../src/core/edit/state/changeTasks.ts";
import { editPreview } from "../../src/core/report/editPreview.ts";
import { record } from "./support.ts";

function preview(text: string, state: "done" | "cancelled" | "todo"): string {
  const before = record(text);
  return editPreview(before.lines, setTaskStates(before, before.plan.tasks.slice(-1), { state }) ?? []);
}

describe("the preview of an edit", () => {
  const cases = [
    ["is the line as it will read", "# P\r\n  - [ ] a\r\n", "- [ ] ~~a~~", "cancelled"],
    ["is the line that is put in", "## Phase 1: A\n\n**Status:** Done\n\n## Phase 2: B\n", "**Status:** Done", "done"],
    ["is empty where nothing changes", "- [ ] a\n", "", "todo"],
    ["hides nothing", "- [ ] a\u202eb\n", "- [x] a\ufffdb", "done"],
    ["is cut", `- [ ] ${"a".repeat(300)}\n`, `- [x] ${"a".repeat(114)}…`, "done"],
  ] as const;
  for (const [name, text, expected, state] of cases) {
    it(name, () => assert.equal(preview(text, state), expected));
  }
});

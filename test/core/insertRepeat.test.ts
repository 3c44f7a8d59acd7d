import assert from "node:assert/strict";
import { repeatLine } from "../../src/core/insert/repeatLine.ts";
import { applyTextEdits } from "../../src/core/text/textEdit.ts";
import { fixture, record } from "./support.ts";

/** What a text's one line that asks for more makes of it. */
function repeated(text: string): { readonly add: string | undefined; readonly remove: string } {
  const before = record(text);
  const blank = before.placeholders.find(({ kind }) => kind === "repeat");
  assert.ok(blank, "a line that asks for more");
  const { add, remove, selections } = repeatLine(before, blank);
  if (add !== undefined) {
    const after = applyTextEdits(text, add);
    const [first] = selections;
    // What came in waits to be filled: its first blank, or else its end.
    assert.ok(first !== undefined && first.end <= after.length);
    assert.match(after.slice(first.start, first.end), /^(?:[[{<].*[\]}>]|[^\n[\]]*)$/u);
  }
  return { add: add === undefined ? undefined : applyTextEdits(text, add), remove: applyTextEdits(text, remove) };
}

describe("a line that asks for more of the same", () => {
  const more = "[Continue with additional phases as needed]";

  it("adds a phase like the others above it, and stays", () => {
    const text = fixture("shapes/living-status.md").replace(/^\[Continue .*$/mu, more);
    const { add = "" } = repeated(text);
    const after = record(add);
    assert.deepEqual(
      after.plan.phases.map(({ label }) => label),
      ["Phase 1: [Title of the Phase]", "Phase 2: [Title of the Phase]", "Phase 3: [Title of the Phase]"],
    );
    const last = after.plan.phases[2];
    assert.ok(last);
    assert.ok(after.placeholders.some(({ kind, range }) => kind === "repeat" && range.start > last.range.end));
    assert.ok(after.plan.tasks.some(({ phase, state }) => phase === last.id && state === "todo"));
  });

  it("fills the phase that holds nothing else, and adds the next one after that", () => {
    const once = repeated(fixture("shapes/product-delivery.md").replace(/^\[Continue .*$/mu, more)).add ?? "";
    assert.deepEqual(
      record(once).plan.phases.map(({ number }) => number),
      ["1", "2", "3"],
    );
    assert.ok(
      record(once).plan.tasks.some(({ phase }) => phase === "phase-3"),
      once,
    );
    const twice = repeated(once).add ?? "";
    assert.deepEqual(
      record(twice).plan.phases.map(({ number }) => number),
      ["1", "2", "3", "4"],
    );
  });

  it("adds a phase at the end of a plan that has been started, so that no number changes", () => {
    const text = `# P\n\n## Phase 1: A\n\n- [x] a\n\n${more}\n\n## Phase 2: B\n\n- [x] b\n`;
    const { add = "" } = repeated(text);
    assert.ok(add.startsWith(text.trimEnd()), add);
    assert.ok(add.includes("## Phase 3: [Phase name]"), add);
    const open = repeated(text.replaceAll("[x]", "[ ]")).add ?? "";
    assert.ok(open.includes("## Phase 3: B"), open);
  });

  const cases: readonly (readonly [says: string, text: string, add: string | undefined, remove: string])[] = [
    [
      "an item of a list",
      "## Phase 1: A\n\n- [x] a\n- [ ] [Add more tasks as needed]\n",
      "## Phase 1: A\n\n- [x] a\n- [ ] [Task]\n- [ ] [Add more tasks as needed]\n",
      "## Phase 1: A\n\n- [x] a\n",
    ],
    [
      "a line below a list",
      "## Phase 1: A\n\n- [x] a\n\n[Add more tasks as needed]",
      "## Phase 1: A\n\n- [x] a\n- [ ] [Task]\n\n[Add more tasks as needed]",
      "## Phase 1: A\n\n- [x] a",
    ],
    [
      "a row of a table",
      "## Risks\n\n| Risk | Impact |\n|--|--|\n| Rain | High |\n| [Add more risks as needed] | |\n",
      "## Risks\n\n| Risk | Impact |\n|--|--|\n| Rain | High |\n| [Risk] | High/Medium/Low |\n| [Add more risks as needed] | |\n",
      "## Risks\n\n| Risk | Impact |\n|--|--|\n| Rain | High |\n",
    ],
    [
      "a step without anything else",
      "## Phase 1: A\n\n### Step 1.1: B\n\n- [ ] a\n\n### Step 1.2: C\n\n[Repeat for additional steps as needed]\n\n## Notes\n",
      "## Phase 1: A\n\n### Step 1.1: B\n\n- [ ] a\n\n### Step 1.2: C\n\n- [ ] [Task]\n\n[Repeat for additional steps as needed]\n\n## Notes\n",
      "## Phase 1: A\n\n### Step 1.1: B\n\n- [ ] a\n\n### Step 1.2: C\n\n## Notes\n",
    ],
    [
      "a row with words of somebody in another cell, which stay",
      "## Risks\n\n| Risk | Owner |\n|--|--|\n| Rain | Pat |\n| [Add more risks as needed] | keep me: Pat |\n",
      "## Risks\n\n| Risk | Owner |\n|--|--|\n| Rain | Pat |\n| [Risk] | [Owner] |\n| [Add more risks as needed] | keep me: Pat |\n",
      "## Risks\n\n| Risk | Owner |\n|--|--|\n| Rain | Pat |\n|  | keep me: Pat |\n",
    ],
    [
      "a ticked item of a list",
      "## Phase 1: A\n\n- [x] a\n- [x] [Add more tasks as needed]\n",
      "## Phase 1: A\n\n- [x] a\n- [ ] [Task]\n- [x] [Add more tasks as needed]\n",
      "## Phase 1: A\n\n- [x] a\n",
    ],
    ["a line with nothing above it", `# P\n\n${more}\n\nWords.\n`, undefined, "# P\n\nWords.\n"],
    ["the last line of a text", `# P\n\n${more}\n`, undefined, "# P\n"],
  ];
  for (const [says, text, add, remove] of cases) {
    it(`can be ${says}`, () => {
      assert.deepEqual(repeated(text), { add, remove });
      const dos = repeated(text.replaceAll("\n", "\r\n"));
      assert.deepEqual(dos, { add: add?.replaceAll("\n", "\r\n"), remove: remove.replaceAll("\n", "\r\n") });
    });
  }
});

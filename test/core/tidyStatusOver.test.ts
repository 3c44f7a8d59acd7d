import assert from "node:assert/strict";
import { applyTextEdits } from "../../src/core/text/textEdit.ts";
import { saysStatus, setPlanStatus } from "../../src/core/tidy/status/setPlanStatus.ts";
import { statusChoices } from "../../src/core/tidy/status/statusChoices.ts";
import { readStatus } from "../../src/core/words/readStatus.ts";
import { record } from "./support.ts";

function withStatus(text: string, choice: string): string {
  return applyTextEdits(text, setPlanStatus(record(text), choice, "2026-11-20"));
}

describe("a status over another one", () => {
  const cases: readonly (readonly [old: string, now: string])[] = [
    ["`Draft | In Progress | Completed`", "`Completed`"],
    ["`Draft` | `In Progress` | `Completed`", "`Completed`"],
    ["In Progress, due 2026-12-01", "Completed, due 2026-12-01"],
    ["**In Progress** (until Dec 1, 2026)", "**Completed** (until Dec 1, 2026)"],
    ["In Progress (2026-12-01)", "Completed – In Progress (2026-12-01)"],
    ["~~Draft~~ In Progress", "~~Draft~~ Completed"],
    ["~~Draft~~ → 🔄 **In Progress** – soon", "~~Draft~~ → ✅ **Completed** – soon"],
    ["~~Draft~~", "Completed"],
    ["[In Progress](x.md)", "[Completed](x.md)"],
    ["🔄 **[In Progress](x.md)** – see there", "✅ **[Completed](x.md)** – see there"],
    ["[Draft][1]", "[Completed][1]"],
    ["[In Progress](x.md) since May", "Completed – [In Progress](x.md) since May"],
  ];
  for (const [old, now] of cases) {
    it(`makes ${now} of ${old}, and that is read as done`, () => {
      const text = `# P\n\n**Status**: ${old}\n\n- [ ] a\n`;
      assert.equal(saysStatus(record(text), "Completed"), false);
      const set = withStatus(text, "Completed");
      assert.equal(set.split("\n")[2], `**Status**: ${now}`);
      assert.equal(record(set).status.status, "done");
      assert.equal(saysStatus(record(set), "Completed"), true);
    });
  }

  it("is offered in no time, however many brackets follow", () => {
    const source = record(`# P\n\n**Status**: Draft | Done${"]".repeat(100_000)}x\n\n- [ ] a\n`);
    const start = performance.now();
    assert.ok(statusChoices(source).length > 0);
    assert.ok(performance.now() - start < 1000);
  });

  it("is the one behind a struck-out one", () => {
    for (const [value, status] of [
      ["~~Draft~~ In Progress", "inProgress"],
      ["~~Draft~~ ~~In Progress~~ → ✅ Done", "done"],
      ["~~Draft~~ see the notes", "draft"],
    ] as const) {
      assert.equal(readStatus(value), status, value);
    }
  });

  it("is not said where the plan has no status yet or another in its front matter", () => {
    assert.equal(saysStatus(record("# P\n\n- [ ] a\n"), "Completed"), false);
    const two = record("---\nstatus: active\n---\n# P\n\n**Status**: Completed\n\n- [ ] a\n");
    assert.deepEqual([saysStatus(two, "Completed"), saysStatus(two, "Active")], [false, false]);
  });
});

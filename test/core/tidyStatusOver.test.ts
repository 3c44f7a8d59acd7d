import assert from "node:assert/strict";
import { applyTextEdits } from "../../src/core/text/textEdit.ts";
import { saysStatus, setPlanStatus } from "../../src/core/tidy/status/setPlanStatus.ts";
import { doneChoice, statusChoices } from "../../src/core/tidy/status/statusChoices.ts";
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
    ["In Progress (2026-12-01)", "Completed"],
    ["Ready for Implementation", "Completed"],
    ["**Ready to begin**", "**Completed**"],
    ["READY TO BEGIN", "COMPLETED"],
    ["Phase 4 - Advanced Features In Progress", "Completed"],
    ["Approved — ready for implementation", "Completed"],
    ["Draft, ready to start", "Completed"],
    ["✅ Code Changes Complete - Awaiting Railway CLI Execution", "✅ Completed"],
    ["Production Ready - Phase 2.0 Deployment in Progress", "Completed"],
    ["Implementation complete, testing in progress", "Completed"],
    ["Completed - waiting for merge", "Completed"],
    ["In Progress - Phase 2 complete", "Completed - Phase 2 complete"],
    ["In Progress (see #4)", "Completed (see #4)"],
    ["Blocked by legal - see #4", "Completed - Blocked by legal - see #4"],
    ["Waiting for Ann", "Completed"],
    ["Planning the rollout", "Completed – Planning the rollout"],
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

  for (const [old, choice, now] of [
    ["Ready for Implementation", "In Progress", "In Progress"],
    ["Approved — ready for implementation", "In Progress", "In Progress"],
    ["In Progress - Phase 1 complete", "Blocked", "Blocked - Phase 1 complete"],
    ["In Progress - testing in progress", "In Progress", "In Progress - testing in progress"],
  ] as const) {
    it(`makes ${now} of ${old}`, () => {
      assert.equal(withStatus(`# P\n\n**Status**: ${old}\n\n- [ ] a\n`, choice).split("\n")[2], `**Status**: ${now}`);
    });
  }

  it("is offered by the word for done, whatever a value with several things to say opens with", () => {
    for (const [value, done] of [
      ["✅ Code Changes Complete - Awaiting Railway CLI Execution", "Completed"],
      ["Production Ready - Phase 2.0 Deployment in Progress", "Completed"],
      ["✅ Shipped, all of it", "Shipped"],
      ["Done", "Done"],
      ["Planned | Active", "Completed"],
    ] as const) {
      const source = record(`# P\n\n**Status**: ${value}\n\n- [ ] a\n`);
      assert.equal(doneChoice(source), done, value);
      const offered = statusChoices(source).map(({ text }) => text);
      assert.ok(offered.includes(done) && offered.every((text) => !text.includes(" - ")), offered.join());
    }
  });

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

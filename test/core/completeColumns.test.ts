import assert from "node:assert/strict";
import { completionsAt } from "../../src/core/complete/completionsAt.ts";
import { record } from "./support.ts";

/** What is offered where `‸` stands in a text. */
function labels(text: string): readonly string[] {
  const offset = text.indexOf("‸");
  assert.notEqual(offset, -1, "the text has no caret");
  return completionsAt(record(text.replace("‸", "")), offset, { today: "2026-11-20" }).map(({ label }) => label);
}

describe("offers for a value", () => {
  describe("by what a column holds", () => {
    const table = (header: string, ...rows: readonly string[]): string =>
      `# P\n\n## Phase 1: A\n\n- [ ] a\n\n${header}\n${header.replaceAll(/[^|]+/gu, "--")}\n${rows.join("\n")}\n`;
    const days = ["2026-11-20", "2026-11-21", "2026-11-27"];

    it("are days under Completed beside a status, and where the cells are days", () => {
      for (const cell of ["-‸", "‸"]) {
        const text = table("| Phase | Plans Complete | Status | Completed |", `| 1. A | 0/3 | Not started | ${cell} |`);
        assert.deepEqual(labels(text), days);
      }
      assert.deepEqual(labels(table("| Phase | Completed |", "| 1 | ‸ |", "| 2 | 2026-01-01 |")), days);
      assert.deepEqual(labels(table("| Phase | Done on |", "| 1 | ‸ |")), days);
    });

    it("are statuses under Completed where it has marks or nothing yet", () => {
      assert.deepEqual(labels(table("| Phase | Completed |", "| 1 | ‸ |", "| 2 | ✅ |"))[0], "✅");
      assert.ok(labels(table("| Phase | Completed |", "| 1 | ‸ |")).includes("In Progress"));
    });

    it("are none where it holds numbers", () => {
      assert.deepEqual(labels(table("| Phase | Complete |", "| 1 | ‸ |", "| 2 | 3/4 |")), []);
      assert.deepEqual(labels(table("| Phase | Progress |", "| 1 | 40%‸ |")), []);
    });

    it("are levels for the risk of a task, and none for risks themselves", () => {
      const levels = ["High", "Medium", "Low"];
      assert.deepEqual(labels(table("| Task | Status | Risk |", "| a | Open | ‸ |")), levels);
      assert.deepEqual(labels(table("| Task | Risk |", "| a | ‸ |", "| b | Low |")), ["Low", "High", "Medium"]);
      assert.deepEqual(labels(table("| Task | Risk |", "| a | ‸ |", "| b | Data may get lost |")), []);
      assert.deepEqual(labels(table("| # | Risk | Owner |", "| 1 | ‸ | |")), []);
      assert.deepEqual(labels(table("| Area | Risk | Impact |", "| 1 | ‸ | |")), []);
    });
  });

  it("are the end of the phase by its field, whatever that is called", () => {
    for (const key of ["End", "Ende", "Due date", "Finish"]) {
      const text = `# P\n\n## Phase 1: A\n\n**${key}**: 2026-12-01\n**Date**: ‸\n\n- [ ] a\n`;
      assert.ok(labels(text).includes("2026-12-01"), key);
    }
  });

  it("are the plan's phases in a choice that asks for one, and in place of one that must be over", () => {
    const at = (value: string): string =>
      `# P\n\n## Phase 1: A\n\n- [ ] a\n\n## Phase 2: B\n\n- [ ] b\n\n## Phase 3: C\n\n**Dependencies**: ${value}‸\n\n- [ ] c\n`;
    for (const value of [
      "None / Phase X must be complete",
      "None / [Other Phase]",
      "Phase 1 completion",
      "Phase 1 must be complete",
    ]) {
      assert.deepEqual(labels(at(value)), ["None", "Phase 1", "Phase 2"], value);
    }
    assert.deepEqual(labels(at("Phase 1 of the other plan")), []);
  });
});

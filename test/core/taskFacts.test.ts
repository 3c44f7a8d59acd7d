import assert from "node:assert/strict";
import * as fc from "fast-check";
import { readAssignee } from "../../src/core/values/readAssignee.ts";
import { readTaskFacts } from "../../src/core/values/readTaskFacts.ts";
import { readTaskId } from "../../src/core/values/readTaskId.ts";
import { hostileTexts, planText } from "./valueTexts.ts";

describe("a task's id", () => {
  const ids: readonly (readonly [text: string, id: string, rest: string])[] = [
    ["T012 Add it", "T012", "Add it"],
    ["T012: Add it", "T012", "Add it"],
    ["**T012**: Add it", "T012", "Add it"],
    ["**T012: Add** it", "T012", "**Add** it"],
    ["[T012] Add it", "T012", "Add it"],
    ["`T012` Add it", "T012", "Add it"],
    ["T10.3 Add it", "T10.3", "Add it"],
    ["1.1 Add it", "1.1", "Add it"],
    ["1.1. Add it", "1.1", "Add it"],
    ["1. Add it", "1", "Add it"],
    ["1) Add it", "1", "Add it"],
    ["**1.5 — Add it**", "1.5", "**Add it**"],
    ["TASK-001: Add it", "TASK-001", "Add it"],
    ["SUBTASK-1.2.7: Add it", "SUBTASK-1.2.7", "Add it"],
    ["CHK001 Add it", "CHK001", "Add it"],
    ["WP01 Add it", "WP01", "Add it"],
    ["#2 Add it", "#2", "Add it"],
    ["10-01: Add it", "10-01", "Add it"],
    ["Task 3: Add it", "Task 3", "Add it"],
    ["**N12** Add it", "N12", "Add it"],
    ["⏸️ **T10.3 Add it**", "T10.3", "⏸️ **Add it**"],
  ];
  for (const [text, id, rest] of ids) {
    it(`of ${JSON.stringify(text)} is ${id}`, () => {
      assert.deepEqual(readTaskId(text), { id, rest });
    });
  }

  it("is none for labels, amounts, names and links", () => {
    for (const text of [
      "",
      "add it",
      "Add 3 files",
      "[P] Add it",
      "[US1] Add it",
      "P0 Add it",
      "3 tests pass",
      "5-minute start",
      "1.5x faster",
      "S3 bucket",
      "UTF-8 support",
      "M1 chip",
      "2025-01-01 Add it",
      "Task: Add it",
      "Phase 10: Storage",
      "**Step 1: Add it**",
      "[4. Sorting](sorting.md)",
      "[T012](t012.md) Add it",
      "C# code",
    ]) {
      assert.equal(readTaskId(text), undefined, text);
    }
  });
});

describe("an assignee", () => {
  it("is a name behind @ at an edge, in brackets or behind a word that says so", () => {
    for (const text of [
      "Add it @ann",
      "@ann adds it",
      "Add it (@ann)",
      "Add it @ann #docs (2026-01-01)",
      "Add it, owner: @ann, soon",
    ]) {
      assert.equal(readAssignee(text), "ann", text);
    }
  });

  it("is no address, package, decorator or code", () => {
    for (const text of [
      "Write to a@b.com",
      "Bump @vscode/test",
      "Use `@ann`",
      "Use @Injectable() here",
      "Use @media queries",
      "Add @Foo to the class",
    ]) {
      assert.equal(readAssignee(text), undefined, text);
    }
  });
});

describe("a task's facts", () => {
  const none = {
    id: null,
    labels: [],
    references: [],
    dependsOn: [],
    estimate: null,
    due: null,
    done: null,
    assignee: null,
    optional: false,
  };

  it("are all null for plain text", () => {
    assert.deepEqual(readTaskFacts("Make the optional field required", ["- see the notes"]), none);
  });

  it("come from the text", () => {
    assert.deepEqual(readTaskFacts("T004 [P] [US1] Reduce margins (depends on T001) @ann", []), {
      ...none,
      id: "T004",
      labels: ["P", "US1"],
      dependsOn: [{ kind: "task", id: "T001" }],
      assignee: "ann",
    });
    const routing = readTaskFacts("**Routing**: picks one `M` ✅ **COMPLETED**", []);
    assert.deepEqual([routing.labels, routing.estimate?.size], [["Routing"], "M"]);
    const deferred = readTaskFacts("Add it (2 days) (deferred)", []);
    assert.deepEqual([deferred.labels, deferred.estimate?.text], [["deferred"], "2 days"]);
    assert.deepEqual(readTaskFacts("Add it (AC: 1, 2)", []).references, [
      { word: "ac", id: "1" },
      { word: "ac", id: "2" },
    ]);
  });

  it("come from detail lines, where the text says nothing", () => {
    const details = [
      "Due: 2026-01-31",
      "- **Depends on**: Phase 2",
      "- **Estimate:** 3-4 hours",
      "Owner: bob",
      "_Requirements: 1.1, 2.3_",
    ];
    assert.deepEqual(readTaskFacts("1.1 Add it", details), {
      ...none,
      id: "1.1",
      references: [
        { word: "requirements", id: "1.1" },
        { word: "requirements", id: "2.3" },
      ],
      dependsOn: [{ kind: "unit", word: "phase", number: "2" }],
      estimate: { text: "3-4 hours", min: 3, max: 4, unit: "hour" },
      due: "2026-01-31",
      assignee: "bob",
    });
    assert.equal(readTaskFacts("Add it (due 2026-02-01)", details).due, "2026-02-01");
  });

  it("are null where a placeholder stands", () => {
    assert.deepEqual(readTaskFacts("Add it", ["Estimate: X hours", "Owner: [Name]", "Due: YYYY-MM-DD"]), none);
  });

  it("tell due days from done days", () => {
    for (const text of [
      "Add it 📅 2026-01-31",
      "Add it (due: Jan 31, 2026)",
      "Add it - due 2026-01-31",
      "Add it, deadline January 2026",
    ]) {
      const facts = readTaskFacts(text, []);
      assert.deepEqual([facts.due, facts.done], ["2026-01-31", null], text);
    }
    for (const text of ["Add it ✅ 2026-01-31", "Add it (1/1 plan) — completed 2026-01-31"]) {
      const facts = readTaskFacts(text, []);
      assert.deepEqual([facts.due, facts.done], [null, "2026-01-31"], text);
    }
  });

  it("know what is optional", () => {
    for (const text of [
      "(optional) Add it",
      "Optional: Add it",
      "**Optional:** Add it",
      "Add it (optional)",
      "Add it *(optional)*",
      "Add it（任意）",
    ]) {
      assert.equal(readTaskFacts(text, []).optional, true, text);
    }
  });

  it("are read from any text without throwing", () => {
    fc.assert(
      fc.property(planText, fc.array(planText, { maxLength: 3 }), (text, details) => {
        const { id, due, done } = readTaskFacts(text, details);
        assert.ok(id === null || text.includes(id));
        for (const day of [due, done]) {
          assert.ok(day === null || /^\d{4}-\d{2}-\d{2}$/u.test(day));
        }
      }),
      { numRuns: 2000 },
    );
  });

  for (const [name, text] of hostileTexts) {
    it(`survive ${name}`, () => {
      assert.equal(readTaskId(text), undefined);
      readAssignee(text);
      assert.deepEqual(readTaskFacts(text, [text]).dependsOn, []);
    });
  }
});

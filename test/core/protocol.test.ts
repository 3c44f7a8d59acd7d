import assert from "node:assert/strict";
import * as fc from "fast-check";
import { parseFromDashboard } from "../../src/core/protocol/fromDashboard.ts";
import { applyPatch, patchOf } from "../../src/core/protocol/patch.ts";
import { parseToDashboard } from "../../src/core/protocol/toDashboard.ts";
import { examples } from "./generatePlan.ts";
import { fixture, record } from "./support.ts";
import { viewOf, viewOfRecord } from "./viewSupport.ts";

describe("what the page may say", () => {
  const known: readonly object[] = [
    { kind: "ready" },
    { kind: "showPlan", uri: "file:///a.md" },
    { kind: "pin", isPinned: true },
    { kind: "tick", revision: 3, task: "T001", isDone: true },
    { kind: "goTo", revision: 0, line: 12 },
    { kind: "exportReport", revision: 1 },
  ];
  for (const message of known) {
    it(`includes ${JSON.stringify(message)}`, () => {
      assert.equal(parseFromDashboard(message), message);
    });
  }

  const unknown: readonly unknown[] = [
    undefined,
    null,
    "ready",
    [],
    { kind: "run", command: "workbench.action.quit" },
    { kind: "constructor" },
    { kind: "__proto__" },
    { kind: "ready", more: 1 },
    { kind: "tick", revision: 3, task: "T001" },
    { kind: "tick", revision: 3, task: "T001", isDone: "yes" },
    { kind: "tick", revision: -1, task: "T001", isDone: true },
    { kind: "tick", revision: 1.5, task: "T001", isDone: true },
    { kind: "tick", revision: 3, task: "T001", isDone: true, command: "x" },
    { kind: "goTo", revision: 1, line: Number.NaN },
    { kind: "showPlan", uri: "x".repeat(1_000_001) },
    { kind: "showPlan", uri: { toString: () => "file:///a.md" } },
  ];
  for (const message of unknown) {
    it(`leaves out ${JSON.stringify(message)?.slice(0, 80) ?? "nothing"}`, () => {
      assert.equal(parseFromDashboard(message), undefined);
    });
  }

  it("is nothing else, whatever is sent", () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        assert.equal(parseFromDashboard(value), undefined);
        assert.equal(parseToDashboard(value), undefined);
      }),
      examples(300),
    );
  });
});

describe("what the host may send", () => {
  const cases: readonly (readonly [value: unknown, isKnown: boolean])[] = [
    [{ kind: "state", revision: 1, state: {} }, true],
    [{ kind: "patch", revision: 2, base: 1, patch: {} }, true],
    [{ kind: "answer", isDone: true, text: "" }, true],
    [{ kind: "focus", unit: "phase-1" }, true],
    [{ kind: "state", revision: "1", state: {} }, false],
    [{ kind: "state", revision: 1, state: [] }, false],
    [{ kind: "patch", revision: 2, patch: {} }, false],
    [{ kind: "answer", isDone: true }, false],
    [{ kind: "run" }, false],
  ];
  for (const [value, isKnown] of cases) {
    it(`${isKnown ? "includes" : "leaves out"} ${JSON.stringify(value)}`, () => {
      assert.equal(parseToDashboard(value) !== undefined, isKnown);
    });
  }
});

describe("a patch", () => {
  it("makes of one object another, whatever both hold", () => {
    const data = fc.object({ maxDepth: 3, values: [fc.integer(), fc.string(), fc.constant(null), fc.boolean()] });
    fc.assert(
      fc.property(data, data, (before, after) => {
        const plain = (value: object): object => JSON.parse(JSON.stringify(value)) as object;
        const [a, b] = [plain(before), plain(after)];
        const patch = patchOf(a, b);
        assert.deepEqual(patch === undefined ? a : applyPatch(a, plain(patch)), b);
      }),
      examples(500),
    );
  });

  it("of a tick in a long plan speaks of what the tick changed, not of other phases' tasks", () => {
    const phase = (nth: number): string =>
      `## Phase ${nth}: Part ${nth}\n\n${Array.from({ length: 200 }, (_, at) => `- [ ] T${nth}${at} do it\n`).join("")}\n`;
    const text = `# Long\n\n${[1, 2, 3, 4].map(phase).join("")}`;
    const before = viewOf(text);
    const after = viewOf(text.replace("- [ ] T25 do", "- [x] T25 do"));
    const patch = patchOf(before, after);
    assert.deepEqual(Object.keys(patch?.within?.["tasks"]?.set ?? {}), ["phase-2"]);
    assert.ok(JSON.stringify(patch).length < JSON.stringify(after).length / 3);
  });

  it("is nothing between two views of one plan", () => {
    const plan = record(fixture("dashboard/full.md"));
    assert.equal(patchOf(viewOfRecord(plan), viewOfRecord(plan)), undefined);
  });
});

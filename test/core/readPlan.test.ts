import assert from "node:assert/strict";
import { fixture, record } from "./support.ts";

describe("reading a plan", () => {
  it("finds phases by unit word and number, and names them as written", () => {
    const { plan } = record(fixture("phases.md"));
    assert.deepEqual(
      plan.phases.map(({ id, number, title, label, line }) => ({ id, number, title, label, line })),
      [
        { id: "phase-1", number: "1", title: "Index", label: "Phase 1: Index", line: 4 },
        { id: "phase-2", number: "2", title: "Query", label: "Phase 2 — Query", line: 18 },
        { id: "phase-3", number: "3", title: "(later)", label: "Phase 3 (later)", line: 24 },
      ],
    );
    assert.equal(plan.title, "Implementation Plan: Search");
  });

  it("gives every task its box, phase, role, parent and place", () => {
    const { plan } = record(fixture("phases.md"));
    assert.deepEqual(
      plan.tasks.map(({ text, state, phase, role, parent, line }) => [text, state, phase, role, parent, line]),
      [
        ["Choose the tokenizer", "done", "phase-1", "work", null, 6],
        ["Store postings", "done", "phase-1", "work", null, 7],
        ["compress them", "todo", "phase-1", "work", "phase-1/store-postings", 8],
        ["Ten thousand documents fit in memory", "todo", "phase-1", "acceptance", null, 12],
        ["One for each tokenizer", "todo", "phase-1", "work", null, 16],
        ["Parse the query", "todo", "phase-2", "work", null, 19],
        ["Rank the hits", "todo", "phase-2", "work", null, 20],
        ["Show them", "done", "phase-2", "work", null, 21],
        ["Cache them", "todo", "phase-2", "work", null, 22],
        ["Which languages?", "todo", null, "question", null, 30],
        ["A closing note that belongs to no section", "todo", null, "work", null, 34],
      ],
    );
  });

  it("counts what GFM counts, and boxes a blank short of it, but none of their look-alikes", () => {
    const { plan } = record(fixture("lookalikes.md"));
    assert.deepEqual(
      plan.tasks.map(({ text, state }) => `${state} ${text}`),
      [
        "todo glued",
        "done one",
        "done quoted counts",
        "todo folded counts",
        "todo a wide gap counts",
        "done a list in a list counts",
      ],
    );
    assert.deepEqual(plan.phases, []);
  });

  it("reads CRLF, tabs and a BOM, and points at the character in the box", () => {
    const text = fixture("crlf.md");
    const { plan } = record(text);
    assert.deepEqual(
      plan.tasks.map(({ text: words, depth, markRange }) => [
        words,
        depth,
        text.slice(markRange.start - 1, markRange.end + 1),
      ]),
      [
        ["one", 0, "[ ]"],
        ["two", 1, "[x]"],
      ],
    );
  });

  const headings: readonly (readonly [heading: string, phase: string | undefined])[] = [
    ["## Phase 1: Start", "phase-1"],
    ["## 🚀 Phase 2a - Go", "phase-2a"],
    ["## **Phase 1.5** (Bridge)", "phase-1.5"],
    ["## 3. Phase 3: Numbered", "phase-3"],
    ["## Phase 0", "phase-0"],
    ["## Sprint 12: Twelve", "sprint-12"],
    ["## Milestone IV", "milestone-iv"],
    ["## Fase 2: Datos", "fase-2"],
    ["## フェーズ1：準備", "フェーズ-1"],
    ["## User Story 1 - Login", "user-story-1"],
    ["## Week 1-2: Setup", "week-1-2"],
    ["### Task 4: alone it is a phase", "task-4"],
    ["## Phase X: a blank", undefined],
    ["## Phase N", undefined],
    ["## Phases", undefined],
    ["## Phased rollout 2", undefined],
    ["## Stage a rollout", undefined],
    ["## Risk 1: no unit", undefined],
  ];
  for (const [heading, phase] of headings) {
    it(`reads "${heading}" as ${phase ?? "no phase"}`, () => {
      assert.equal(record(`${heading}\n\n- [ ] a\n`).plan.phases[0]?.id, phase);
    });
  }

  it("takes the highest level with several phases, so that a title with a number is no phase around all", () => {
    const { plan } = record("# Phase 3 plan\n\n## Phase 1: A\n- [ ] a\n\n## Phase 2: B\n\n### Phase 2.1: C\n- [x] c\n");
    assert.deepEqual(
      plan.phases.map(({ id }) => id),
      ["phase-1", "phase-2"],
    );
    assert.deepEqual(
      plan.tasks.map(({ phase }) => phase),
      ["phase-1", "phase-2"],
    );
  });

  it("reads metadata between two rules as no heading", () => {
    const { plan } = record("# Plan\n\n---\n**Type**: Planning\n**Status**: Living\n---\n\n- [ ] a\n");
    assert.deepEqual(plan.tasks[0]?.path, ["Plan"]);
  });

  it("gives no two tasks or phases the same id, whatever they are called", () => {
    const { plan, progress } = record(
      "## Phase 1: a\n- [x] foo\n## Phase 1: b\n- [ ] foo\n- [ ] foo\n- [ ] foo 2\n## Phase 1.2: c\n- [ ] y\n",
    );
    assert.deepEqual(
      plan.phases.map(({ id }) => id),
      ["phase-1", "phase-1-2", "phase-1.2"],
    );
    assert.deepEqual(
      [...progress.phases.values()].map(({ total }) => total),
      [1, 3, 1],
    );
    assert.equal(new Set(plan.tasks.map(({ id }) => id)).size, plan.tasks.length);
  });

  const titles: readonly (readonly [markdown: string, title: string | null])[] = [
    ["My Plan\n=====\n\n# Appendix", "My Plan"],
    ["---\n\n**Created**: 2025\n**Status**: Draft\n---\n\n## Later", "Later"],
    ["## Only this", "Only this"],
    ["- [ ] a", null],
    ["---\nназвание: x\n---\n# Русский", "Русский"],
  ];
  for (const [markdown, title] of titles) {
    it(`titles ${JSON.stringify(markdown)} ${JSON.stringify(title)}`, () => {
      assert.equal(record(markdown).plan.title, title);
    });
  }

  it("keeps a task's id under ticks and lines inserted above, and numbers doubles", () => {
    const before = record("## Phase 1\n- [ ] same\n- [ ] same\n").plan.tasks.map(({ id }) => id);
    const after = record("Intro\n\n## Phase 1\n\nWords\n\n- [x] same\n- [ ] same\n").plan.tasks.map(({ id }) => id);
    assert.deepEqual(before, ["phase-1/same", "phase-1/same-2"]);
    assert.deepEqual(after, before);
  });

  it("keeps it when a task is blocked with a reason, whatever that says", () => {
    const id = (text: string): string | undefined => record(`## Phase 1\n${text}\n`).plan.tasks[0]?.id;
    const open = id("- [ ] Ask Ann");
    for (const text of ["- [!] Ask Ann (blocked: no (new) key)", "- [ ] Ask Ann (blocked: no key)", "- [!] Ask Ann"]) {
      assert.equal(id(text), open, text);
    }
  });
});

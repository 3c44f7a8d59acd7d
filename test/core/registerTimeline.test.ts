import assert from "node:assert/strict";
import { criteriaOf, timelineOf } from "./registerSupport.ts";

describe("the timeline", () => {
  const plan = "# P\n\n## Phase 1: Keel\n\n- [ ] a\n\n## Phase 2: Mast\n\n- [ ] b\n\n## Schedule\n\n";

  it("matches rows with phases by word, number and title", () => {
    const rows = ["Phase 1: other words", "2", "2. Mast", "Mast", "Phase 1-2", "Phase 7", "Launch"];
    const text = `${plan}| Phase | Duration |\n|---|---|\n${rows.map((row) => `| ${row} | 1 w |`).join("\n")}\n`;
    assert.deepEqual(
      timelineOf(text).map(({ phase }) => phase),
      ["phase-1", "phase-2", "phase-2", "phase-2", null, null, null],
    );
  });

  it("reads days, and reports what could be two days", () => {
    const text = `${plan}| Phase | Start | Due |\n|---|---|---|\n| 1 | 2026-01-05 | 01/02/2026 |\n| 2 | - | Feb 2026 |\n`;
    assert.deepEqual(
      timelineOf(text).map(({ start, end, unclear }) => [start, end, unclear.map((one) => [one.text, one.line])]),
      [
        ["2026-01-05", null, [["01/02/2026", 14]]],
        [null, "2026-02-28", []],
      ],
    );
  });

  it("never makes dates of estimates", () => {
    const text = `${plan}| Phase | Timeline | Actual | Status |\n|---|---|---|---|\n| 1 | Week 1-2 | - | ✅ Done |\n| Total | 2 weeks | | |\n`;
    assert.deepEqual(
      timelineOf(text).map(({ start, end, estimate, actual, status, total }) => [
        start,
        end,
        estimate,
        actual,
        status,
        total,
      ]),
      [
        [null, null, "Week 1-2", null, "done", false],
        [null, null, "2 weeks", null, null, true],
      ],
    );
  });

  it("reads the dates of a phase's own fields", () => {
    const text =
      "# P\n\n**Due**: 2026-09-09\n\n## Phase 1: A\n**Timeline**: 2026-01-05 to 2026-01-09\n\n- [ ] a\n  - Due: 2026-02-02\n\n## Phase 2: B\n- **Start**: 2026-01-10\n- **Target**: 2026-01-20\n\n## Phase 3: C\n**Timeline**: 2 weeks\n\nIn 2026 we sail.\n";
    assert.deepEqual(
      timelineOf(text).map(({ source, phase, start, end }) => [source, phase, start, end]),
      [
        ["field", "phase-1", "2026-01-05", "2026-01-09"],
        ["field", "phase-2", "2026-01-10", "2026-01-20"],
      ],
    );
  });
});

describe("criteria without boxes", () => {
  it("are listed by heading, with role and phase", () => {
    const text = [
      "# P",
      "## Phase 1: A",
      "**Deliverables**:",
      "- A boat",
      "",
      "**Acceptance Criteria**:",
      "- It **floats**",
      "  - even in fog",
      "- [ ] counted",
      "  - a detail",
      "## Success Criteria",
      "### Functional",
      "- It sails",
      "## Notes",
      "- **Definition of done:**",
      "  - All aboard",
      "- else",
    ].join("\n");
    assert.deepEqual(
      criteriaOf(text).map(({ role, title, phase, items }) => [role, title, phase, items.map((item) => item.text)]),
      [
        ["deliverable", "Deliverables", "phase-1", ["A boat"]],
        ["acceptance", "Acceptance Criteria", "phase-1", ["It floats"]],
        ["acceptance", "Functional", null, ["It sails"]],
        ["acceptance", "Definition of done", null, ["All aboard"]],
      ],
    );
  });
});

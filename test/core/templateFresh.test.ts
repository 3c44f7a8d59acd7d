import assert from "node:assert/strict";
import { renderTemplate } from "../../src/core/template/renderTemplate.ts";
import { readTemplate } from "../../src/core/template/template.ts";
import { record } from "./support.ts";

function made(body: string): string {
  return renderTemplate(readTemplate(body, "a.md"), { title: "A", today: "2026-11-20" });
}

describe("a plain plan as a template", () => {
  const statuses: readonly (readonly [old: string, fresh: string])[] = [
    ["**Status:** Completed (2026-05-06)", "**Status:** Not Started"],
    ["**Status:** Completed on 2026-05-06", "**Status:** Not Started"],
    ["**Status:** Completed 2026-05-06", "**Status:** Not Started"],
    ["**Status:** Completed, 2026-05-06", "**Status:** Not Started"],
    ["**Status:** Completed - YYYY-MM-DD", "**Status:** Not Started"],
    ["**Status:** ✅ COMPLETE - 2026-05-06", "**Status:** Not Started"],
    ["**Status:** Complete ✅", "**Status:** Not Started"],
    ["**Status:** ✅ **DONE** (all of it) <!-- note -->", "**Status:** **Not Started** <!-- note -->"],
    ["**Status:** Blocked by the vendor", "**Status:** Not Started"],
    ["**Status:** In Progress – half of it | **Owner:** Ada", "**Status:** Not Started | **Owner:** Ada"],
    ["**Statut** : ✅ IMPLÉMENTÉ (Février 2026)", "**Statut** : Not Started"],
    ["**Current Status**: ✅ All Remarks Addressed", "**Current Status**: Not Started"],
    ["**Status**: ✅ Phases 1 & 2 Complete", "**Status**: Not Started"],
    ["**Status**: ✅ 2026-05-06", "**Status**: ⬜"],
    ["**Status**: [x] Done", "**Status**: [ ] Not Started"],
    ["Status: Done by now,\nbut the rest is open.", "Status: Not Started – Done by now,\nbut the rest is open."],
    ["**Status:** Draft (2026-05-06)", "**Status:** Draft (2026-05-06)"],
    ["**Status:** Keep this line short", "**Status:** Keep this line short"],
    ["**Progress**: 16 / 16 pages ✅ (closed)", "**Progress**: 0 / 16 pages"],
    ["**Progress**: 5/8 (62%) — see below", "**Progress**: 0/8 (0%)"],
    ["**Progress**: ███░░ 60%", "**Progress**: ░░░░░ 0%"],
    ["**Progress**: ✅ **CLOSED — 8/8 tasks**", "**Progress**: 0/8"],
    ["**Progress**: Complete", "**Progress**: Not Started"],
    ["**Progress**: since 2026/05/06", "**Progress**: since 2026/05/06"],
  ];
  for (const [old, fresh] of statuses) {
    it(`is not begun: ${JSON.stringify(old)}`, () => {
      const text = made(`# A\n\n${old}\n\n- [x] a\n`);
      assert.equal(text, `# A\n\n${fresh}\n\n- [ ] a\n`);
      const { status } = record(text).status;
      assert.ok(status === "planned" || status === "draft", status);
    });
  }

  const matters: readonly (readonly [old: string, fresh: string])[] = [
    ["lane: done", "lane: planned"],
    ['lane: "for_review"', 'lane: "planned"'],
    ["status: 'Done'", "status: 'Pending'"],
    ["progress: 80%", "progress: 0%"],
  ];
  for (const [old, fresh] of matters) {
    it(`is not begun in front matter: ${old}`, () => {
      const text = made(`---\nnote: x\n${old}\n---\n# A\n\n- [ ] a\n`);
      assert.equal(text, `---\nnote: x\n${fresh}\n---\n# A\n\n- [ ] a\n`);
      assert.equal(record(text).status.status, "planned");
    });
  }

  const parts: readonly (readonly [what: string, old: string, fresh: string])[] = [
    [
      "phases with a day",
      "## Phase 1: A ✅ COMPLETE (2026-05-06)\n\n- [x] a\n\n## Phase 2: B (Done) ✅\n\n**Status:** Done on 2026-05-06\n\n- [x] b",
      "## Phase 1: A ⬜ Not Started\n\n- [ ] a\n\n## Phase 2: B (Not Started)\n\n**Status:** Not Started\n\n- [ ] b",
    ],
    [
      "phases, but keeps what else their headings say",
      "## Phase 1: A ✅ COMPLETE (Week 1, Size: L)\n\n- [x] a",
      "## Phase 1: A ⬜ Not Started (Week 1, Size: L)\n\n- [ ] a",
    ],
    [
      "roll-ups",
      "## Phase 1: A\n- [ ] a\n\n## Completed Phases\n- [x] Phase 1 - Done, 2026-05-06 ✅\n- [x] Phase 2 (Completed 2026-05-06)",
      "## Phase 1: A\n- [ ] a\n\n## Completed Phases\n- [ ] Phase 1 - Not Started\n- [ ] Phase 2 (Not Started)",
    ],
    [
      "rows of tasks",
      "## Tasks\n\n| Task | Status |\n|--|--|\n| a | ✅ Done (2026-05-06) |\n| b | Completed, 2026-05-06 |\n| c | Done ✅ |\n| d | ✅ (PR 3) |",
      "## Tasks\n\n| Task | Status |\n|--|--|\n| a | Not Started |\n| b | Not Started |\n| c | Not Started |\n| d | ⬜ |",
    ],
    [
      "words of tasks that are in progress or blocked",
      "- [ ] a (in progress)\n- [x] b (blocked: no key yet)\n- [ ] c (blocked by #12)\n- [ ] d ⏳\n- [ ] ~~e~~",
      "- [ ] a\n- [ ] b\n- [ ] c (blocked by #12)\n- [ ] d\n- [ ] ~~e~~",
    ],
  ];
  for (const [what, old, fresh] of parts) {
    it(`opens ${what}`, () => {
      assert.equal(made(`# A\n\n${old}`), `# A\n\n${fresh}`);
    });
  }
});

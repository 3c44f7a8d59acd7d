import assert from "node:assert/strict";
import * as fc from "fast-check";
import { readEdgeMark } from "../../src/core/words/readEdgeMark.ts";
import { readStatus } from "../../src/core/words/readStatus.ts";
import { readStatusCell } from "../../src/core/words/readStatusCell.ts";
import { taskStateOf } from "../../src/core/words/taskState.ts";
import type { Status } from "../../src/core/words/status.ts";
import { hostileTexts, planText } from "./valueTexts.ts";

describe("the status of a value", () => {
  const values: Readonly<Record<Status | "none", readonly string[]>> = {
    draft: ["Draft", "📋 PROPOSED - Technical design complete", "Entwurf", "brouillon", "草稿", "下書き", "초안"],
    planned: [
      "Planned",
      "Not started",
      "not_started",
      "Not yet started",
      "Incomplete",
      "not complete",
      "❌ Not implemented",
      "⏳ Pending",
      "Ready for Implementation",
      "✅ READY FOR IMPLEMENTATION",
      "approved",
      "TODO",
      "queued (becomes active later)",
      "[ ] 未着手",
      "[ ]",
      "⬜",
      "noch nicht begonnen",
      "À faire",
      "En Attente",
      "⏳ PENDIENTE  ",
      "não iniciada",
      "da fare",
      "未开始",
      "예정",
    ],
    inProgress: [
      "In Progress (60%)",
      "in_progress",
      "🔄 **IN PROGRESS** - almost there",
      "⚠️ **ACTIVE - to be deleted**",
      "WIP",
      "60% Complete - rest follows",
      "Mostly done",
      "🚧",
      "[~] 実装完了",
      "`In Progress`（…）",
      "in Arbeit",
      "en cours",
      "en progreso",
      "em andamento",
      "in corso",
      "进行中",
      "作業中",
      "진행 중",
    ],
    blocked: ["Blocked", "⛔ waiting on legal", "Blockiert", "bloqué", "阻塞", "차단됨"],
    paused: ["On hold", "📝 **DEFERRED** to the next release", "⏸️", "pausado", "保留中"],
    done: [
      "✅ **COMPLETE** (52/52 tasks · all phases)",
      "Completed",
      "completed (2026-05-06)",
      "✅",
      "[COMPLETE]",
      "100% Complete",
      "Fully Implemented and Tested",
      "Production ready",
      "✅ Working",
      "[x] 完了（2026-03-15）",
      "abgeschlossen",
      "terminée",
      "completada",
      "concluído",
      "completato",
      "已完成",
      "完了",
      "완료",
    ],
    cancelled: ["Cancelled", "N/A", "won't do", "Won’t do", "dropped", "annulé", "已取消", "中止", "취소됨"],
    superseded: ["Superseded by plan 12", "obsolete", "archived", "ersetzt", "廃止"],
    none: [
      "",
      "TBD",
      "Draft | In Progress | Completed",
      "Planning / In Progress / Completed",
      "[Planned | In Progress | …]",
      "PASS/FAIL",
      "`open`, `in_progress`, `blocked`, `closed`",
      "[Percentage/Status]",
      "{{STATUS}}",
      "Living - updated as work goes on",
      "[ ] GO [ ] NO-GO",
      "Completeness matters",
      "完了条件を満たす",
      "✅ Phase 1 Complete",
      "❌ Changes requested",
      "Open questions about the design remain here",
      "2025-01-01",
    ],
  };
  for (const [status, texts] of Object.entries(values)) {
    it(`is ${status === "none" ? "none for blanks, choices and sentences" : status}`, () => {
      for (const text of texts) {
        assert.equal(readStatus(text), status === "none" ? undefined : status, text);
      }
    });
  }
});

describe("a status cell", () => {
  const cells: readonly (readonly [cell: string, state: string | undefined, mark?: string])[] = [
    ["", "todo", ""],
    ["   ", "todo", ""],
    [" – ", "todo", "–"],
    ["⬜", "todo", "⬜"],
    ["☐ open", "todo", "☐ open"],
    ["⬜ pending", "todo", "⬜ pending"],
    ["Not Started", "todo", "Not Started"],
    ["Deferred — next year", "todo", "Deferred"],
    ["✅", "done", "✅"],
    ["☑️", "done", "☑️"],
    ["✅ Done", "done", "✅ Done"],
    ["✅ **Complete** (2025-01-01)", "done", "✅ **Complete**"],
    ["**COMPLETE** - exceeds targets", "done", "COMPLETE"],
    ["✅ 66/66", "done", "✅"],
    ["Approved", "done", "Approved"],
    ["[ ]", "todo", " "],
    ["[x]", "done", "x"],
    ["[x] 完了（2a）", "done", "x"],
    ["[-] nearly", "inProgress", "-"],
    ["[?]", "question", "?"],
    ["🔄 **PARTIAL**", "inProgress", "🔄 **PARTIAL**"],
    ["⏸️", "blocked", "⏸️"],
    ["on hold", "blocked", "on hold"],
    ["❌", "failed", "❌"],
    ["🔴 Broken", "failed", "🔴 Broken"],
    ["❌ Not Started", "todo", "❌ Not Started"],
    ["N/A", "cancelled", "N/A"],
    ["?", "question", "?"],
    ["🟡", undefined],
    ["3/5", undefined],
    ["2025-01-01", undefined],
    ["Pending the outcome of the big review", undefined],
    ["PASS/FAIL/PARTIAL", undefined],
    ["[link](done)", undefined],
  ];
  for (const [cell, state, mark] of cells) {
    it(`${JSON.stringify(cell)} is ${state ?? "other text"}`, () => {
      const found = readStatusCell(cell);
      assert.equal(found?.state, state);
      assert.equal(found?.mark, mark);
      assert.equal(found === undefined ? undefined : cell.slice(found.start, found.end), mark);
    });
  }

  it("takes what is paused for blocked", () => {
    assert.equal(taskStateOf("paused"), "blocked");
  });
});

describe("a mark at the edge", () => {
  const marks: readonly (readonly [text: string, status: Status, mark: string])[] = [
    ["⏸️ **T10.3 Split the file**", "paused", "⏸️"],
    ["✅ Task 3: Coverage", "done", "✅"],
    ["Blocked: no key yet", "blocked", "Blocked"],
    ["**In progress** - port the parser", "inProgress", "**In progress**"],
    ["[WIP] port the parser", "inProgress", "[WIP]"],
    ["Model routing - picks one `L` ✅ **COMPLETED**", "done", "✅ **COMPLETED**"],
    ["Setup [complete]", "done", "[complete]"],
    ["Setup （完了）", "done", "（完了）"],
    ["Script Integration 📋 PLANNED", "planned", "📋 PLANNED"],
    ["Foundation (Weeks 1-3) - 100% COMPLETE ✅", "done", "100% COMPLETE ✅"],
    ["Setup — SHIPPED 2025-01-02", "done", "SHIPPED"],
    ["Setup (1/1 plan) — completed 2026-02-24", "done", "completed"],
    ["Logging [M] - COMPLETE (96% coverage)", "done", "COMPLETE"],
    ["**Tools** ✅ **COMPLETE - 100%**", "done", "✅ **COMPLETE - 100%**"],
    ["**Tools - DONE**", "done", "DONE"],
    ["Suite (7/7 complete ✅)", "done", "(7/7 complete ✅)"],
    ["Suite ✅ 2024-04-13", "done", "✅"],
    ["Story 4.2 ⏳", "inProgress", "⏳"],
    ["🔄 Phase 5: Testing (PENDING)", "planned", "(PENDING)"],
    ["Export to PDF - N/A", "cancelled", "N/A"],
    ["Export to PDF – won’t do", "cancelled", "won’t do"],
    ["Export to PDF (dropped)", "cancelled", "(dropped)"],
    ["Export to PDF ❌ cancelled", "cancelled", "❌ cancelled"],
    ["Export — 60% complete", "inProgress", "60% complete"],
    ["Étape 2 — terminée", "done", "terminée"],
    ["Fase 1 — concluída", "done", "concluída"],
  ];
  for (const [text, status, mark] of marks) {
    it(`of ${JSON.stringify(text)} is ${status}`, () => {
      for (const where of ["task", "heading"] as const) {
        const found = readEdgeMark(text, where);
        assert.equal(found?.status, status);
        assert.equal(text.slice(found?.start, found?.end), mark);
      }
    });
  }

  it("is none where the word is part of the sentence, a label or a bare cross", () => {
    for (const text of [
      "",
      "User testing complete",
      "Complete the user testing",
      "STATE.md deferred-item re-triage",
      "Graceful degradation (deferred)",
      "**User validation done**",
      "**Setup** done",
      "Say **VERIFIED**, **PENDING**, **BLOCKED**",
      "Look at [done](done.md)",
      "❌ Remove the flag",
      "Remove the flag ❌",
      "Spawn (0/16 complete)",
      "Water the plants ⏳ 2023-04-14",
      "Call `isDone()`",
      "Write `DONE`",
    ]) {
      for (const where of ["task", "heading"] as const) {
        assert.equal(readEdgeMark(text, where), undefined, text);
      }
    }
  });

  it("may be followed by more in a heading", () => {
    assert.equal(readEdgeMark("Setup ✅ COMPLETED by Rex (2025-08-15)", "heading")?.status, "done");
    assert.equal(readEdgeMark("Setup (8/8) ✅ 2026-08-17 — `worker`", "heading")?.status, "done");
    assert.equal(readEdgeMark("Setup (8/8) ✅ 2026-08-17 — `worker`", "task"), undefined);
  });
});

describe("any words", () => {
  it("are read without throwing, with ranges inside", () => {
    fc.assert(
      fc.property(planText, (text) => {
        readStatus(text);
        const cell = readStatusCell(text);
        assert.ok(cell === undefined || text.slice(cell.start, cell.end) === cell.mark);
        for (const where of ["task", "heading"] as const) {
          const mark = readEdgeMark(text, where);
          assert.ok(mark === undefined || (mark.start >= 0 && mark.start < mark.end && mark.end <= text.length));
        }
      }),
      { numRuns: 2000 },
    );
  });

  for (const [name, text] of hostileTexts) {
    it(`survive ${name}`, () => {
      assert.equal(readStatus(text), undefined);
      readStatusCell(text);
      assert.equal(readEdgeMark(text, "heading"), undefined);
    });
  }
});

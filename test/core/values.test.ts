import assert from "node:assert/strict";
import { isImpossibleDay } from "../../src/core/values/isImpossibleDay.ts";
import * as fc from "fast-check";
import type { Dependency } from "../../src/core/values/dependency.ts";
import { ambiguousDates, findDates } from "../../src/core/values/readDate.ts";
import { readDependencies, readProseDependencies } from "../../src/core/values/readDependencies.ts";
import { findEstimate, readEstimate } from "../../src/core/values/readEstimate.ts";
import { hostileTexts, planText } from "./valueTexts.ts";

describe("dates", () => {
  const days: readonly string[] = [
    "2025-01-31",
    "2025-01-31T23:30:00-08:00",
    "2025-01-31 09:15",
    "January 31, 2025",
    "January 31st, 2025",
    "Jan 31 2025",
    "31 January 2025",
    "2025/01/31",
    "20250131",
    "31/01/2025",
    "01/31/2025",
    "31.01.2025",
    "31. Januar 2025",
    "31 janvier 2025",
    "31 de enero de 2025",
    "31 de janeiro de 2025",
    "31 gennaio 2025",
    "2025年1月31日",
    "2025년 1월 31일",
  ];
  for (const written of days) {
    it(`reads ${written} as the 31st of January`, () => {
      const text = `from (${written}) on`;
      assert.deepEqual(
        findDates(text).map(({ date, precision, start, end }) => [date, precision, text.slice(start, end)]),
        [["2025-01-31", "day", written]],
      );
    });
  }

  const periods: readonly (readonly [text: string, precision: string, first: string, last: string])[] = [
    ["Q1 2025", "quarter", "2025-01-01", "2025-03-31"],
    ["2024-Q4", "quarter", "2024-10-01", "2024-12-31"],
    ["February 2024", "month", "2024-02-01", "2024-02-29"],
    ["fevereiro de 2025", "month", "2025-02-01", "2025-02-28"],
    ["2025年1月", "month", "2025-01-01", "2025-01-31"],
    ["2025", "year", "2025-01-01", "2025-12-31"],
  ];
  for (const [text, precision, first, last] of periods) {
    it(`reads ${text} as a ${precision} with its first and last day`, () => {
      const [found] = findDates(text);
      assert.deepEqual([found?.precision, found?.date, found?.lastDate], [precision, first, last]);
    });
  }

  it("finds all of them in order", () => {
    assert.deepEqual(
      findDates("May 2, 2025 to 2025-06-01, then 3 July 2025").map(({ date }) => date),
      ["2025-05-02", "2025-06-01", "2025-07-03"],
    );
  });

  it("are none where the day does not exist or a name or version holds the digits", () => {
    for (const text of [
      "2025-02-30",
      "2023-02-29",
      "2025-13-01",
      "plans/2025-01-31-login.md",
      "foundation_20250131",
      "v1.2.2025",
      "port 2025-1234",
      "20251399",
      "maybe 2025 items",
      "12",
    ]) {
      assert.deepEqual(findDates(text), [], text);
    }
  });

  it("are reported and not guessed where day and month could change places", () => {
    assert.deepEqual(findDates("due 01/02/2025"), []);
    assert.deepEqual(
      ambiguousDates("due 01/02/2025").map(({ text }) => text),
      ["01/02/2025"],
    );
    assert.deepEqual(ambiguousDates("05/05/2025 and 13/02/2025"), []);
    assert.equal(findDates("05/05/2025")[0]?.date, "2025-05-05");
  });
});

describe("estimates", () => {
  const amounts: readonly (readonly [text: string, min: number, max: number, unit: string])[] = [
    ["3 d", 3, 3, "day"],
    ["4h", 4, 4, "hour"],
    ["2-3 hours", 2, 3, "hour"],
    ["2 hours - 3 hours", 2, 3, "hour"],
    ["~45 min", 45, 45, "minute"],
    ["30m", 30, 30, "minute"],
    ["1h 30m", 90, 90, "minute"],
    ["2h 30 tests", 2, 2, "hour"],
    ["1–2 weeks", 1, 2, "week"],
    ["0.5 days", 0.5, 0.5, "day"],
    ["3 sessions", 3, 3, "session"],
    ["[5 points]", 5, 5, "point"],
    ["2-3 hours per endpoint", 2, 3, "hour"],
    ["M (2 days)", 2, 2, "day"],
    ["3 Tage", 3, 3, "day"],
    ["2 semaines", 2, 2, "week"],
    ["4 horas", 4, 4, "hour"],
    ["3-4 小时", 3, 4, "hour"],
    ["2時間", 2, 2, "hour"],
    ["1일", 1, 1, "day"],
  ];
  for (const [text, min, max, unit] of amounts) {
    it(`reads ${text}`, () => {
      const found = readEstimate(text);
      assert.deepEqual([found?.min, found?.max, found?.unit], [min, max, unit]);
    });
  }

  it("reads sizes as a whole value", () => {
    assert.deepEqual(
      ["S", "M", "XL", "Size: L", "medium"].map((text) => readEstimate(text)?.size),
      ["S", "M", "XL", "L", "M"],
    );
  });

  it("reads nothing from placeholders and other text", () => {
    for (const text of ["X hours", "[X days]", "S/M/L/XL", "Week 1", "10 dogs", "Low", "3 million", ""]) {
      assert.equal(readEstimate(text), undefined, text);
    }
  });

  it("finds the one that ends a task or heading", () => {
    for (const [text, mark, estimate] of [
      ["Build it (2 days)", "(2 days)", "2 days"],
      ["Build it [M]", "[M]", "M"],
      ["Build it `L`", "`L`", "L"],
      ["Build it - 3h", " - 3h", "3h"],
      ["Build it — 0.25 h", " — 0.25 h", "0.25 h"],
      ["Build it (Ann, ~6-7 h)", "(Ann, ~6-7 h)", "~6-7 h"],
    ] as const) {
      const found = findEstimate(text);
      assert.equal(found?.text, estimate);
      assert.equal(text.slice(found?.start, found?.end), mark);
    }
  });

  it("leaves what is no estimate at the end", () => {
    for (const text of [
      "Wait 2 days",
      "Retry (3 days after launch)",
      "Retry [1]",
      "Set out - Plan B",
      "Use `P0`",
      "[M](m.md)",
    ]) {
      assert.equal(findEstimate(text), undefined, text);
    }
  });
});

describe("dependencies", () => {
  const names = (found: readonly Dependency[]) =>
    found.map((one) => (one.kind === "unit" ? `${one.word} ${one.number}` : one.id)).join(" ");

  const values: readonly (readonly [value: string, expected: string])[] = [
    ["Phase 1", "phase 1"],
    ["Phases 1-3", "phase 1 phase 2 phase 3"],
    ["Phases 1, 2 and 4", "phase 1 phase 2 phase 4"],
    ["Phase 1 completion, Phase 2", "phase 1 phase 2"],
    ["**Phase 1** (done), T003", "phase 1 T003"],
    ["Phase 10-01", "phase 10-01"],
    ["Requires Phase 1", "phase 1"],
    ["Étapes 1 et 2", "étape 1 étape 2"],
    ["阶段 1", "阶段 1"],
    ["T001, T002", "T001 T002"],
    ["T001-T003", "T001 T002 T003"],
    ["TASK-001", "TASK-001"],
    ["[1, 2]", "1 2"],
    ["1.1, 1.2", "1.1 1.2"],
    ["Task 1.1", "task 1.1"],
    ["WP01, WP02", "WP01 WP02"],
    ["#3", "#3"],
    ["None", ""],
    ["None / [Other Phase]", ""],
    ["Phase X must be complete", ""],
    ["Node 20, React 18.2", ""],
    ["UTF-8 support", ""],
    ["", ""],
  ];
  for (const [value, expected] of values) {
    it(`of the value ${JSON.stringify(value)} are ${expected || "none"}`, () => {
      assert.equal(names(readDependencies(value)), expected);
    });
  }

  it("are read from prose behind the words that say so", () => {
    for (const [text, expected] of [
      ["Wire it (depends on T001, T002)", "T001 T002"],
      ["Do it after Phase 2", "phase 2"],
      ["This requires Phase 1 and Phase 3", "phase 1 phase 3"],
      ["blocked by TASK-003", "TASK-003"],
      ["depends on 1.1", "1.1"],
      ["nach Phase 2", "phase 2"],
      ["look after 3 things", ""],
      ["requires Node 20", ""],
      ["c (depends on 2.1)", "2.1"],
      ["depends on `2.1` and 1.2", "2.1 1.2"],
      ["see T001", ""],
      ["needs 2 reviewers", ""],
    ] as const) {
      assert.equal(names(readProseDependencies(text)), expected, text);
    }
  });

  it("of a range beyond reason stay one name", () => {
    assert.equal(names(readDependencies("Phases 1-9999")), "phase 1-9999");
    assert.ok(readDependencies("T0001-T9999").length < 100);
  });
});

describe("any value", () => {
  it("is read without throwing, with ranges inside and real days", () => {
    fc.assert(
      fc.property(planText, (text) => {
        for (const { date, lastDate, start, end } of findDates(text)) {
          assert.ok(start >= 0 && start < end && end <= text.length);
          assert.match(date, /^\d{4}-\d{2}-\d{2}$/u);
          assert.ok(date <= lastDate);
        }
        for (const { text: written, start, end } of ambiguousDates(text)) {
          assert.equal(text.slice(start, end), written);
        }
        const estimate = readEstimate(text);
        assert.ok(estimate === undefined || (estimate.min <= estimate.max && text.includes(estimate.text)));
        const found = findEstimate(text);
        assert.ok(found === undefined || text.slice(found.start, found.end).includes(found.text));
        readDependencies(text);
        readProseDependencies(text);
      }),
      { numRuns: 2000 },
    );
  });

  for (const [name, text] of [
    ...hostileTexts,
    ["1 MB of half dates", "2025-01-".repeat(125_000)],
    ["1 MB of months", "may 2025 ".repeat(110_000)],
    ["1 MB of numbers", "Phase 1, ".repeat(110_000)],
    ["1 MB of triggers", "after 1 ".repeat(125_000)],
  ] as const) {
    it(`survives ${name}`, () => {
      findDates(text);
      readEstimate(text);
      readDependencies(text);
      readProseDependencies(text);
      assert.equal(findEstimate(text), undefined);
    });
  }
});

describe("a day that is none", () => {
  const texts: readonly (readonly [text: string, isNone: boolean])[] = [
    ["2026-99-99", true],
    ["2026-02-30", true],
    ["2024-02-29", false],
    ["2026/13/01", true],
    ["31.04.2026", true],
    ["13/13/2026", true],
    ["13/12/2026", false],
    ["12/13/2026", false],
    ["Feb 30, 2026", true],
    ["30 February 2026", true],
    ["30. April 2026", false],
    ["2026-11-20", false],
    ["Sprint 40 2026", false],
    ["next week", false],
    ["2026", false],
    ["", false],
  ];
  for (const [text, isNone] of texts) {
    it(`is ${isNone ? "" : "not "}seen in ${JSON.stringify(text)}`, () => {
      assert.equal(isImpossibleDay(text), isNone);
    });
  }
});

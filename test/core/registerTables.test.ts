import assert from "node:assert/strict";
import { registersOf, tablesOf } from "./registerSupport.ts";
import { markdownIn } from "./support.ts";

function table(header: string, section = "Notes"): string {
  const columns = header.split(" | ");
  return `# Plan\n\n## ${section}\n\n| ${header} |\n|${"---|".repeat(columns.length)}\n| ${columns.map(() => "x").join(" | ")} |\n`;
}

describe("tables", () => {
  const headers: readonly (readonly [kind: string, header: string, section?: string])[] = [
    ["risks", "Risk | Mitigation"],
    ["risks", "#  | Threat | Severity | Response"],
    ["risks", "Risiko | Auswirkung | Wahrscheinlichkeit | Gegenmaßnahme"],
    ["risks", "Risque | Impact | Probabilité | Mesures"],
    ["risks", "Riesgo | Impacto | Probabilidad | Mitigación"],
    ["risks", "Risco | Impacto | Probabilidade | Mitigação"],
    ["risks", "Rischio | Impatto | Probabilità | Mitigazione"],
    ["risks", "风险 | 影响 | 概率 | 应对措施"],
    ["risks", "リスク | 影響 | 対策"],
    ["risks", "위험 | 영향 | 확률 | 대응 방안"],
    ["risks", "What may happen | Impact | Mitigation", "Risk register"],
    ["issues", "Problem | Workaround"],
    ["gates", "Gate | Criteria | Status"],
    ["gates", "品質ゲート | 基準 | 状態"],
    ["timeline", "Phase | Start Date | End Date | Status"],
    ["timeline", "Étape | Début | Fin"],
    ["timeline", "Fase | Inicio | Fin | Estado"],
    ["timeline", "阶段 | 开始日期 | 结束日期 | 状态"],
    ["timeline", "フェーズ | 期間"],
    ["timeline", "단계 | 예상 기간 | 상태"],
    ["rollup", "Phase | Tasks | Status"],
    ["milestones", "Meilenstein | Termin"],
    ["decisions", "Decision | Options Considered | Choice | Rationale"],
    ["decisions", "Entscheidung | Begründung"],
    ["decisions", "案 | 採否 | 理由", "代替案と決定事項"],
    ["dependencies", "Package | Version | Purpose"],
    ["dependencies", "依存関係 | バージョン | 用途"],
    ["dependencies", "Need | Version", "External Dependencies"],
    ["testCases", "Test Case | Component | Expected Outcome"],
    ["testCases", "テストケース | 期待結果"],
    ["components", "Component | Change Type | Description"],
    ["technology", "Component | Technology | Version"],
    ["technology", "기술 | 버전 | 용도"],
    ["progressLog", "Date | Update"],
    ["progressLog", "日付 | 変更者 | 内容"],
    ["progressLog", "Version | Date | Changes"],
    ["metrics", "Metric | Current | Target | Status"],
    ["metrics", "Métrique | Valeur"],
    ["fields", "Key | Value"],
    ["fields", "項目 | 値"],
    ["fields", "**Status** | Draft"],
    ["legend", "Symbol | Meaning"],
    ["questions", "Question | Answer"],
    ["tasks", "Task | Owner | Estimate"],
    ["other", "Fruit | Colour"],
    ["other", "Phase | Colour"],
    ["other", "Mood | Weather", "Risks"],
  ];
  for (const [kind, header, section] of headers) {
    it(`are ${kind} by "${header}"${section === undefined ? "" : ` under ${section}`}`, () => {
      assert.deepEqual(
        tablesOf(table(header, section)).map((one) => one.kind),
        [kind],
      );
    });
  }

  it("have as many cells in each row as in the header, each where it stands", () => {
    const text =
      "- | Risk | Mitigation |\n  |---|---|\n  | a \\| b |\n  | c | d | e |\n\n> | Key | Value |\n> |---|---|\n> | k | |\n";
    const found = tablesOf(text);
    const texts = found.map(({ rows }) => rows.map(({ cells }) => cells.map((cell) => cell.text)));
    assert.deepEqual(texts, [
      [
        ["a \\| b", ""],
        ["c", "d"],
      ],
      [["k", ""]],
    ]);
    for (const cell of found.flatMap(({ rows }) => rows).flatMap(({ cells }) => cells)) {
      assert.equal(text.slice(cell.range.start, cell.range.end), cell.text);
    }
  });

  it("know their section and phase, but not the title", () => {
    const places = tablesOf(
      "# T\n\n| a | b |\n|---|---|\n\n## Phase 1: X\n\n### Tools\n\n| a | b |\n|---|---|\n| 1 | 2 |\n",
    ).map(({ section, phase, line, endLine }) => [section, phase, line, endLine]);
    assert.deepEqual(places, [
      [null, null, 2, 4],
      ["Tools", "phase-1", 9, 12],
    ]);
  });

  it("of the seed plans are all recognised", function () {
    const seeds = markdownIn(new URL("../../../shared/seeds/", import.meta.url)).filter(({ name }) =>
      /^\d/u.test(name),
    );
    if (seeds.length === 0) {
      console.log("      skipped: the seed plans are not on this machine");
      this.skip();
    }
    assert.deepEqual(
      seeds.map(({ text }) => tablesOf(text).map(({ kind }) => kind)),
      [
        [],
        ["components", "testCases", "testCases", "dependencies", "risks", "timeline", "progressLog"],
        ["risks", "risks", "timeline"],
        ["risks"],
        ["technology", "gates", "risks", "decisions", "dependencies"],
      ],
    );
    const counts = seeds.map(({ text }) => {
      const kinds = new Map<string, number>();
      registersOf(text).forEach(({ kind }) => kinds.set(kind, (kinds.get(kind) ?? 0) + 1));
      return Object.fromEntries(kinds);
    });
    assert.deepEqual(counts, [
      { component: 3, issue: 2, risk: 2, metric: 2, milestone: 3 },
      { component: 2, dependency: 2, risk: 1, log: 1 },
      { issue: 3, risk: 2, metric: 4, dependency: 4, question: 2 },
      { risk: 2, log: 5 },
      { risk: 1, decision: 1, dependency: 1 },
    ]);
  });
});

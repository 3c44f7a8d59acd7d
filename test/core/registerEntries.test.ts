import assert from "node:assert/strict";
import { registersOf } from "./registerSupport.ts";

/** `kind title key=value …` of each record. */
function brief(text: string): readonly string[] {
  return registersOf(text).map(({ kind, title, fields }) =>
    [kind, title, ...[...fields].map(([key, value]) => `${key}=${value ?? "∅"}`)].join(" · "),
  );
}

describe("registers", () => {
  const bullets: readonly (readonly [what: string, text: string, expected: readonly string[]])[] = [
    ["a bare name gives way to the text", "## Risks\n- **Risk 1**: Fog - wait\n", ["risk · Fog · mitigation=wait"]],
    [
      "a placeholder leaves the bare name",
      "## Risks\n- **Risk 1**: [Text] - [Plan]\n",
      ["risk · Risk 1 · mitigation=∅"],
    ],
    [
      "details below belong to the record",
      "## Risiken\n- Nebel\n  - **Auswirkung**: hoch\n  - Wahrscheinlichkeit: gering\n",
      ["risk · Nebel · impact=hoch · likelihood=gering"],
    ],
    [
      "details beside belong to the record before",
      "## Risks\n- **Risk**: Fog\n- **Mitigation**: Wait\n- **Risk**: Ice\n",
      ["risk · Fog · mitigation=Wait", "risk · Ice"],
    ],
    [
      "lines of one bullet are details",
      "## Risks\n- **Fog**: no ships\n  **Mitigation**: wait\n",
      ["risk · Fog · description=no ships · mitigation=wait"],
    ],
    [
      "details may be named in the text",
      "## Risks\n- Fog — Impact: High, Likelihood: Low. Mitigation: wait\n",
      ["risk · Fog · impact=High · likelihood=Low · mitigation=wait"],
    ],
    [
      "paragraphs in bold are records where they say so",
      "## Risks\n\n**Risk 1**: Fog\n**Mitigation**: wait\n\nJust text.\n",
      ["risk · Fog · mitigation=wait"],
    ],
    [
      "a name in bold over bullets is a group",
      "## Risks\n- **Sea:**\n  - Fog\n  - Ice\n- Fire\n",
      ["risk · Fog", "risk · Ice", "risk · Fire"],
    ],
    [
      "headings are records where they are numbered",
      "## Risks\n### Risk 1: Fog\n- **Impact**: High\n- it is wet\n\n**Mitigation:**\n\n- wait\n- turn\n",
      ["risk · Fog · impact=High · mitigation=wait; turn"],
    ],
    [
      "headings of decisions are records where a detail stands below",
      "## Decisions\n### Ship\n**Decision**: steam\n### Talk\n- nothing\n",
      ["decision · Ship · choice=steam"],
    ],
    [
      "a numbered risk counts outside its register",
      "## Phase 1: X\n- **Risk 2**: Fog\n- **Fast 2**: y\n",
      ["risk · Fog"],
    ],
    [
      "current and target are a metric",
      "## KPIs\n- **Speed**: 3 / 5\n- Load: 2 s\n",
      ["metric · Speed · current=3 · target=5", "metric · Load · target=2 s"],
    ],
    [
      "status and next step are a component's",
      "## Component status\n- [x] **Hull**: Done - paint\n",
      ["component · Hull · status=Done · nextStep=paint · state=done"],
    ],
    [
      "a decision has choice and rationale",
      "## Key decisions\n- **Hull**: steel - lasts\n",
      ["decision · Hull · rationale=lasts · choice=steel"],
    ],
    [
      "a dependency has a version",
      "## Abhängigkeiten\n- `boat` ^2.1.0 - floats\n",
      ["dependency · boat · version=^2.1.0 · purpose=floats"],
    ],
    [
      "a milestone has its box and date",
      "## Milestones\n- [x] **Launch**: 2026-05-04\n- [ ] Paint by 2026-06-01\n- [ ] **Tour**: [Target date]\n",
      [
        "milestone · Launch · date=2026-05-04 · state=done",
        "milestone · Paint · date=2026-06-01 · state=todo",
        "milestone · Tour · date=∅ · state=todo",
      ],
    ],
    [
      "a milestone's emoji is its state",
      "## Milestones\n- ✅ **Keel** - laid 2026-01-02\n",
      ["milestone · Keel · state=done · date=2026-01-02 · description=laid 2026-01-02"],
    ],
    [
      "a log is what bears a date",
      "## Progress log\n- 2026-01-02: Keel laid\n- no day\n",
      ["log · Keel laid · date=2026-01-02"],
    ],
    [
      "a log's heading is a date for what stands below",
      "## Change log\n### 2026-01-02\n- Keel laid\n",
      ["log · Keel laid · date=2026-01-02"],
    ],
    [
      "a question has its answer",
      "## Open questions\n- [ ] Who steers?\n  - Answer: Bo\n",
      ["question · Who steers? · state=todo · answer=Bo"],
    ],
    ["other headings hold no records", "## Ideas\n- **Fog**: wait - or not\n## Phase 1: Risks\n- x\n", []],
    ["boxes of work are no records", "## Risks\n### Tasks\n- [ ] a\n", []],
  ];
  for (const [what, text, expected] of bullets) {
    it(what, () => {
      assert.deepEqual(brief(`# Plan\n\n${text}`), expected);
    });
  }

  const sections: readonly (readonly [string, string])[] = [
    ["risk", "Risk Assessment"],
    ["risk", "Technical Risks"],
    ["risk", "⚠️ Risques et mesures"],
    ["risk", "6. リスクと対策"],
    ["risk", "风险"],
    ["risk", "위험 요소"],
    ["issue", "Known Issues"],
    ["issue", "Problemas conocidos"],
    ["decision", "Architektur Entscheidungen"],
    ["decision", "主要决策 决策记录"],
    ["dependency", "Dépendances externes"],
    ["dependency", "依存関係"],
    ["metric", "Success Metrics"],
    ["metric", "성과 지표"],
    ["question", "Preguntas abiertas"],
  ];
  for (const [kind, section] of sections) {
    it(`of the kind ${kind} stand under "${section}"`, () => {
      assert.deepEqual(
        registersOf(`# Plan\n\n## ${section}\n\n- Boats\n`).map((entry) => entry.kind),
        [kind],
      );
    });
  }

  it("say whether they are named and where they stand", () => {
    const text = "# P\n\n## Phase 1: A\n\n### Risks\n\n- **Risk 1**: [Text]\n- Fog\n";
    assert.deepEqual(
      registersOf(text).map(({ named, section, phase, line, range }) => [
        named,
        section,
        phase,
        line,
        text.slice(range.start, range.end),
      ]),
      [
        [false, "Risks", "phase-1", 6, "**Risk 1**: [Text]"],
        [true, "Risks", "phase-1", 7, "Fog"],
      ],
    );
  });

  it("are the same from a table and from bullets", () => {
    const rows = "## Risks\n| Risk | Impact | Mitigation |\n|---|---|---|\n| Fog | High | wait |\n";
    const list = "## Risks\n- Fog (Impact: High, Mitigation: wait)\n";
    assert.deepEqual(brief(rows), brief(list));
  });
});

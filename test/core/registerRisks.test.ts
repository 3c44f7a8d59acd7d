import assert from "node:assert/strict";
import { type RiskLevel, readRiskLevel, riskSeverity } from "../../src/core/register/risks/riskLevel.ts";
import { riskMatrix } from "../../src/core/register/risks/riskMatrix.ts";
import { registersOf } from "./registerSupport.ts";

describe("risk levels", () => {
  const levels: readonly (readonly [string, string | undefined])[] = [
    ["High", "high"],
    ["**med**", "medium"],
    ["L", "low"],
    ["1", "low"],
    ["3/5", "medium"],
    ["5", "critical"],
    ["20%", "low"],
    ["🟡", "medium"],
    ["🔴 Critical", "critical"],
    ["very high", "critical"],
    ["hoch", "high"],
    ["faible", "low"],
    ["medio", "medium"],
    ["élevée", "high"],
    ["baixa", "low"],
    ["alto", "high"],
    ["中", "medium"],
    ["高", "high"],
    ["낮음", "low"],
    ["", undefined],
    ["a long story", undefined],
    ["data is lost", undefined],
  ];
  for (const [text, level] of levels) {
    it(`read "${text}" as ${level ?? "nothing"}`, () => {
      assert.equal(readRiskLevel(text), level);
    });
  }

  it("make a matrix where a risk has both axes", () => {
    const matrix = riskMatrix(
      registersOf(
        "## Risks\n| Risk | Impact | Probability |\n|---|---|---|\n| Fog | High | Low |\n| Ice | High | [TO FILL] |\n",
      ),
    );
    assert.deepEqual(
      matrix?.placed.map(({ entry, impact, likelihood }) => [entry.title, impact, likelihood]),
      [["Fog", "high", "low"]],
    );
    assert.deepEqual(
      matrix?.unplaced.map(({ title }) => title),
      ["Ice"],
    );
  });

  it("make none of one axis, of blanks, and of risks without a name", () => {
    for (const row of ["Fog | High | High/Med/Low", "Fog | | Low", "[TO FILL] | High | Low"]) {
      assert.equal(
        riskMatrix(registersOf(`## Risks\n| Risk | Impact | Likelihood |\n|---|---|---|\n| ${row} |\n`)),
        null,
      );
    }
  });
});

describe("how bad a risk is", () => {
  const cases: readonly (readonly [RiskLevel, RiskLevel, number])[] = [
    ["low", "low", 0],
    ["low", "medium", 0],
    ["medium", "medium", 1],
    ["high", "low", 1],
    ["high", "medium", 2],
    ["high", "high", 3],
    ["critical", "critical", 3],
  ];
  for (const [impact, likelihood, severity] of cases) {
    it(`is ${severity} for ${impact} impact and ${likelihood} likelihood, and the other way round`, () => {
      assert.deepEqual([riskSeverity(impact, likelihood), riskSeverity(likelihood, impact)], [severity, severity]);
    });
  }
});

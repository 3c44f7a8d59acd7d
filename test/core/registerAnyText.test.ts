import assert from "node:assert/strict";
import * as fc from "fast-check";
import { createBlockReader } from "../../src/core/markdown/blockReader.ts";
import { readPlan } from "../../src/core/plan/readPlan.ts";
import { readCriteria } from "../../src/core/register/readCriteria.ts";
import { readFiles } from "../../src/core/register/files/readFiles.ts";
import { readRegisters } from "../../src/core/register/readRegisters.ts";
import { readTables } from "../../src/core/register/tables/readTables.ts";
import { readTimeline } from "../../src/core/register/readTimeline.ts";
import { riskMatrix } from "../../src/core/register/risks/riskMatrix.ts";

const readMarkdown = createBlockReader();

const line = fc.oneof(
  fc.constantFrom(
    "# Plan",
    "## Phase 1: A",
    "### Step 1.1: B",
    "## Risks",
    "### Risk 1: Fog",
    "## Decisions",
    "## Milestones",
    "## Change log",
    "### 2026-01-02",
    "## Success Criteria",
    "**Files:**",
    "**Due**: 2026-01-02, 01/02/2026",
    "- **Risk 1**: a - b (Impact: High",
    "  - Mitigation: c → d",
    "- [ ] `src/a.ts` `` b.md ``",
    "- **Group:**",
    "  - x: / y",
    "- src/b.ts, (c.md)",
    "| Risk | Impact | Likelihood |",
    "| Phase | Start | End | Estimate |",
    "|---|---|---|",
    "|---|---|---|---|",
    "| a \\| b | High |",
    "| Phase 1 | 2026-01-02 | 3 d | x | y |",
    "> | File | `a.ts` |",
    "- | Date | Update |",
    "  |---|---|",
    "  | 2026-01-02 | x |",
    "---",
    "",
    "```",
    "`open",
  ),
  fc.string({ maxLength: 30 }),
);
const anyText = fc
  .tuple(fc.array(line, { maxLength: 40 }), fc.constantFrom("\n", "\r\n", "\r"))
  .map(([lines, eol]) => lines.join(eol));

function check(text: string): void {
  const markdown = readMarkdown(text);
  const plan = readPlan(markdown);
  const lineOf = (offset: number): number => markdown.lines.positionAt(offset).line;
  const tables = readTables(markdown, plan);
  for (const { header, rows } of tables) {
    for (const { line: at, cells } of rows) {
      assert.equal(cells.length, header.length);
      for (const { text: cell, range } of cells) {
        assert.equal(text.slice(range.start, range.end), cell);
        assert.equal(lineOf(range.start), at);
      }
    }
  }
  const entries = readRegisters(markdown, plan, tables);
  for (const { range } of entries) {
    assert.ok(range.start >= 0 && range.start <= range.end && range.end <= text.length);
  }
  riskMatrix(entries);
  for (const { unclear, start, end } of readTimeline(markdown, plan, tables)) {
    assert.match(`${start ?? "2026-01-01"} ${end ?? "2026-01-01"}`, /^\d{4}-\d\d-\d\d \d{4}-\d\d-\d\d$/u);
    unclear.forEach((date) => assert.equal(text.slice(date.range.start, date.range.end), date.text));
  }
  for (const { path, range } of readFiles(markdown, plan, tables)) {
    assert.equal(text.slice(range.start, range.end), path);
  }
  for (const { items } of readCriteria(markdown, plan)) {
    assert.ok(items.length > 0);
  }
}

describe("registers of any text", () => {
  it("are read without throwing, each where it says", () => {
    fc.assert(fc.property(anyText, check), { numRuns: 400 });
  });

  it("are read from lines made to be slow", () => {
    const parts = ["`", ": ", "|", " - ", "[", "**", "2026-01-02 ", "Impact: ", "a/b.ts ", "_", "(", "→ ", "`` "];
    for (const part of parts) {
      const long = part.repeat(20_000 / part.length);
      check(
        `# P\n\n## Risks\n\n- ${long}\n- **x**: ${long}\n\n| Risk | Impact |\n|---|---|\n| ${long} |\n\n## Files\n\n- ${long}\n\n## Change log\n\n- ${long}\n`,
      );
    }
  });
});

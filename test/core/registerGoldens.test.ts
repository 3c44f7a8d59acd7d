import { createBlockReader } from "../../src/core/markdown/blockReader.ts";
import { readPlan } from "../../src/core/plan/readPlan.ts";
import { readCriteria } from "../../src/core/register/readCriteria.ts";
import { readFiles } from "../../src/core/register/files/readFiles.ts";
import { readRegisters } from "../../src/core/register/readRegisters.ts";
import { readTables } from "../../src/core/register/tables/readTables.ts";
import { readTimeline } from "../../src/core/register/readTimeline.ts";
import { riskMatrix } from "../../src/core/register/risks/riskMatrix.ts";
import { assertGolden } from "./golden.ts";
import { fixture } from "./support.ts";

const readMarkdown = createBlockReader();

/** What a person reviews: every value, positions by line and by the text that stands there. */
function summary(text: string): unknown {
  const markdown = readMarkdown(text);
  const plan = readPlan(markdown);
  const tables = readTables(markdown, plan);
  const entries = readRegisters(markdown, plan, tables);
  const at = ({ start, end }: { readonly start: number; readonly end: number }): string => text.slice(start, end);
  return {
    tables: tables.map(({ kind, section, phase, line, endLine, header, rows }) => ({
      kind,
      section,
      phase,
      lines: `${line}-${endLine}`,
      header: header.join(" | "),
      rows: rows.map(({ cells }) => cells.map((cell) => at(cell.range)).join(" | ")),
    })),
    registers: entries.map(({ kind, line, section, phase, title, named, range, fields }) => {
      const place = { kind, line, section, phase, title, named };
      return Object.assign(place, { at: at(range), fields: Object.fromEntries(fields) });
    }),
    matrix:
      riskMatrix(entries)?.placed.map(({ entry, impact, likelihood }) => `${entry.title}: ${impact}, ${likelihood}`) ??
      null,
    timeline: readTimeline(markdown, plan, tables),
    files: readFiles(markdown, plan, tables).map(
      ({ path, line, how, owner: { task, step, phase } }) =>
        `${line} ${how} ${path} (${task ?? step ?? phase ?? "plan"})`,
    ),
    criteria: readCriteria(markdown, plan),
  };
}

describe("registers of a whole plan", () => {
  for (const shape of ["living-status", "feature-steps", "gap-analysis", "product-delivery", "spec-driven", "filled"]) {
    it(`are read as reviewed: ${shape}`, () => {
      assertGolden(`shapes/${shape}.registers.json`, summary(fixture(`shapes/${shape}.md`)));
    });
  }
});

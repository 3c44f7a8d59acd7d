import type { PlanTable } from "../register/tables/readTables.ts";
import type { PlanRegisters } from "../register/planRegisters.ts";

/** The tables of a plan in JSON; lines are 1-based, cells as written. */
export function tablesReport(tables: readonly PlanTable[]): readonly object[] {
  return tables.map(({ kind, section, phase, line, header, rows }) => ({
    kind,
    section,
    phase,
    line: line + 1,
    header,
    rows: rows.map((row) => ({ line: row.line + 1, cells: row.cells.map(({ text }) => text) })),
  }));
}

/** What `status --json --details` adds: records, timeline, files and criteria that are no tasks. Lines are 1-based. */
export function registersReport({ entries, timeline, files, criteria }: PlanRegisters): object {
  return {
    registers: entries.map(({ kind, line, section, phase, title, fields }) => ({
      kind,
      line: line + 1,
      section,
      phase,
      title,
      fields: Object.fromEntries(fields),
    })),
    timeline: timeline.map(({ source, line, label, phase, start, end, estimate, actual, status, total }) => ({
      source,
      line: line + 1,
      label,
      phase,
      start,
      end,
      estimate,
      actual,
      status,
      total,
    })),
    files: files.map(({ path, line, how, owner }) => ({ path, line: line + 1, how, ...owner })),
    criteria: criteria.map(({ role, title, line, phase, items }) => ({
      role,
      title,
      line: line + 1,
      phase,
      items: items.map((item) => ({ line: item.line + 1, text: item.text })),
    })),
  };
}

import { fieldKey } from "../../fields/fieldKeys.ts";
import { plainText } from "../../plan/plainText.ts";
import { findDates } from "../../values/readDate.ts";
import { readStatusCell } from "../../words/readStatusCell.ts";
import type { Column } from "./columnWords.ts";
import type { PlanCell, PlanRow, PlanTable } from "./readTables.ts";
import { isNamed, type RegisterEntry, valueOf } from "../registerEntry.ts";
import type { RegisterKind } from "../places/registerWords.ts";
import type { PlanTableKind } from "./tableKind.ts";

/** Which table makes which records, and in which column the record's title stands, the best first. */
const shapes: Readonly<Partial<Record<PlanTableKind, readonly [RegisterKind, ...(readonly Column[])]>>> = {
  risks: ["risk", "risk", "issue", "description", "text"],
  issues: ["issue", "issue", "description", "text"],
  decisions: ["decision", "decision", "issue", "options", "description", "text"],
  dependencies: ["dependency", "dependency", "component", "technology", "description"],
  metrics: ["metric", "metric", "component", "criteria", "description"],
  components: ["component", "component", "file", "description"],
  milestones: ["milestone", "milestone", "phase", "description"],
  progressLog: ["log", "text", "description", "change", "notes"],
  questions: ["question", "question", "issue", "description"],
};

/** The records of a table, one a row; none for a table of another kind. Empty rows are none. */
export function tableEntries(table: PlanTable): readonly RegisterEntry[] {
  const shape = shapes[table.kind];
  if (shape === undefined) {
    return [];
  }
  const [kind, ...titles] = shape;
  return table.rows
    .filter(({ cells }) => cells.some(({ text }) => text !== ""))
    .map((row) => readRow(table, row, kind, titles));
}

function readRow(table: PlanTable, row: PlanRow, kind: RegisterKind, titles: readonly Column[]): RegisterEntry {
  const titleAt = titleColumn(table, row.cells, titles);
  const fields = new Map<string, string | null>();
  row.cells.forEach(({ text }, nth) => {
    if (nth !== titleAt) {
      const key = keyOf(kind, table, nth);
      if (key !== "" && (fields.get(key) ?? null) === null) {
        fields.set(key, key === "date" ? dateOf(kind, text) : valueOf(text));
      }
    }
  });
  const status = table.columns.indexOf("status");
  const state = status === -1 ? undefined : readStatusCell(row.cells[status]?.text ?? "")?.state;
  if (state !== undefined) {
    fields.set("state", state);
  }
  const source = row.cells[titleAt]?.text ?? "";
  const { line, cells } = row;
  const start = cells[0]?.range.start ?? 0;
  return {
    kind,
    line,
    range: { start, end: Math.max(start, cells.at(-1)?.range.end ?? start) },
    section: table.section,
    phase: table.phase,
    title: plainText(source),
    named: isNamed(source),
    fields,
  };
}

function keyOf(kind: RegisterKind, table: PlanTable, nth: number): string {
  const column = table.columns[nth];
  // When a milestone is to be reached is its date, whatever the column calls it.
  return kind === "milestone" && (column === "end" || column === "target")
    ? "date"
    : (column ?? fieldKey(table.header[nth] ?? ""));
}

/** A day in ISO form where the cell holds one; else as written. */
function dateOf(kind: RegisterKind, text: string): string | null {
  const [date] = findDates(text);
  return (kind === "milestone" ? date?.lastDate : date?.date) ?? valueOf(text);
}

/** The column of the title: the first known one that holds more than a number such as `R1`, else the first with text. */
function titleColumn(table: PlanTable, cells: readonly PlanCell[], titles: readonly Column[]): number {
  const known = titles.map((column) => table.columns.indexOf(column)).filter((nth) => nth !== -1);
  const best = known.find((nth) => !isId(cells[nth]?.text ?? "")) ?? known[0];
  return best ?? table.columns.findIndex((column, nth) => column === undefined && !isId(cells[nth]?.text ?? ""));
}

function isId(cell: string): boolean {
  return cell === "" || /^[*_`]{0,3}[A-Z]{0,4}-?\d{1,4}[*_`]{0,3}$/u.test(cell);
}

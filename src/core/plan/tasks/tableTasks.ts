import { cellRanges } from "../../markdown/cellRanges.ts";
import type { TableRow } from "../../markdown/blocks.ts";
import type { LineIndex } from "../../text/lineIndex.ts";
import { readStatusCell, type StatusCell } from "../../words/readStatusCell.ts";
import type { MarkStates } from "../marks/states.ts";
import { rowId, rowText } from "../dialects/taskTable.ts";
import type { Role, RowReason } from "../model.ts";
import type { FoundTable } from "../scanPlan.ts";
import type { FoundTask } from "./taskCollector.ts";
import type { TaskFrame } from "./taskFrame.ts";

/** The rows of one table as tasks, and those that are none with the reason. */
export interface TableTasks {
  readonly tasks: readonly FoundTask[];
  readonly leftOut: ReadonlyMap<number, RowReason>;
}

/** Reads the rows of a status table (format §2, dialect table row): only in work and gate sections. */
export function readTableTasks(
  { table, rows, section }: FoundTable,
  frame: TaskFrame,
  lines: LineIndex,
  states: MarkStates,
): TableTasks {
  const leftOut = new Map<number, RowReason>();
  const role = roleOf(table.kind, table.saysWork, frame.role, frame.unit !== undefined || section?.role !== undefined);
  if (role === undefined) {
    const reason = table.kind === "tasks" || table.kind === "gates" ? "register" : table.kind;
    rows.forEach(({ line }) => leftOut.set(line, reason));
    return { tasks: [], leftOut };
  }
  const tasks: FoundTask[] = [];
  for (const row of rows) {
    const task = readRow(row, table, lines, states);
    if (task === undefined && !isTotal(row, table)) {
      leftOut.set(row.line, "cell");
    } else if (task !== undefined) {
      tasks.push({ ...task, role, frame, group: frame.role === role ? frame.group : section });
    }
  }
  return { tasks, leftOut };
}

/** The role of a table's rows; undefined where they are no tasks. */
function roleOf(
  kind: FoundTable["table"]["kind"],
  saysWork: boolean,
  role: TaskFrame["role"],
  announced: boolean,
): Role | undefined {
  if (kind === "gates") {
    return role === "legend" ? undefined : "gate";
  }
  if (kind !== "tasks" || (!announced && !saysWork)) {
    return undefined;
  }
  return role === "work" || role === "gate" ? role : undefined;
}

function readRow(
  row: TableRow,
  table: FoundTable["table"],
  lines: LineIndex,
  states: MarkStates,
): Omit<FoundTask, "role" | "frame" | "group"> | undefined {
  const text = rowText(table, row.cells);
  const range = cellRanges(lines.lineText(row.line))[table.status];
  // The source rather than the parser's cell: offsets must be those of the line.
  const cell = range === undefined ? "" : lines.lineText(row.line).slice(range.start, range.end);
  const status = readStatusCell(cell) ?? readAnswer(cell) ?? readLegendCell(cell, states);
  if (text === "" || range === undefined || status === undefined || isTotal(row, table)) {
    return undefined;
  }
  const start = lines.startOf(row.line) + range.start;
  return {
    text,
    id: rowId(table, row.cells),
    state: status.state,
    mark: status.mark,
    markRange: { start: start + status.start, end: start + status.end },
    line: row.line,
    endLine: row.line + 1,
    dialect: "tableRow",
    optional: false,
    item: undefined,
    parent: undefined,
  };
}

/** A row that sums up the others is a statement, no task. */
function isTotal({ cells }: TableRow, table: FoundTable["table"]): boolean {
  return /^\**(?:total|sum|overall|gesamt|summe)\**$/iu.test(rowText(table, cells).trim());
}

/** `x`, Yes and No: what a Done column holds. */
function readAnswer(cell: string): StatusCell | undefined {
  const end = cell.length;
  if (/^(?:x|y|yes|ja|oui|sí|si|sim|sì|是|はい|예)$/iu.test(cell)) {
    return { state: "done", mark: cell, start: 0, end };
  }
  return /^(?:n|no|nein|non|não|否|いいえ|아니오)$/iu.test(cell)
    ? { state: "todo", mark: cell, start: 0, end }
    : undefined;
}

/** An emoji that the document's legend explains. */
function readLegendCell(cell: string, states: MarkStates): StatusCell | undefined {
  const emoji = /^\p{Extended_Pictographic}\ufe0f?/u.exec(cell)?.[0];
  const state = emoji === undefined ? undefined : states.said(emoji);
  return emoji === undefined || state === undefined ? undefined : { state, mark: emoji, start: 0, end: emoji.length };
}

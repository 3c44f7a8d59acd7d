import type { PlanRecord } from "../../index/planRecord.ts";
import { isUnfilled } from "../../fields/isUnfilled.ts";
import type { TableRow } from "../../markdown/blocks.ts";
import { cellRanges } from "../../markdown/cellRanges.ts";
import { readStatusTable, rowText, type StatusTable } from "../../plan/dialects/taskTable.ts";
import { plainText } from "../../plan/plainText.ts";
import { cutTo } from "../../text/cutTo.ts";
import type { Report } from "../finding.ts";
import { lineRange } from "../lineRange.ts";
import { message } from "../../message/message.ts";
import type { CheckSource, Rule } from "../rule.ts";

const messages = {
  unread: "No state can be read here, so the row is not counted: {0}",
  missing: "This row has no cell for its state, so it is not counted",
};

/** How much of a cell is said, in UTF-16 units. */
const longest = 60;

/** Format §2: a cell with other text makes its row an ignored line. */
export const unknownState: Rule = {
  id: "unknown-state",
  level: "information",
  summary: "A row of a task table whose state nobody can read.",
  description:
    "A row counts as done or open by its status cell: a sign such as ✅, a box, a status word in one of nine languages, or " +
    "nothing at all. A colour that no legend explains or a sentence is none of these, so the row is left out of the count " +
    "and the plan cannot be complete. Write a status word, or explain the sign in a legend. Tables in which no row at all " +
    "says a state are left alone unless their first column speaks of work, and so are rows without words and blanks.",
  messages,
  check,
};

function* check({ record }: CheckSource): Iterable<Report> {
  const { rowsLeftOut } = record.plan;
  if (![...rowsLeftOut.values()].includes("cell")) {
    return;
  }
  for (const { table, rows } of tablesOf(record)) {
    if (table.saysWork || table.kind === "gates" || rows.some(({ line }) => isRead(record, line))) {
      for (const row of rows) {
        const report = rowsLeftOut.get(row.line) === "cell" ? unread(record, table, row) : undefined;
        if (report !== undefined) {
          yield report;
        }
      }
    }
  }
}

/** Whether a row's state was read: it is a task, or repeats one. */
function isRead({ plan }: PlanRecord, line: number): boolean {
  return !plan.rowsLeftOut.has(line) || plan.rowsLeftOut.get(line) === "repeats";
}

function unread({ lines }: PlanRecord, table: StatusTable, { line, cells }: TableRow): Report | undefined {
  if (rowText(table, cells).trim() === "") {
    return undefined;
  }
  const text = lines.lineText(line);
  const cell = cellRanges(text)[table.status];
  if (cell === undefined) {
    return { range: lineRange(lines, line), message: message(messages.missing) };
  }
  const words = text.slice(cell.start, cell.end);
  const start = lines.startOf(line);
  return isUnfilled(words)
    ? undefined
    : {
        range: { start: start + cell.start, end: start + cell.end },
        message: message(messages.unread, cutTo(plainText(words), longest)),
      };
}

/** The tables with a status column, each with its rows. */
function tablesOf({ markdown }: PlanRecord): readonly { readonly table: StatusTable; readonly rows: TableRow[] }[] {
  const tables: { readonly table: StatusTable; readonly rows: TableRow[] }[] = [];
  let table: StatusTable | undefined;
  for (const block of markdown.blocks) {
    if (block.kind === "row" && block.header) {
      table = readStatusTable(block);
      if (table !== undefined) {
        tables.push({ table, rows: [] });
      }
    } else if (block.kind === "row" && table !== undefined) {
      tables.at(-1)?.rows.push(block);
    }
  }
  return tables;
}

import { cellRanges } from "../../markdown/cellRanges.ts";
import type { MarkdownText } from "../../markdown/blockReader.ts";
import type { TableRow } from "../../markdown/blocks.ts";
import { knownKey } from "../../fields/fieldKeys.ts";
import { readStatusTable } from "../../plan/dialects/taskTable.ts";
import type { Plan, Section } from "../../plan/model.ts";
import { plainText } from "../../plan/plainText.ts";
import type { LineIndex } from "../../text/lineIndex.ts";
import type { TextRange } from "../../text/textRange.ts";
import { type Column, columnOf } from "./columnWords.ts";
import { LineOwners } from "../places/lineOwners.ts";
import { PlanPlaces } from "../places/places.ts";
import type { RegisterKind } from "../places/registerWords.ts";
import { type PlanTableKind, tableKindOf } from "./tableKind.ts";

/** A cell's source text without the blanks around it, and where it stands in the document. */
export interface PlanCell {
  readonly text: string;
  readonly range: TextRange;
}

/** A row below the header; it has as many cells as the header, those that are not written are empty. */
export interface PlanRow {
  readonly line: number;
  readonly cells: readonly PlanCell[];
}

/** A GFM table of a plan. Lines are 0-based, `line` is the header's and `endLine` the one after the last row. */
export interface PlanTable {
  readonly kind: PlanTableKind;
  /** Title of the heading or label it stands under; null under none but the document's title. */
  readonly section: string | null;
  /** Id of the phase it stands in. */
  readonly phase: string | null;
  readonly line: number;
  readonly endLine: number;
  /** The header's cells without inline markup. */
  readonly header: readonly string[];
  /** What each column is about; undefined for unknown words. */
  readonly columns: readonly (Column | undefined)[];
  readonly rows: readonly PlanRow[];
}

/** Every table of a document in order, each with what it is by its header and the headings above (format §3). */
export function readTables(markdown: MarkdownText, plan: Plan): readonly PlanTable[] {
  const { blocks, lines } = markdown;
  const tables: PlanTable[] = [];
  const places = new PlanPlaces(plan);
  const owners = new LineOwners(plan);
  let header: TableRow | undefined;
  let rows: TableRow[] = [];
  const close = (): void => {
    if (header !== undefined) {
      tables.push(readTable(header, rows, lines, plan, places, owners));
    }
    header = undefined;
  };
  for (const block of blocks) {
    if (block.kind === "row") {
      if (block.header) {
        close();
        header = block;
        rows = [];
      } else {
        rows.push(block);
      }
    }
  }
  close();
  return tables;
}

function readTable(
  header: TableRow,
  rows: readonly TableRow[],
  lines: LineIndex,
  plan: Plan,
  places: PlanPlaces,
  owners: LineOwners,
): PlanTable {
  const place = places.at(header.line);
  const titles = header.cells.map(plainText);
  const columns = titles.map(columnOf);
  return {
    kind: kindOf(header, rows, columns, plan, place.section, () => places.registerAt(place).kind, owners),
    section: place.section?.title ?? null,
    phase: place.phase,
    line: header.line,
    endLine: (rows.at(-1)?.line ?? header.line + 1) + 1,
    header: titles,
    columns,
    rows: rows.map((row) => ({ line: row.line, cells: readCells(row, lines, titles.length) })),
  };
}

function kindOf(
  header: TableRow,
  rows: readonly TableRow[],
  columns: readonly (Column | undefined)[],
  plan: Plan,
  section: Section | undefined,
  register: () => RegisterKind | undefined,
  owners: LineOwners,
): PlanTableKind {
  const [first = "", second = ""] = header.cells;
  const opensWithField = first.startsWith("**") && second !== "" && knownKey(first) !== undefined;
  const kind = tableKindOf({ columns, section: register, opensWithField });
  const isPlain = kind === "other" || kind === "components" || kind === "tasks";
  if (!isPlain) {
    return kind;
  }
  const status = readStatusTable(header);
  if (status?.kind === "legend" || section?.role === "legend" || rows.some(({ line }) => plan.legendLines.has(line))) {
    return "legend";
  }
  // What the plan counts as its tasks is a table of tasks, whatever its words.
  return isCounted(rows, plan, owners) || (kind === "other" && status?.kind === "tasks" && status.saysWork)
    ? "tasks"
    : kind;
}

/** Whether any row is a task, or repeats one. */
function isCounted(rows: readonly TableRow[], plan: Plan, owners: LineOwners): boolean {
  return rows.some(({ line }) => plan.rowsLeftOut.get(line) === "repeats" || owners.startingAt(line) !== undefined);
}

/** The row's cells, as many as the header has. */
function readCells(row: TableRow, lines: LineIndex, count: number): readonly PlanCell[] {
  const text = lines.lineText(row.line);
  // A row on the line of its list marker: the marker belongs to no cell.
  const from = row.item?.line === row.line ? text.indexOf("|") : 0;
  const start = lines.startOf(row.line);
  const cells = cellRanges(from > 0 ? text.slice(from) : text)
    .slice(0, count)
    .map((range) => {
      const at = { start: range.start + Math.max(0, from), end: range.end + Math.max(0, from) };
      return { text: text.slice(at.start, at.end), range: { start: start + at.start, end: start + at.end } };
    });
  while (cells.length < count) {
    cells.push({ text: "", range: { start: start + text.length, end: start + text.length } });
  }
  return cells;
}

import type { PlanTable } from "../../register/tables/readTables.ts";
import { displayWidth, padToWidth } from "../../text/displayWidth.ts";
import type { InsertPlace } from "../place/insertPlace.ts";

/** How a plan draws its tables. */
interface TableForm {
  /** `| --- |` rather than `|---|`. */
  readonly spaced: boolean;
  /** Whether bars stand below each other. */
  readonly aligned: boolean;
}

/** Lines of a table as the plan draws its own; aligned where it has none. */
export function newTable(
  { record, lines }: InsertPlace,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  const { spaced, aligned } = formOf(lines, record.registers.tables);
  const widths = header.map((name, column) =>
    aligned ? Math.max(3, ...[header, ...rows].map((row) => displayWidth(row[column] ?? ""))) : name.length,
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => (aligned ? padToWidth(cell, widths[column] ?? 0) : cell)).join(" | ")} |`;
  const dashes = widths.map((width) => "-".repeat(aligned ? width : 3));
  const rule = spaced ? line(dashes) : `|${dashes.map((dash) => (aligned ? `-${dash}-` : dash)).join("|")}|`;
  return [line(header), rule, ...rows.map(line)];
}

/** How many rows say enough. */
const mostRows = 200;

/** Reads it off the tables: their first rule, and whether most rows are as wide as their table's header and rule. */
function formOf(lines: InsertPlace["lines"], tables: readonly PlanTable[]): TableForm {
  const [first] = tables;
  if (first === undefined) {
    return { spaced: true, aligned: true };
  }
  const widthOf = (line: number): number => displayWidth(lines.lineText(line).trimEnd());
  let seen = 0;
  let fitting = 0;
  for (const { line, rows } of tables) {
    if (seen >= mostRows) {
      break;
    }
    const width = widthOf(line + 1);
    const isRuled = widthOf(line) === width;
    seen += rows.length + 1;
    // One that was typed over is a slip, and tables can be told by their heads alone.
    fitting += isRuled ? 1 + rows.filter((row) => widthOf(row.line) === width).length : 0;
  }
  return { spaced: /\| :?-/u.test(lines.lineText(first.line + 1)), aligned: fitting * 2 > seen };
}

import type { InsertPlace } from "../place/insertPlace.ts";

/** How a plan draws its tables. */
interface TableForm {
  /** `| --- |` rather than `|---|`. */
  readonly spaced: boolean;
  /** Whether the bars of all rows stand below each other. */
  readonly aligned: boolean;
}

/** Lines of a table as the plan draws its first one; aligned where it has none. */
export function newTable(
  { record, lines }: InsertPlace,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  const [first] = record.registers.tables;
  const { spaced, aligned } = first === undefined ? { spaced: true, aligned: true } : formOf(lines, first.line);
  const widths = header.map((name, column) =>
    aligned ? Math.max(3, ...[header, ...rows].map((row) => row[column]?.length ?? 0)) : name.length,
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => (aligned ? cell.padEnd(widths[column] ?? 0) : cell)).join(" | ")} |`;
  const dashes = widths.map((width) => "-".repeat(aligned ? width : 3));
  const rule = spaced ? line(dashes) : `|${dashes.map((dash) => (aligned ? `-${dash}-` : dash)).join("|")}|`;
  return [line(header), rule, ...rows.map(line)];
}

/** Reads it off a table's header, the line below and its first row. */
function formOf(lines: InsertPlace["lines"], header: number): TableForm {
  const [head = "", rule = "", row = ""] = [0, 1, 2].map((by) =>
    header + by < lines.lineCount ? lines.lineText(header + by).trimEnd() : "",
  );
  return { spaced: /\| :?-/u.test(rule), aligned: head.length === rule.length && row.length === rule.length };
}

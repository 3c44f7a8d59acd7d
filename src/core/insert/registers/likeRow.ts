import { isUnfilled } from "../../fields/isUnfilled.ts";
import { isBlankWords } from "../../placeholder/tokens/stopList.ts";
import type { PlanTable } from "../../register/tables/readTables.ts";
import { padToWidth } from "../../text/displayWidth.ts";
import type { LineIndex } from "../../text/lineIndex.ts";
import { readStatusCell } from "../../words/readStatusCell.ts";
import { idAfter } from "../numbers/counting.ts";
import { dayLikeAny, isDay } from "./likeBullet.ts";
import { levelBlank } from "./levelBlank.ts";

/** What is known of a new row's cells beside the columns: the day, and the text of its first column. */
export interface RowFacts {
  readonly today: string;
  /** What stands in the column that names the row; a blank named after the column where undefined. */
  readonly title?: string;
}

/**
 * A further row of a table, as its other rows are written: outer pipes or none, cells as wide as the columns where the
 * table is aligned, blanks in columns that say something and nothing in those that never do.
 */
export function likeRow(lines: LineIndex, table: PlanTable, facts: RowFacts): string {
  const header = lines.lineText(table.line);
  const model = lines.lineText(table.rows.at(-1)?.line ?? table.line + 1);
  const prefix = /^[ \t>]{0,200}/u.exec(model)?.[0] ?? "";
  const opens = model.startsWith("|", prefix.length);
  const closes = model.trimEnd().endsWith("|") && model.trim().length > 1;
  const cuts = pipes(header);
  // The last pipe moves where a cell is too long or holds an emoji.
  const fits = (line: number): boolean =>
    pipes(lines.lineText(line)).slice(0, -1).join(" ") === cuts.slice(0, -1).join(" ");
  const fitting = table.rows.filter((row) => fits(row.line)).length;
  const aligned = opens && closes && fits(table.line + 1) && fitting * 2 >= table.rows.length;
  const titleAt = Math.max(
    0,
    table.columns.findIndex((column) => column !== "id" && column !== "date"),
  );
  const cells = table.header.map((_, nth) => {
    const text =
      nth === titleAt && facts.title !== undefined ? facts.title : cellOf(table, nth, nth === titleAt, facts);
    const width = aligned ? (cuts[nth + 1] ?? 0) - (cuts[nth] ?? 0) - 1 : 0;
    return padToWidth(text === "" ? " " : ` ${text} `, width);
  });
  const row = cells.join("|");
  const inner = opens ? `|${row}` : row.trimStart();
  return prefix + (closes || (opens && cells.length === 1) ? `${inner}|` : inner.trimEnd());
}

/** A blank called so; words that would be read as a mark or a state get the general one. */
export function blankFor(name: string): string {
  const words = name
    .slice(0, 60)
    .replace(/[[\]|`*\\<>{}]/gu, "")
    .trim();
  const found = [words, `${words} name`].find(isBlankWords);
  return found === undefined || words === "" ? "[TO FILL]" : `[${found}]`;
}

/** The mark of something still open, in the form of the marks that a status column has. */
export function openMark(values: readonly string[], word: string): string {
  const open = values.find((value) => value !== "" && readStatusCell(value)?.state === "todo");
  if (open !== undefined) {
    return open;
  }
  const last = values.at(-1) ?? "";
  if (/\[.?\]/u.test(last)) {
    return "[ ]";
  }
  return last === "" || /\p{L}/u.test(last) ? word : "⬜";
}

function cellOf({ kind, columns, header, rows }: PlanTable, nth: number, isTitle: boolean, facts: RowFacts): string {
  const all = rows.map(({ cells }) => cells[nth]?.text ?? "");
  const values = all.filter((text) => text !== "");
  const last = values.at(-1) ?? "";
  const name = blankFor(header[nth] ?? "");
  const column = columns[nth];
  const isGate = kind === "gates" || kind === "tasks" || kind === "rollup";
  if (column === "status" && (values.length > 0 || rows.length === 0 || isGate)) {
    return rows.length > 0 && values.length === 0
      ? ""
      : openMark(values, isGate || kind === "timeline" ? (values.length === 0 ? "⬜" : "Not Started") : "Open");
  }
  if (column === "id") {
    return values.length === 0 ? "" : (idAfter(last, values) ?? "");
  }
  if (kind === "progressLog" && (column === "date" || (nth === 0 && isDay(last)))) {
    return dayLikeAny(facts.today, values);
  }
  if (isTitle) {
    return isUnfilled(last) && last !== "" && !isScale(last) ? last : name;
  }
  if (rows.length > 0 && values.length === 0) {
    return "";
  }
  if (isUnfilled(last) && last !== "") {
    return last;
  }
  if (column === "impact" || column === "likelihood" || column === "level" || column === "priority") {
    return levelBlank(header[nth] ?? "", values) ?? name;
  }
  if (column === "date" || column === "start" || column === "end") {
    return "YYYY-MM-DD";
  }
  return column === "actual" ? "-" : name;
}

function isScale(text: string): boolean {
  return text.includes("/");
}

/** Where a line's pipes stand, those after a backslash left out. */
function pipes(line: string): readonly number[] {
  const found: number[] = [];
  for (let at = line.indexOf("|"); at !== -1; at = line.indexOf("|", at + 1)) {
    if (line.charCodeAt(at - 1) !== 92) {
      found.push(at);
    }
  }
  return found;
}

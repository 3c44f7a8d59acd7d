import { readFieldLine } from "../fields/fieldLine.ts";
import { knownKey } from "../fields/fieldKeys.ts";
import { isUnfilled } from "../fields/isUnfilled.ts";
import type { MarkdownText } from "../markdown/blockReader.ts";
import type { Plan } from "../plan/model.ts";
import { plainText } from "../plan/plainText.ts";
import type { TextRange } from "../text/textRange.ts";
import { ambiguousDates, findDates } from "../values/readDate.ts";
import { readStatus } from "../words/readStatus.ts";
import type { Status } from "../words/status.ts";
import { type Column, columnOf } from "./tables/columnWords.ts";
import { LineOwners } from "./places/lineOwners.ts";
import { PhaseNames } from "./places/phaseNames.ts";
import { PlanPlaces } from "./places/places.ts";
import { type PlanRow, type PlanTable, readTables } from "./tables/readTables.ts";
import { valueOf } from "./registerEntry.ts";

/** A date that day and month could change places in: reported, never guessed (format §4). */
export interface UnclearDate {
  readonly text: string;
  readonly line: number;
  readonly range: TextRange;
}

/** When something is planned: a row of a timeline table, or the dates among a phase's fields. */
export interface TimelineRow {
  readonly source: "table" | "field";
  /** 0-based: of the row, or of the first field with a date. */
  readonly line: number;
  /** What the row calls itself, without inline markup; a phase's label. */
  readonly label: string;
  /** Id of the phase it is about; null for a row that names none. */
  readonly phase: string | null;
  /** Local days, `YYYY-MM-DD`; null where none is written. */
  readonly start: string | null;
  readonly end: string | null;
  /** The end where it is a day to be kept, and neither one on which something was done nor one that only stands there. */
  readonly deadline: string | null;
  /** As written, never turned into dates; null where empty or a placeholder. */
  readonly estimate: string | null;
  readonly actual: string | null;
  readonly status: Status | null;
  readonly statusText: string | null;
  /** A stated sum of the rows before. */
  readonly total: boolean;
  readonly unclear: readonly UnclearDate[];
}

/** Rows of timeline tables, and the dates in phases' fields, in document order (format §3). */
export function readTimeline(
  markdown: MarkdownText,
  plan: Plan,
  tables = readTables(markdown, plan),
): readonly TimelineRow[] {
  const rows = readTimelineTables(plan, tables);
  return [...rows, ...readPhaseFields(markdown, plan)].toSorted((a, b) => a.line - b.line);
}

/** The rows of timeline tables, in order. */
export function readTimelineTables(plan: Plan, tables: readonly PlanTable[]): readonly TimelineRow[] {
  const timelines = tables.filter(({ kind }) => kind === "timeline");
  if (timelines.length === 0) {
    return [];
  }
  const names = new PhaseNames(plan);
  return timelines.flatMap((table) => table.rows.map((row) => readRow(table, row, names)));
}

const sum =
  /^(?:(?:grand )?totals?|sum|gesamt|summe|somme|suma|totale|总计|合计|總計|合計|합계|총계|총합)(?![\p{L}])/iu;

/** Whether the label of a timeline's row, without inline markup, says that it sums up the others. */
export function isTotalRow(label: string): boolean {
  return sum.test(label);
}

function readRow(table: PlanTable, row: PlanRow, names: PhaseNames): TimelineRow {
  const cellOf = (column: Column): string => row.cells[table.columns.indexOf(column)]?.text ?? "";
  const named = table.columns.findIndex((column) => column === "phase" || column === "milestone");
  const label = row.cells[Math.max(0, named)]?.text ?? "";
  const days = new Days();
  table.columns.forEach((column, nth) => {
    const cell = row.cells[nth];
    const edge = column === undefined ? undefined : edges.get(column);
    if (cell !== undefined && edge !== undefined) {
      const isDue = !said.test(table.header[nth] ?? "");
      days.add({ edge, isDue }, cell.text, row.line, cell.range.start);
    }
  });
  const statusText = valueOf(cellOf("status"));
  const plain = plainText(label);
  return {
    source: "table",
    line: row.line,
    label: plain,
    phase: names.find(label)?.id ?? null,
    ...days.result(),
    estimate: valueOf(cellOf("estimate")) ?? undated(valueOf(cellOf("period"))),
    actual: valueOf(cellOf("actual")),
    status: statusText === null ? null : (readStatus(statusText) ?? null),
    statusText,
    total: isTotalRow(plain),
  };
}

/** A period without any date, `Week 1-2`, is all that is known of the time. */
function undated(period: string | null): string | null {
  return period === null || findDates(period).length > 0 || ambiguousDates(period).length > 0 ? null : period;
}

/** Which end of the time a column's dates are; `both` for a column that may hold two. */
const edges: ReadonlyMap<Column, "start" | "end" | "both"> = new Map([
  ["start", "start"],
  ["end", "end"],
  ["date", "both"],
  ["target", "both"],
  ["period", "both"],
  ["estimate", "both"],
]);

/** Headers of columns that say when something was done. */
const said =
  /\b(?:completed|completion date|finished|actual|done)\b|abgeschlossen|terminé|completado|concluído|completato|完成日期|完了日|완료일/iu;

/** What a date is about. */
interface DayKind {
  readonly edge: "start" | "end" | "both";
  /** Whether an end is a day to be kept. */
  readonly isDue: boolean;
}

/** Gathers start and end. The first that is written stands. */
class Days {
  #start: string | null = null;
  #end: string | null = null;
  #deadline: string | null = null;
  readonly #unclear: UnclearDate[] = [];

  get any(): boolean {
    return this.#start !== null || this.#end !== null || this.#unclear.length > 0;
  }

  /** `offset` is where the text stands in the document. */
  add({ edge, isDue }: DayKind, text: string, line: number, offset: number): void {
    if (!/\d{4}/u.test(text) || isUnfilled(text)) {
      return;
    }
    for (const date of ambiguousDates(text)) {
      this.#unclear.push({ text: date.text, line, range: { start: offset + date.start, end: offset + date.end } });
    }
    const [first, second] = findDates(text);
    if (first === undefined) {
      return;
    }
    if (edge === "start") {
      this.#start ??= first.date;
      return;
    }
    this.#deadline ??= isDue ? (second ?? first).lastDate : null;
    if (edge === "both" && second !== undefined) {
      this.#start ??= first.date;
      this.#end ??= second.lastDate;
    } else {
      this.#end ??= first.lastDate;
      // A month or quarter alone is a time of its own; a day alone is only an end.
      this.#start ??= edge === "both" && first.precision !== "day" ? first.date : null;
    }
  }

  result(): Pick<TimelineRow, "start" | "end" | "deadline" | "unclear"> {
    return { start: this.#start, end: this.#end, deadline: this.#deadline, unclear: this.#unclear };
  }
}

const fieldKinds: ReadonlyMap<string, DayKind> = new Map<string, DayKind>([
  ["started", { edge: "start", isDue: false }],
  ["due", { edge: "end", isDue: true }],
  ["completed", { edge: "end", isDue: false }],
  ["date", { edge: "both", isDue: false }],
  ["estimate", { edge: "both", isDue: true }],
]);

/** Keys that are known as the columns of timelines only, `End`. */
function kindNamed(name: string): DayKind | undefined {
  const column = columnOf(name);
  return column === "start" || column === "end" ? { edge: column, isDue: !said.test(name) } : undefined;
}

const year = /(?:19|20|21)\d\d/gu;

/** One row for each phase with a date among its own fields. Only lines with a year are looked at. */
function readPhaseFields({ lines, blocks }: MarkdownText, plan: Plan): readonly TimelineRow[] {
  if (plan.phases.length === 0) {
    return [];
  }
  const places = new PlanPlaces(plan);
  const owners = new LineOwners(plan);
  const found = new Map<string, { readonly line: number; readonly days: Days }>();
  let nth = 0;
  let line = 0;
  let last = -1;
  for (const { index } of lines.text.matchAll(year)) {
    while (lines.startOf(line + 1) <= index && line + 1 < lines.lineCount) {
      line++;
    }
    while ((blocks[nth + 1]?.line ?? Infinity) <= line) {
      nth++;
    }
    const block = blocks[nth];
    if (line === last || block?.kind !== "paragraph" || block.endLine <= line) {
      continue;
    }
    last = line;
    const { phase, step } = places.at(line);
    if (phase === null || step !== null || owners.taskAt(line) !== null) {
      continue;
    }
    const entry = found.get(phase) ?? { line, days: new Days() };
    for (const { key, name, value, valueStart } of readFieldLine(lines.lineText(line))) {
      const kind = fieldKinds.get(key) ?? (knownKey(name) === undefined ? kindNamed(name) : undefined);
      if (kind !== undefined) {
        entry.days.add(kind, value, line, lines.startOf(line) + valueStart);
      }
    }
    if (entry.days.any) {
      found.set(phase, entry);
    }
  }
  return plan.phases.flatMap(({ id, label }) => {
    const entry = found.get(id);
    return entry === undefined
      ? []
      : [
          {
            source: "field" as const,
            line: entry.line,
            label,
            phase: id,
            ...entry.days.result(),
            estimate: null,
            actual: null,
            status: null,
            statusText: null,
            total: false,
          },
        ];
  });
}

import { plainText } from "../plan/plainText.ts";
import type { Plan } from "../plan/model.ts";
import type { Progress } from "../progress/progress.ts";
import { sumProgress } from "../progress/sumProgress.ts";
import type { PlanProgress } from "../progress/planProgress.ts";
import { PhaseNames } from "../register/places/phaseNames.ts";
import { isTotalRow } from "../register/readTimeline.ts";
import { valueOf } from "../register/registerEntry.ts";
import type { PlanCell, PlanTable } from "../register/tables/readTables.ts";
import { readStatus } from "../words/readStatus.ts";
import { findBar } from "./bars.ts";
import type { Stated } from "./stated.ts";
import { statedBar } from "./statedLines.ts";
import { type Saying, statedCount, statedPercent, statedStatus, type Subject } from "./subject.ts";

const count = /^(?<done>\d{1,4})\s?\/\s?(?<total>\d{1,4})$/u;
const box = /^(?:\[[ xX]\]|[☐☑⬜✅]\ufe0f?)$/u;
const percent = /^(?<bar>[█▓■▰●░▒□▱○⬜🟩\s]{4,40}\s)?(?<percent>\d{1,3})\s?%$/du;
/** Columns whose counts are of the phase's tasks: those of plans, tests or days are of something else. */
const ofTasks =
  /^(?:tasks?|items?|steps?|progress|done|complete(?:d|ion)?|%|percent|tasks (?:done|completed?)|진행률|進捗|进度|完成)(?:\s(?:done|complete[d]?))?$/iu;

/** Whether the header of a column says that its numbers are of tasks. */
export function isOfTasks(title: string): boolean {
  return ofTasks.test(title);
}

/** A cell without the emphasis around all of it, as rows of totals are written. */
function bare(cell: PlanCell | undefined): PlanCell {
  const { text, range } = cell ?? { text: "", range: { start: 0, end: 0 } };
  const { length } = /^(?:\*{1,3}|_{1,3})/u.exec(text)?.[0] ?? "";
  const close = text.slice(text.length - length);
  return length === 0 || text.length <= 2 * length || close !== text.slice(0, length)
    ? { text, range }
    : { text: text.slice(length, -length), range: { start: range.start + length, end: range.end - length } };
}

/** Headers of columns whose percentages are shares of something else. */
const ofElse = /weight|coverage|target|effort|budget|gewicht|poids|peso|权重|比重/iu;

/**
 * What the rows of timelines and roll-up tables say of the phases that they name: a status, counts, percentages and bars; and
 * what a row of totals says of the phases above it.
 */
export function statedRows(tables: readonly PlanTable[], plan: Plan, progress: PlanProgress): readonly Stated[] {
  const found: Stated[] = [];
  const told = tables.filter(isTold);
  if (told.length === 0) {
    return found;
  }
  const names = new PhaseNames(plan);
  const counted = new Set(plan.tasks.map(({ line }) => line));
  for (const table of told) {
    const named = Math.max(
      0,
      table.columns.findIndex((column) => column === "phase" || column === "milestone"),
    );
    const above = new Map<string, Progress>();
    for (const { line, cells } of table.rows) {
      const label = cells[named]?.text ?? "";
      const isTotal = isTotalRow(plainText(label));
      const unit = counted.has(line) || isTotal ? undefined : names.find(label);
      const own = isTotal && above.size > 1 ? sumProgress([...above.values()]) : progress.phases.get(unit?.id ?? "");
      if (own !== undefined && own.total > 0) {
        const subject: Subject = { unit: unit?.id ?? null, progress: own, complete: own.done === own.total };
        found.push(...statedRow({ table, cells, line, label: plainText(label) }, subject));
      }
      if (unit !== undefined && own !== undefined) {
        above.set(unit.id, own);
      }
    }
  }
  return found;
}

/** Whether a table is a timeline or roll-up, also one of phases with nothing but numbers. */
function isTold({ kind, columns, header }: PlanTable): boolean {
  const isNumbers = kind === "other" && columns[0] === "phase" && header.some(isOfTasks);
  return kind === "timeline" || kind === "rollup" || isNumbers;
}

/** A row that speaks of a phase, or of several. */
interface ToldRow {
  readonly table: PlanTable;
  readonly cells: readonly PlanCell[];
  readonly line: number;
  readonly label: string;
}

function statedRow({ table, cells, line, label }: ToldRow, subject: Subject): readonly Stated[] {
  const { header, columns } = table;
  const isCount = (nth: number): boolean => isOfTasks(header[nth] ?? "") && count.test(bare(cells[nth]).text);
  const hasCount = header.some((_, nth) => isCount(nth));
  return cells.flatMap((whole, nth) => {
    const title = header[nth] ?? "";
    const cell = bare(whole);
    const saying: Saying = { line, text: `${label}: ${plainText(cell.text)}`, range: cell.range, form: "cell" };
    // A column `Progress` is one of states, and may hold numbers all the same.
    if (columns[nth] === "status" && !count.test(cell.text) && !percent.test(cell.text)) {
      return subject.unit === null ? [] : statedState(whole, { ...saying, range: whole.range }, subject);
    }
    if (isCount(nth)) {
      const { done, total } = count.exec(cell.text)?.groups ?? {};
      const claim = { done: Number(done), total: Number(total) };
      return claim.total > 0 && claim.done <= claim.total ? [statedCount(subject, saying, claim)] : [];
    }
    return isOfTasks(title) || (hasCount && !ofElse.test(title)) ? statedShare(cell, saying, subject) : [];
  });
}

function statedState({ text }: PlanCell, saying: Saying, subject: Subject): readonly Stated[] {
  const status = valueOf(text) === null ? undefined : readStatus(text);
  if (status === undefined) {
    return [];
  }
  const stated = statedStatus(subject, saying, status);
  // A box says done or not done, and nothing between.
  return [box.test(text) ? { ...stated, agrees: (status === "done") === subject.complete } : stated];
}

/** A percentage, with a bar before it where there is one. */
function statedShare({ text, range }: PlanCell, saying: Saying, subject: Subject): readonly Stated[] {
  const match = percent.exec(text);
  const says = Number(match?.groups?.["percent"]);
  const [start, end] = match?.indices?.groups?.["percent"] ?? [0, 0];
  if (!(says <= 100)) {
    return [];
  }
  // The sign stays where it is.
  const share = statedPercent(
    subject,
    { ...saying, range: { start: range.start + start, end: range.start + end } },
    says,
  );
  const bar = subject.unit === null ? undefined : findBar(text);
  const place = { start: range.start + (bar?.start ?? 0), end: range.start + (bar?.end ?? 0) };
  return bar === undefined ? [share] : [statedBar(subject, { ...saying, range: place }, bar), share];
}

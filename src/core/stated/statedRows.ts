import { plainText } from "../plan/plainText.ts";
import type { Plan } from "../plan/model.ts";
import type { PlanProgress } from "../progress/planProgress.ts";
import { PhaseNames } from "../register/places/phaseNames.ts";
import { isTotalRow } from "../register/readTimeline.ts";
import { valueOf } from "../register/registerEntry.ts";
import type { PlanCell, PlanTable } from "../register/tables/readTables.ts";
import { readStatus } from "../words/readStatus.ts";
import type { Stated } from "./stated.ts";
import { type Saying, statedCount, statedPercent, statedStatus, type Subject } from "./subject.ts";

const count = /^(?<done>\d{1,4})\s?\/\s?(?<total>\d{1,4})$/u;
const box = /^(?:\[[ xX]\]|[☐☑⬜✅]\ufe0f?)$/u;
const percent = /^(?<percent>\d{1,3})\s?%$/u;
/** Columns whose counts are of the phase's tasks: those of plans, tests or days are of something else. */
const ofTasks =
  /^(?:tasks?|items?|steps?|progress|done|complete(?:d|ion)?|%|percent|tasks (?:done|completed?)|진행률|進捗|进度|完成)(?:\s(?:done|complete[d]?))?$/iu;

/** What the rows of timelines and roll-up tables say of the phases that they name: a status, a count, a percentage. */
export function statedRows(tables: readonly PlanTable[], plan: Plan, progress: PlanProgress): readonly Stated[] {
  const found: Stated[] = [];
  const told = tables.filter(({ kind }) => kind === "timeline" || kind === "rollup");
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
    for (const { line, cells } of table.rows) {
      const label = cells[named]?.text ?? "";
      const unit = counted.has(line) || isTotalRow(plainText(label)) ? undefined : names.find(label);
      const own = unit === undefined ? undefined : progress.phases.get(unit.id);
      if (unit !== undefined && own !== undefined && own.total > 0) {
        const subject: Subject = { unit: unit.id, progress: own, complete: own.done === own.total };
        found.push(...table.header.flatMap((_, nth) => statedCell(table, nth, cells[nth], line, label, subject)));
      }
    }
  }
  return found;
}

function statedCell(
  { columns, header }: PlanTable,
  nth: number,
  cell: PlanCell | undefined,
  line: number,
  label: string,
  subject: Subject,
): readonly Stated[] {
  if (cell === undefined || cell.text === "") {
    return [];
  }
  const saying: Saying = {
    line,
    text: `${plainText(label)}: ${plainText(cell.text)}`,
    range: cell.range,
    form: "cell",
  };
  if (columns[nth] === "status") {
    const status = valueOf(cell.text) === null ? undefined : readStatus(cell.text);
    if (status === undefined) {
      return [];
    }
    const stated = statedStatus(subject, saying, status);
    // A box says done or not done, and nothing between.
    return [box.test(cell.text) ? { ...stated, agrees: (status === "done") === subject.complete } : stated];
  }
  if (!ofTasks.test(header[nth] ?? "")) {
    return [];
  }
  const of = count.exec(cell.text)?.groups;
  if (of !== undefined) {
    const [done, total] = [Number(of["done"]), Number(of["total"])];
    return total > 0 && done <= total ? [statedCount(subject, saying, { done, total })] : [];
  }
  const says = Number(percent.exec(cell.text)?.groups?.["percent"]);
  // The sign stays where it is.
  const range = { start: cell.range.start, end: cell.range.start + (/^\d+/u.exec(cell.text)?.[0].length ?? 0) };
  return says <= 100 ? [statedPercent(subject, { ...saying, range }, says)] : [];
}

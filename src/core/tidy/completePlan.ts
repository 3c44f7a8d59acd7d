import { setTaskDone } from "../edit/setTaskDone.ts";
import { isUnfilled } from "../fields/isUnfilled.ts";
import type { PlanRecord } from "../index/planRecord.ts";
import type { Task } from "../plan/model.ts";
import { PhaseNames } from "../register/places/phaseNames.ts";
import type { PlanTable } from "../register/tables/readTables.ts";
import type { TextEdit } from "../text/textEdit.ts";
import { readEdgeMark } from "../words/readEdgeMark.ts";
import { readStatus } from "../words/readStatus.ts";
import { readStatusCell } from "../words/readStatusCell.ts";
import { isStatusChoice } from "../words/statusChoice.ts";
import { dateEdit } from "./dateEdit.ts";
import { isActualEnd } from "./openEnds.ts";
import { changes, setPlanStatus } from "./setPlanStatus.ts";
import { markStatus, statusWords, wordStatus } from "./statusWording.ts";

/**
 * Closes a plan: its status, blank days of completion, the day of the last update, and what repeats the state of phases
 * whose work is done (rows of timelines and overviews, roll-up boxes), each in its own form. `choice` is the plan's word
 * for done, `today` is `YYYY-MM-DD`. Never a box of work: that is a claim about work. Done twice it changes nothing more.
 */
export function completePlan(record: PlanRecord, choice: string, today: string): readonly TextEdit[] {
  const { plan, registers, fields } = record;
  const names = new PhaseNames(plan);
  const done = donePhases(record);
  const completed = fields.filter(({ key, name }) => key === "completed" || isActualEnd(name));
  return changes(record, [
    ...setPlanStatus(record, choice, today),
    ...completed.flatMap((field) => dateEdit(record, field, today, "blank")),
    ...registers.tables.flatMap((table) =>
      tableEdits(record, table, (name) => done.has(names.find(name)?.id ?? ""), choice),
    ),
    ...plan.tasks.flatMap((task) =>
      task.role === "rollup" && done.has(task.about ?? "") ? rollupEdits(record, task, choice) : [],
    ),
  ]);
}

/** Ids of the phases whose work is all done; not by the status of the plan itself, where that is its one phase's, too. */
function donePhases({ plan, progress, fields }: PlanRecord): ReadonlySet<string> {
  const own = new Set(fields.filter(({ key }) => key === "status").map(({ line }) => line));
  const done = plan.phases.filter(({ id, statusSource, mark }) => {
    const counted = progress.phases.get(id);
    const isOwn = statusSource === "mark" && own.has(mark?.line ?? -1);
    return !isOwn && counted !== undefined && counted.total > 0 && counted.done === counted.total;
  });
  return new Set(done.map(({ id }) => id));
}

/** Status cells of the rows that name a phase which is done. */
function tableEdits(
  record: PlanRecord,
  table: PlanTable,
  isDone: (name: string) => boolean,
  choice: string,
): readonly TextEdit[] {
  const column = table.columns.indexOf("status");
  if (column === -1 || (table.kind !== "timeline" && table.kind !== "rollup")) {
    return [];
  }
  const named = Math.max(0, table.columns.indexOf("phase"));
  const tasks = new Set(record.plan.tasks.map(({ line }) => line));
  const said = table.rows.flatMap(({ cells }) => cells[column]?.text ?? []);
  const doneCell = said.find((cell) => !isStatusChoice(cell) && readStatus(cell) === "done");
  const done = doneCell === undefined ? choice : statusWords(doneCell) || choice;
  return table.rows.flatMap(({ line, cells }) => {
    const cell = cells[column];
    if (cell === undefined || tasks.has(line) || !isDone(cells[named]?.text ?? "")) {
      return [];
    }
    const newText = doneForm(cell.text, done, doneCell);
    return newText === undefined ? [] : [{ range: cell.range, newText }];
  });
}

/** A status cell as it says done; undefined where it does, where it says something else, and where no cell of it speaks. */
function doneForm(cell: string, done: string, doneCell: string | undefined): string | undefined {
  if (/^[-–—]?$/u.test(cell)) {
    return cell === "" ? undefined : doneCell;
  }
  if (isStatusChoice(cell) || isUnfilled(cell)) {
    return done;
  }
  const status = readStatusCell(cell);
  if (status === undefined || status.state === "done" || status.state === "cancelled") {
    return undefined;
  }
  return markStatus("done", cell) ?? wordStatus(done, cell);
}

/** The box of a line that repeats a phase, and a status word at the end of the line. */
function rollupEdits(record: PlanRecord, task: Task, choice: string): readonly TextEdit[] {
  const edits = [...setTaskDone(task, true)];
  const mark = readEdgeMark(task.text, "task");
  const { end } = task.markRange;
  const at = end + record.lines.text.slice(end, end + task.text.length + 40).indexOf(task.text);
  if (mark !== undefined && mark.status !== "done" && mark.status !== "cancelled" && at >= end) {
    const range = { start: at + mark.start, end: at + mark.end };
    const old = task.text.slice(mark.start, mark.end);
    edits.push({ range, newText: markStatus("done", old) ?? wordStatus(choice, old) });
  }
  return edits;
}

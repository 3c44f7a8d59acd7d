import { setTaskDone } from "../../edit/state/setTaskDone.ts";
import type { PlanRecord } from "../../index/planRecord.ts";
import type { Task } from "../../plan/model.ts";
import type { TextEdit } from "../../text/textEdit.ts";
import { readEdgeMark } from "../../words/readEdgeMark.ts";
import { dateEdit } from "../status/dateEdit.ts";
import { donePhases, doneRows } from "./doneRows.ts";
import { isActualEnd } from "./openEnds.ts";
import { changes, setPlanStatus } from "../status/setPlanStatus.ts";
import { markStatus, wordStatus } from "../status/statusWording.ts";

/**
 * Closes a plan: its status, blank days of completion, the day of the last update, and what repeats the state of phases
 * whose work is done (rows of timelines and overviews, roll-up boxes), each in its own form. `choice` is the plan's word
 * for done, `today` is `YYYY-MM-DD`. A row that says more than a status stays (see `openEnds`). Never a box of work: that is a claim about work. Done twice, on another day too, it changes nothing more.
 */
export function completePlan(record: PlanRecord, choice: string, today: string): readonly TextEdit[] {
  const { plan, fields } = record;
  const done = donePhases(record);
  const completed = fields.filter(({ key, name }) => key === "completed" || isActualEnd(name));
  const edits = changes(record, [
    ...setPlanStatus(record, choice, today),
    ...completed.flatMap((field) => dateEdit(record, field, today, "blank")),
    ...doneRows(record, choice).edits,
    ...plan.tasks.flatMap((task) =>
      task.role === "rollup" && done.has(task.about ?? "") ? rollupEdits(record, task, choice) : [],
    ),
  ]);
  const updated = fields.filter(({ key }) => key === "updated");
  const isUpdate = ({ range }: TextEdit): boolean =>
    /\d/u.test(record.lines.text.slice(range.start, range.end)) &&
    updated.some((field) => field.range.start <= range.start && range.end <= field.range.end);
  // A new day of the last update alone would say that something changed.
  return edits.every(isUpdate) ? [] : edits;
}

/** A note or link in brackets behind a status: `Phase 1 - Not Started ([journal](link))`. */
const noteBehind = /\s{1,4}\((?:\[[^[\]]{0,200}\]\([^()]{0,400}\)|[^()[\]]{1,200})\)\s*$/u;

/** The box of a line that repeats a phase, and a status word at the end of the line or in front of a note in brackets. */
function rollupEdits(record: PlanRecord, task: Task, choice: string): readonly TextEdit[] {
  const edits = [...setTaskDone(task, true)];
  const mark = readEdgeMark(task.text, "task") ?? readEdgeMark(task.text.replace(noteBehind, ""), "task");
  const { end } = task.markRange;
  const at = end + record.lines.text.slice(end, end + task.text.length + 40).indexOf(task.text);
  if (mark !== undefined && mark.status !== "done" && mark.status !== "cancelled" && at >= end) {
    const range = { start: at + mark.start, end: at + mark.end };
    const old = task.text.slice(mark.start, mark.end);
    edits.push({ range, newText: markStatus("done", old) ?? wordStatus(choice, old) });
  }
  return edits;
}

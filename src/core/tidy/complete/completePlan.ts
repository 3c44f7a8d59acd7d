import type { PlanRecord } from "../../index/planRecord.ts";
import type { TextEdit } from "../../text/textEdit.ts";
import { dateEdit } from "../status/dateEdit.ts";
import { donePhases, doneRows } from "./doneRows.ts";
import { isActualEnd } from "./openEnds.ts";
import { changes, setPlanStatus } from "../status/setPlanStatus.ts";
import { rollupEdits } from "../update/rollupEdits.ts";

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
      task.role === "rollup" && done.has(task.about ?? "") ? rollupEdits(record, task, "done", choice) : [],
    ),
  ]);
  const updated = fields.filter(({ key }) => key === "updated");
  const isUpdate = ({ range }: TextEdit): boolean =>
    /\d/u.test(record.lines.text.slice(range.start, range.end)) &&
    updated.some((field) => field.range.start <= range.start && range.end <= field.range.end);
  // A new day of the last update alone would say that something changed.
  return edits.every(isUpdate) ? [] : edits;
}

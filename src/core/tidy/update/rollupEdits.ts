import { setTaskDone } from "../../edit/state/setTaskDone.ts";
import type { PlanRecord } from "../../index/planRecord.ts";
import type { Task } from "../../plan/model.ts";
import type { TextEdit } from "../../text/textEdit.ts";
import { readEdgeMark } from "../../words/readEdgeMark.ts";
import type { Status } from "../../words/status.ts";
import { markStatus, wordStatus } from "../status/statusWording.ts";

/** A note or link in brackets behind a status: `Phase 1 - Not Started ([journal](link))`. */
const noteBehind = /\s{1,4}\((?:\[[^[\]]{0,200}\]\([^()]{0,400}\)|[^()[\]]{1,200})\)\s*$/u;

/**
 * Has a line that repeats a phase say its status: the box, and a status word at the end of the line or in front of a note in
 * brackets. `choice` is the plan's word for that status. What was given up stays so.
 */
export function rollupEdits(record: PlanRecord, task: Task, status: Status, choice: string): readonly TextEdit[] {
  const edits = [...setTaskDone(task, status === "done")];
  const mark = readEdgeMark(task.text, "task") ?? readEdgeMark(task.text.replace(noteBehind, ""), "task");
  const { end } = task.markRange;
  const at = end + record.lines.text.slice(end, end + task.text.length + 40).indexOf(task.text);
  if (mark !== undefined && mark.status !== status && mark.status !== "cancelled" && at >= end) {
    const range = { start: at + mark.start, end: at + mark.end };
    const old = task.text.slice(mark.start, mark.end);
    edits.push({ range, newText: markStatus(status, old) ?? wordStatus(choice, old) });
  }
  return edits;
}

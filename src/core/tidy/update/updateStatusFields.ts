import type { PlanRecord } from "../../index/planRecord.ts";
import type { Stated } from "../../stated/stated.ts";
import { isTemplateFile } from "../../template/isTemplateFile.ts";
import type { TextEdit } from "../../text/textEdit.ts";
import type { Status } from "../../words/status.ts";
import { dateEdit } from "../status/dateEdit.ts";
import { changes, setPlanStatus } from "../status/setPlanStatus.ts";
import { currentPhaseEdits } from "./currentPhaseEdits.ts";
import { isUnfilled } from "../../fields/isUnfilled.ts";
import { isStatusField } from "../status/isStatusField.ts";
import { statusFields } from "../status/statusFields.ts";
import { isWritable } from "./isWritable.ts";
import { StatedEdits } from "./statedEdits.ts";

/**
 * Has everything that a plan says of its own progress say what is counted: its status, the current phase, marks and counters
 * of headings, rows of timelines and roll-ups, roll-up boxes, bars, percentages and cookies, and today (`YYYY-MM-DD`) as the
 * day of its last update; each in its own form. What agrees stays as it is, also where it is rounded otherwise. Never a task.
 * Done twice it changes nothing more. What {@link isWritable} leaves to the author stays.
 */
export function updateStatusFields(record: PlanRecord, today: string): readonly TextEdit[] {
  const { stated, fields } = record;
  if (isTemplateFile(record.uri)) {
    return [];
  }
  const writer = new StatedEdits(record);
  const wrong = [
    ...record.contradictions.flatMap((one) => (isWritable(record, one.stated) ? [one.stated] : [])),
    ...stated.filter(({ says }) => says === ""),
  ];
  const edits = wrong.flatMap((one) => (isStatusField(record, one) ? [] : writer.of(one)));
  const days = fields.filter(({ key }) => key === "updated").flatMap((field) => dateEdit(record, field, today, "any"));
  const status = planStatus(record, wrong);
  const own = status === undefined ? [] : setPlanStatus(record, writer.word(status), today);
  return apart(changes(record, [...own, ...days, ...currentPhaseEdits(record), ...edits]));
}

/**
 * The status that is counted, where the plan's fields for it say another: text and front matter are written together, so that
 * one of them with words of the author's own keeps both.
 */
function planStatus(record: PlanRecord, wrong: readonly Stated[]): Status | undefined {
  const ofPlan = wrong.filter((one) => isStatusField(record, one));
  const mayBeWritten = statusFields(record).every(
    ({ line, value }) =>
      isUnfilled(value) ||
      ofPlan.some((one) => one.line === line) ||
      record.stated.some((one) => one.line === line && one.agrees && isStatusField(record, one)),
  );
  return mayBeWritten ? (ofPlan[0]?.counted as Status | undefined) : undefined;
}

/** The edits of which none touches one before it: a line may say a thing in two forms that overlap. */
function apart(edits: readonly TextEdit[]): readonly TextEdit[] {
  const kept: TextEdit[] = [];
  for (const edit of edits.toSorted((a, b) => a.range.start - b.range.start || a.range.end - b.range.end)) {
    const last = kept.at(-1);
    if (
      last === undefined ||
      last.range.end < edit.range.start ||
      (last.range.end === edit.range.start && last.range.start < last.range.end && edit.range.start < edit.range.end)
    ) {
      kept.push(edit);
    }
  }
  return kept;
}

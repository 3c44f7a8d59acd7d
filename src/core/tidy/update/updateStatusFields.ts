import type { PlanRecord } from "../../index/planRecord.ts";
import type { Stated } from "../../stated/stated.ts";
import { isTemplateFile } from "../../template/isTemplateFile.ts";
import type { TextEdit } from "../../text/textEdit.ts";
import type { Status } from "../../words/status.ts";
import { dateEdit } from "../status/dateEdit.ts";
import { changes, setPlanStatus } from "../status/setPlanStatus.ts";
import { currentPhaseEdits } from "./currentPhaseEdits.ts";
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
  const edits = wrong.flatMap((one) => (isPlanStatus(one) ? [] : writer.of(one)));
  const status = wrong.find(isPlanStatus)?.counted;
  const own =
    status === undefined || status === null
      ? fields.filter(({ key }) => key === "updated").flatMap((field) => dateEdit(record, field, today, "any"))
      : setPlanStatus(record, writer.word(status as Status), today);
  return apart(changes(record, [...own, ...currentPhaseEdits(record), ...edits]));
}

/** The status of the plan itself: one word for it may stand in several places. */
function isPlanStatus({ kind, unit, form }: Stated): boolean {
  return kind === "status" && unit === null && form === "field";
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

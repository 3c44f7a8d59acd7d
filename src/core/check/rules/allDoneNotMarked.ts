import type { PlanRecord } from "../../index/planRecord.ts";
import { unitName } from "../../plan/units/unitName.ts";
import type { Stated } from "../../stated/stated.ts";
import { setPlanStatus } from "../../tidy/status/setPlanStatus.ts";
import { isWritable } from "../../tidy/update/isWritable.ts";
import { StatedEdits } from "../../tidy/update/statedEdits.ts";
import type { Fix, Report } from "../finding.ts";
import { lineRange } from "../lineRange.ts";
import { message } from "../../message/message.ts";
import { once } from "../once.ts";
import type { CheckSource, Rule } from "../rule.ts";
import { isStatusField } from "../../tidy/status/isStatusField.ts";

const messages = {
  plan: "All tasks are done ({0}/{0}), but the plan's status says otherwise",
  unit: "All tasks of “{1}” are done ({0}/{0}), but this says otherwise",
  write: "Change the Status to “{0}”",
  tick: "Tick the Box",
};

/** Format §5: a status is stated progress; the boxes alone decide. */
export const allDoneNotMarked: Rule = {
  id: "all-done-not-marked",
  level: "warning",
  summary: "All tasks of a plan, phase or step are done, but its status says that it is not.",
  description:
    "A phase whose boxes are all ticked still says Planned, or its roll-up box is open: who reads the status only takes it for " +
    "unfinished. The fix writes done in the form of the old words. For a phase or step it is safe where the status stands " +
    "alone: other words, days and numbers beside it (`In progress since Monday`) are yours. To close a whole plan is a decision, " +
    "so there it waits for your pick. Statuses that are decisions (blocked, paused, cancelled) are left alone.",
  messages,
  check,
};

function* check({ record, today }: CheckSource): Iterable<Report> {
  const writer = once(() => new StatedEdits(record));
  for (const { stated, unit, what } of record.contradictions) {
    if (what === "unmarked") {
      const total = (unit === undefined ? record.progress.headline : record.progress.phases.get(unit.id))?.total ?? 0;
      yield {
        range: stated.form === "box" ? lineRange(record.lines, stated.line) : stated.range,
        message: unit === undefined ? message(messages.plan, total) : message(messages.unit, total, unitName(unit)),
        fixes: () => fixes(record, writer(), stated, today),
      };
    }
  }
}

function fixes(record: PlanRecord, writer: StatedEdits, stated: Stated, today: string): readonly Fix[] {
  const word = writer.word("done");
  const isOfPlan = isStatusField(record, stated);
  const edits = isOfPlan ? setPlanStatus(record, word, today) : writer.of(stated);
  const title = stated.form === "box" ? message(messages.tick) : message(messages.write, word);
  const isSafe = stated.unit !== null && isWritable(record, stated);
  return edits.length === 0 ? [] : [{ title, edits, isSafe }];
}

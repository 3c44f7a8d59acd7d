import type { Field } from "../../fields/field.ts";
import type { PlanRecord } from "../../index/planRecord.ts";
import type { GroupProgress } from "../../progress/planProgress.ts";
import { readStatus } from "../../words/readStatus.ts";
import type { Report } from "../finding.ts";
import { lineRange } from "../lineRange.ts";
import { message } from "../../message/message.ts";
import { openCriteria } from "../openCriteria.ts";
import type { CheckSource, Rule } from "../rule.ts";

const messages = {
  said: "The plan says that it is done, but criteria that it is to meet are open: {0} of {1}",
  counted: "All work is done, but criteria that it is to meet are open: {0} of {1}",
  group: "{0} of {1} are ticked here",
};

/** Format §5: a plan is complete when its acceptance criteria and gates are, too. */
export const completedPlanWithOpenAcceptance: Rule = {
  id: "completed-plan-with-open-acceptance",
  level: "warning",
  summary: "The plan is called done while boxes of its acceptance criteria or gates are open.",
  description:
    "Either nobody looked whether the criteria are met, or nobody ticked them. Speaks up where the plan's status says done and " +
    "no work is open. Where no status says so but all work is done, it is information at most: the criteria are what comes " +
    "next. Criteria without boxes, other checklists and cancelled boxes are left alone. Open work below a status that says " +
    "done is the matter of `done-with-open-tasks`.",
  messages,
  check,
};

function* check({ record }: CheckSource): Iterable<Report> {
  const { groups, open, total, isAll } = openCriteria(record);
  const [first] = groups;
  const { headline, counted, phases } = record.progress;
  const isWorkDone = counted === "work" && headline.total > 0 && headline.done === headline.total;
  const said = first === undefined ? undefined : statusField(record);
  // A lane is no status that is held against the boxes.
  const isMatter = isWorkDone || (counted === "all" && (isAll || said?.key === "lane"));
  if (first === undefined || !isMatter) {
    return;
  }
  // A phase without tasks has its work still before it.
  const isLeft = record.plan.phases.some(({ id }) => phases.get(id)?.total === 0);
  if (said === undefined && (!isWorkDone || isLeft || !goesOn.has(record.status.status))) {
    return;
  }
  yield {
    range: said?.range ?? placeOf(record, first),
    message: message(said === undefined ? messages.counted : messages.said, open, total),
    related: (said === undefined ? groups.slice(1) : groups).map((one) => ({
      range: placeOf(record, one),
      message: message(messages.group, one.progress.done, one.progress.total),
    })),
    ...(said === undefined && { atMost: "information" as const }),
  };
}

/** States of a plan that the criteria may still be met in; what was put aside or never begun says enough. */
const goesOn: ReadonlySet<string> = new Set(["inProgress", "done"]);

/** The field that says that the plan is done; undefined where its folder or its counts say so. */
function statusField({ status, fields }: PlanRecord): Field | undefined {
  return status.status !== "done" || status.source !== "field"
    ? undefined
    : fields.find(
        ({ key, value }) => (key === "status" || key === "lane") && readStatus(value.replaceAll("_", " ")) === "done",
      );
}

function placeOf({ lines }: PlanRecord, { group }: GroupProgress): Report["range"] {
  return lineRange(lines, group.line);
}

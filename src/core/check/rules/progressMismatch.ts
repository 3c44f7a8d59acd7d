import type { PlanRecord } from "../../index/planRecord.ts";
import { isNumber } from "../../stated/contradictions.ts";
import type { Stated } from "../../stated/stated.ts";
import { setPlanStatus } from "../../tidy/status/setPlanStatus.ts";
import { isWritable } from "../../tidy/update/isWritable.ts";
import { StatedEdits } from "../../tidy/update/statedEdits.ts";
import type { Status } from "../../words/status.ts";
import type { Fix, Report } from "../finding.ts";
import { message, type Message } from "../../message/message.ts";
import { once } from "../once.ts";
import type { CheckSource, Rule } from "../rule.ts";
import { isStatusField } from "../../tidy/status/isStatusField.ts";

const messages = {
  number: "Says {0}, but {1} is counted",
  percent: "Says {0}%, but {1}% is counted",
  bar: "The bar shows {0}%, but {1}% is counted",
  begun: "Says nothing has begun, but {0} of {1} tasks are done or in progress",
  status: "The status is not what is counted: {0} of {1} tasks are done",
  task: "Repeats a task's state, but the task itself says otherwise",
  self: "The task itself",
  write: "Change to {0}",
  draw: "Draw the Bar at {0}",
};

/** Format §5: counters, percentages, bars and rows are stated progress: checked, never an input. */
export const progressMismatch: Rule = {
  id: "progress-mismatch",
  level: "warning",
  summary: "A counter, percentage, bar or status says something else than the tasks that it speaks of.",
  description:
    "`(0/16 complete)` over sixteen ticked boxes, `Progress: 60%`, a bar, a row of a timeline or roll-up, a status line: plans " +
    "say their progress a second time, and the second time goes stale. A percentage may be rounded down or to the nearest. " +
    "Targets, weights, coverage and numbers of other things (days, tests, plans) are left alone, and so are counts that fit " +
    "what an author may mean by them (the phases, the tasks with an id, those in phases only) and a status that is a decision. The fix writes what is counted, in the form that is there. It is safe for phases, steps, headings and rows where no other number of the line is left behind; for the " +
    "whole plan only where both count the same tasks, since some authors leave parts of a plan out of their own total.",
  messages,
  check,
};

function* check({ record, today }: CheckSource): Iterable<Report> {
  const writer = once(() => new StatedEdits(record));
  const wrong = record.contradictions.flatMap(({ stated, what }) => (what === "mismatch" ? [stated] : []));
  const byLine = new Map<number, Stated[]>();
  for (const stated of wrong) {
    const own = byLine.get(stated.line) ?? [];
    own.push(stated);
    byLine.set(stated.line, own);
  }
  for (const stated of wrong) {
    // `5/8 (62%)` is one statement in two forms, and so are the numbers of a row: told once, mended together.
    const line = (byLine.get(stated.line) ?? [])
      .filter((one) => isNumber(one) && one.unit === stated.unit)
      .toSorted((a, b) => numbers.indexOf(a.kind) - numbers.indexOf(b.kind));
    if (!isNumber(stated) || line[0] === stated) {
      const original = stated.kind === "task" ? taskBehind(record, stated) : undefined;
      yield {
        range: stated.range,
        message: said(record, stated),
        ...(original !== undefined && { related: [{ range: original, message: message(messages.self) }] }),
        fixes: () => fixes(record, writer(), isNumber(stated) ? line : [stated], today),
      };
    }
  }
}

/** What says a number, the most exact first. */
const numbers: readonly Stated["kind"][] = ["count", "percent", "bar"];

function said({ progress }: PlanRecord, { kind, says, counted, unit }: Stated): Message {
  const { done = 0, total = 0, inProgress = 0 } = (unit === null ? progress.headline : progress.phases.get(unit)) ?? {};
  switch (kind) {
    case "count":
      return message(messages.number, says, counted ?? 0);
    case "percent":
      return message(messages.percent, says, counted ?? 0);
    case "bar":
      return message(messages.bar, says, counted ?? 0);
    case "task":
      return message(messages.task);
    case "status":
      return counted === "inProgress"
        ? message(messages.begun, done + inProgress, total)
        : message(messages.status, done, total);
  }
}

function taskBehind({ plan, lines }: PlanRecord, { line }: Stated): Stated["range"] | undefined {
  const id = plan.stated.find((one) => one.line === line)?.repeats;
  const task = plan.tasks.find((one) => one.id === id);
  return task === undefined ? undefined : { start: lines.startOf(task.line), end: lines.endOf(task.line) };
}

function fixes(record: PlanRecord, writer: StatedEdits, line: readonly Stated[], today: string): readonly Fix[] {
  const [stated] = line;
  if (stated === undefined) {
    return [];
  }
  const { kind, unit, form, counted, says } = stated;
  const isStatus = kind === "status";
  const word = isStatus ? writer.word(counted as Status) : `${counted ?? ""}${kind === "count" ? "" : "%"}`;
  const isOfPlan = isStatus && isStatusField(record, stated);
  const edits = isOfPlan ? setPlanStatus(record, word, today) : line.flatMap((one) => writer.of(one));
  const isPhases = unit !== null || form === "heading" || form === "cell";
  const isSafe =
    isWritable(record, stated) && (isStatus ? unit !== null : isPhases || hasSameTotal(record, stated, says));
  const title = message(kind === "bar" && line.length === 1 ? messages.draw : messages.write, word);
  return edits.length === 0 ? [] : [{ title, edits, isSafe }];
}

/**
 * Whether a count of the whole plan, or one beside a percentage or bar, is of as many tasks as we count. A percentage by itself
 * says nothing of what it is a share of.
 */
function hasSameTotal({ stated, progress }: PlanRecord, { kind, line }: Stated, says: string | number): boolean {
  const count = kind === "count" ? says : stated.find((one) => one.line === line && one.kind === "count")?.says;
  return count !== undefined && String(count).endsWith(`/${progress.headline.total}`);
}

import type { PlanRecord } from "../../index/planRecord.ts";
import { idAfter } from "../../insert/numbers/counting.ts";
import type { Task } from "../../plan/model.ts";
import { doubles } from "../ids/idDoubles.ts";
import type { Fix, Report } from "../finding.ts";
import { lineRange } from "../lineRange.ts";
import { message } from "../../message/message.ts";
import type { CheckSource, Rule } from "../rule.ts";
import { taskIdRange } from "../ids/taskIdRange.ts";
import { twinHeadings, twinName } from "../ids/twinHeadings.ts";

const messages = {
  twice: "There is a task with the id {0} already",
  first: "The first task with this id",
  step: "The number {0} is taken already, by “{1}”",
  firstStep: "The first with this number",
  rename: "Rename to {0}",
};

/** Format §2: ids stand for one task of the plan; `#2` and numbers without letters for one of their list. */
export const duplicateId: Rule = {
  id: "duplicate-id",
  level: "warning",
  summary: "Two tasks have the same id, or two steps of a phase the same number.",
  description:
    "Whoever reads `depends on T012`, and every tool that ticks T012, must know which task is meant. Ids with letters count " +
    "once in a plan, numbers such as `1.2` once in their list, and once in a plan that has all others once. Left alone: ids " +
    "that a plan uses to name something else (the same requirement behind several boxes, numbers that start anew in each " +
    "chapter), tasks that say the same words again, and ids such as `#2`, which count within a section. The fix gives the " +
    "second task the next free id of its kind; what mentions the old id elsewhere stays as it is, since only you know which " +
    "task it means.",
  messages,
  check,
};

function* check({ record }: CheckSource): Iterable<Report> {
  for (const { task, first } of doubles(record.plan.tasks)) {
    yield {
      range: taskIdRange(record.lines, task) ?? lineRange(record.lines, task.line),
      message: message(messages.twice, task.writtenId ?? ""),
      related: [
        {
          range: taskIdRange(record.lines, first) ?? lineRange(record.lines, first.line),
          message: message(messages.first),
        },
      ],
      fixes: () => rename(record, task),
    };
  }
  for (const twin of twinHeadings(record, "step")) {
    const { range, unit, first, firstRange, section, nextNumber } = twin;
    yield {
      range,
      message: message(messages.step, unit.number, first.title),
      related: [{ range: firstRange, message: message(messages.firstStep) }],
      fixes: () =>
        nextNumber === undefined || range === section.range
          ? []
          : [
              {
                title: message(messages.rename, twinName(twin, nextNumber)),
                edits: [{ range, newText: nextNumber }],
                isSafe: false,
              },
            ],
    };
  }
}

function rename({ plan, lines }: PlanRecord, task: Task): readonly Fix[] {
  const range = taskIdRange(lines, task);
  const next = idAfter(
    task.writtenId ?? "",
    plan.tasks.flatMap(({ writtenId }) => writtenId ?? []),
  );
  return range === undefined || next === undefined
    ? []
    : [{ title: message(messages.rename, next), edits: [{ range, newText: next }], isSafe: false }];
}

import { hasBox, setTaskDone } from "../../edit/state/setTaskDone.ts";
import type { Status } from "../../words/status.ts";
import { StatedEdits } from "../../tidy/update/statedEdits.ts";
import { isStatusField } from "../../tidy/status/isStatusField.ts";
import { lowerBound } from "../../text/lowerBound.ts";
import type { Task, Unit } from "../../plan/model.ts";
import { countedTasks } from "../../progress/countedTasks.ts";
import { isOpen } from "../../progress/openTasks.ts";
import type { PlanRecord } from "../../index/planRecord.ts";
import { setPlanStatus } from "../../tidy/status/setPlanStatus.ts";
import type { Stated } from "../../stated/stated.ts";
import type { Fix, Report } from "../finding.ts";
import { lineRange } from "../lineRange.ts";
import { message } from "../../message/message.ts";
import { openCriteria } from "../openCriteria.ts";
import { once } from "../once.ts";
import type { CheckSource, Rule } from "../rule.ts";

const messages = {
  open: "Marked as done, but {0} of {1} tasks are open",
  elsewhere: "Marked as done, but tasks beside the work are open: {0}",
  first: "The first open task",
  status: "Change the Status to “{0}”",
  tick: "Tick the Open Tasks ({0})",
};

/** The most tasks that one pick ticks: nobody has looked at more of them. */
const mostTicks = 30;

/** Format §5: a status is stated progress; the boxes alone decide. */
export const doneWithOpenTasks: Rule = {
  id: "done-with-open-tasks",
  level: "warning",
  summary: "A plan, phase or step says that it is done although tasks of it are open.",
  description:
    "A heading with ✅, a line `**Status**: Complete`, a roll-up box or a row of a timeline is a claim, and the boxes say " +
    "otherwise. Either the status is stale or ticks are missing, and only you know which: one fix writes the status that is " +
    "counted, the other ticks what is open. Words that say done in passing (`Complete analysis provided`), and statuses that " +
    "are decisions (paused, cancelled), are left alone. Tasks that are struck or cancelled are not open, and of a plan in " +
    "which nothing but acceptance criteria and gates is open `completed-plan-with-open-acceptance` speaks.",
  messages,
  check,
};

function* check({ record, today }: CheckSource): Iterable<Report> {
  const writer = once(() => new StatedEdits(record));
  const all = once(() => openTasks(record));
  for (const { stated, unit, what } of record.contradictions) {
    if (what === "open") {
      const open = tasksOf(unit, all());
      const [first] = open;
      const progress = stated.unit === null ? record.progress.headline : record.progress.phases.get(stated.unit);
      const { done = 0, total = 0 } = progress ?? {};
      // Criteria are what `completed-plan-with-open-acceptance` speaks of.
      const criteria = stated.unit === null ? openCriteria(record) : undefined;
      const elsewhere = record.progress.openElsewhere - (criteria?.open ?? 0);
      if (criteria?.isAll === true || (done === total && elsewhere <= 0)) {
        // Else only a phase without tasks, or a row nobody can read, keeps it from being complete.
        continue;
      }
      yield {
        range: stated.range.end > stated.range.start ? stated.range : lineRange(record.lines, stated.line),
        message: done === total ? message(messages.elsewhere, elsewhere) : message(messages.open, total - done, total),
        ...(first !== undefined && {
          related: [{ range: lineRange(record.lines, first.line), message: message(messages.first) }],
        }),
        fixes: () => fixes(record, writer(), { stated, open }, today),
      };
    }
  }
}

/** The counted tasks of a plan that are open, in the order of its text. */
function openTasks({ plan, policy }: PlanRecord): readonly Task[] {
  return countedTasks(plan, policy)
    .tasks.filter(isOpen)
    .toSorted((a, b) => a.line - b.line);
}

/** Those tasks that stand in a phase or step; all for the plan itself. */
function tasksOf(unit: Unit | undefined, tasks: readonly Task[]): readonly Task[] {
  return unit === undefined
    ? tasks
    : tasks.slice(
        lowerBound(tasks, ({ line }) => line < unit.line),
        lowerBound(tasks, ({ line }) => line < unit.endLine),
      );
}

function fixes(
  record: PlanRecord,
  writer: StatedEdits,
  { stated, open }: { readonly stated: Stated; readonly open: readonly Task[] },
  today: string,
): readonly Fix[] {
  const word = writer.word(stated.counted as Status);
  const status = isStatusField(record, stated) ? setPlanStatus(record, word, today) : writer.of(stated);
  const ticks = open.filter(hasBox);
  const ticked = ticks.flatMap((task) => setTaskDone(task, true));
  const isAll = ticks.length <= mostTicks && ticks.length === open.length;
  return [
    ...(status.length === 0 ? [] : [{ title: message(messages.status, word), edits: status, isSafe: false }]),
    ...(ticked.length === 0 || !isAll
      ? []
      : [{ title: message(messages.tick, ticks.length), edits: ticked, isSafe: false }]),
  ];
}

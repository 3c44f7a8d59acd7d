import { phrase } from "../../core/message/phrase.ts";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import type { IgnoredLine } from "../../core/plan/receipts/ignoredLines.ts";
import { plainText } from "../../core/plan/plainText.ts";
import type { Task } from "../../core/plan/model.ts";
import { ignoredReport, taskReport } from "../../core/report/statusReport.ts";
import type { TaskState } from "../../core/words/taskState.ts";
import type { Context, ExitCode } from "./context.ts";
import { type ListItem, planList } from "./planList.ts";
import type { PlanView } from "./planView.ts";
import { tasksCsv } from "./tasksCsv.ts";

/** The options of `planwright tasks`. Filters hold together: a task is listed when all of them let it through. */
export interface TasksOptions {
  readonly json?: boolean;
  /** For spreadsheets; not together with `ignored`. */
  readonly csv?: boolean;
  /** Lists what looks like a task and was not counted instead; of the filters only `text` applies. */
  readonly ignored?: boolean;
  readonly state?: readonly TaskState[];
  /** A phase's id or number, in any case. */
  readonly phase?: string;
  /** A task's whole id, in any case. */
  readonly id?: string;
  /** Words that the task's text holds, in any case. */
  readonly text?: string;
}

/** `planwright tasks PATH…`: the counted tasks, also as CSV, or with `--ignored` the lines that were not. */
export function tasks(paths: readonly string[], options: TasksOptions, context: Context): Promise<ExitCode> {
  if (options.csv === true) {
    return tasksCsv(paths, (record) => wantedTasks(record, options), context);
  }
  const list = options.ignored
    ? {
        name: "ignored",
        key: "ignored",
        nothing: phrase("every line that looks like a task was counted"),
        items: ({ record: { ignored } }: PlanView) =>
          ignored.filter(({ text }) => holds(text, options.text)).map(ignoredItem),
      }
    : {
        name: "tasks",
        key: "tasks",
        nothing: phrase("no such task"),
        items: ({ record }: PlanView) => wantedTasks(record, options).map((task) => taskItem(task, record)),
      };
  return planList(list, paths, options.json === true, context);
}

/** A task in a list. */
export function taskItem(task: Task, record: PlanRecord): ListItem {
  const { line, state, id, mark } = task;
  const text = plainText(task.text);
  return { line, cells: [state, id, text], shown: `[${mark}] ${text}`, aside: id, report: taskReport(task, record) };
}

function ignoredItem(ignored: IgnoredLine): ListItem {
  const { line, reason, text } = ignored;
  const shown = text.trim();
  return { line, cells: [reason, shown], shown, aside: reason, report: ignoredReport(ignored) };
}

function wantedTasks(record: PlanRecord, { state, phase, id, text }: TasksOptions): readonly Task[] {
  const states: readonly TaskState[] | undefined = state;
  const phases = wantedPhases(record, phase);
  return record.plan.tasks.filter(
    (task) =>
      (states === undefined || states.includes(task.state)) &&
      (id === undefined || task.id.toLowerCase() === id.toLowerCase()) &&
      (phases === undefined || (task.phase !== null && phases.has(task.phase))) &&
      holds(task.text, text),
  );
}

/** Ids of the phases with that id or number; undefined where any phase will do. */
function wantedPhases({ plan }: PlanRecord, phase: string | undefined): ReadonlySet<string> | undefined {
  const wanted = phase?.toLowerCase();
  return wanted === undefined
    ? undefined
    : new Set(
        plan.phases
          .filter(({ id, number }) => id.toLowerCase() === wanted || number.toLowerCase() === wanted)
          .map(({ id }) => id),
      );
}

function holds(text: string, words: string | undefined): boolean {
  return words === undefined || text.toLowerCase().includes(words.toLowerCase());
}

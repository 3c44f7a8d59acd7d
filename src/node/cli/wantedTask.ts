import type { Message } from "../../core/message/message.ts";
import { phrase } from "../../core/message/phrase.ts";
import { findNamedTask, type TaskName } from "../../core/edit/namedTask.ts";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import type { Task, Unit } from "../../core/plan/model.ts";
import { allUnits } from "../../core/schedule/planSchedule.ts";
import { candidateOf, EditRefusal } from "./editRefusal.ts";
import { ignoredMessage } from "./ignoredMessage.ts";

/**
 * The one task that a name means; with a text only where that may mean it, too. Throws an {@link EditRefusal} with what
 * there is instead.
 */
export function wantedTask(record: PlanRecord, name: TaskName, text?: string): Task {
  if (text !== undefined) {
    return checkedTask(record, name, text);
  }
  const found = findNamedTask(record, name);
  switch (found.kind) {
    case "found":
      return found.task;
    case "ambiguous": {
      const other = name.kind === "line" ? "--id" : "--line";
      throw new EditRefusal(sharedBy(name, found.tasks.length, other), found.tasks.map(candidateOf));
    }
    case "missing":
      throw new EditRefusal(whyNone(record, name, found.near), found.near.map(candidateOf));
  }
}

/** Several tasks may have the same words, and the name says which one. */
function checkedTask(record: PlanRecord, name: TaskName, text: string): Task {
  const check = { kind: "text", text } as const;
  const meant = findNamedTask(record, check);
  const those = meant.kind === "ambiguous" ? meant.tasks : [wantedTask(record, check)];
  const found = findNamedTask(record, name);
  const named = found.kind === "found" ? [found.task] : [];
  const [task] = named;
  if (task !== undefined && those.includes(task)) {
    return task;
  }
  throw new EditRefusal(
    phrase('{0} "{1}" names another task; did you mean', "--text", text),
    [...named, ...those].map(candidateOf),
  );
}

function sharedBy(name: TaskName, count: number, option: string): Message {
  switch (name.kind) {
    case "id":
      return phrase('{0} tasks have the id "{1}"; say which one with {2}', count, name.id, option);
    case "line":
      return phrase("{0} tasks stand on line {1}; say which one with {2}", count, name.line + 1, option);
    case "text":
      return phrase('{0} tasks have "{1}" in their text; say which one with {2}', count, name.text, option);
  }
}

function whyNone(record: PlanRecord, name: TaskName, near: readonly Task[]): Message {
  switch (name.kind) {
    case "id": {
      const low = name.id.trim().toLowerCase();
      const unit = allUnits(record.plan.phases).find(({ id }) => id.toLowerCase() === low);
      if (unit === undefined) {
        return near.length > 0
          ? phrase('no task has the id "{0}"; did you mean', name.id)
          : phrase('no task has the id "{0}"', name.id);
      }
      return hasTasks(record, unit)
        ? phrase('"{0}" is no task: its state is that of its tasks', unit.id)
        : phrase('"{0}" is no task: it has none, and no status of its own', unit.id);
    }
    case "text":
      return near.length > 0
        ? phrase('no task has "{0}" in its text; did you mean', name.text)
        : phrase('no task has "{0}" in its text', name.text);
    case "line":
      return whyNoneOnLine(record, name.line, near);
  }
}

function hasTasks({ plan }: PlanRecord, { id }: Unit): boolean {
  return plan.tasks.some(({ phase, step }) => phase === id || step === id);
}

function whyNoneOnLine({ lines, ignored }: PlanRecord, line: number, [owner]: readonly Task[]): Message {
  const nth = line + 1;
  const count = lines.lineCount - (lines.lineText(lines.lineCount - 1) === "" ? 1 : 0);
  if (line >= count) {
    return phrase("there is no line {0}; the file has {1}", nth, count);
  }
  const left = ignored.find((one) => one.line === line);
  if (left !== undefined) {
    return phrase("line {0} is no task: {1}", nth, ignoredMessage(left.reason));
  }
  return owner === undefined
    ? phrase("there is no task on line {0}", nth)
    : phrase("line {0} only belongs to a task", nth);
}

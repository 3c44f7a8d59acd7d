import { findNamedTask, type TaskName } from "../../core/edit/namedTask.ts";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import type { Task, Unit } from "../../core/plan/model.ts";
import { allUnits } from "../../core/schedule/planSchedule.ts";
import { candidateOf, EditRefusal } from "./editRefusal.ts";
import { ignoredText } from "./ignoredText.ts";

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
      throw new EditRefusal(
        `${found.tasks.length} tasks ${sharedBy(name)}; say which one with ${other}`,
        found.tasks.map(candidateOf),
      );
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
  throw new EditRefusal(`--text "${text}" names another task; did you mean`, [...named, ...those].map(candidateOf));
}

function sharedBy(name: TaskName): string {
  switch (name.kind) {
    case "id":
      return `have the id "${name.id}"`;
    case "line":
      return `stand on line ${name.line + 1}`;
    case "text":
      return `have "${name.text}" in their text`;
  }
}

function whyNone(record: PlanRecord, name: TaskName, near: readonly Task[]): string {
  switch (name.kind) {
    case "id": {
      const low = name.id.trim().toLowerCase();
      const unit = allUnits(record.plan.phases).find(({ id }) => id.toLowerCase() === low);
      return unit === undefined
        ? `no task has the id "${name.id}"${near.length > 0 ? "; did you mean" : ""}`
        : `"${unit.id}" is no task: ${hasTasks(record, unit) ? "its state is that of its tasks" : "it has none, and no status of its own"}`;
    }
    case "text":
      return `no task has "${name.text}" in its text${near.length > 0 ? "; did you mean" : ""}`;
    case "line":
      return whyNoneOnLine(record, name.line, near);
  }
}

function hasTasks({ plan }: PlanRecord, { id }: Unit): boolean {
  return plan.tasks.some(({ phase, step }) => phase === id || step === id);
}

function whyNoneOnLine({ lines, ignored }: PlanRecord, line: number, [owner]: readonly Task[]): string {
  const shown = `line ${line + 1}`;
  const count = lines.lineCount - (lines.lineText(lines.lineCount - 1) === "" ? 1 : 0);
  if (line >= count) {
    return `there is no ${shown}; the file has ${count}`;
  }
  const left = ignored.find((one) => one.line === line);
  if (left !== undefined) {
    return `${shown} is no task: ${ignoredText[left.reason]}`;
  }
  return owner === undefined ? `there is no task on ${shown}` : `${shown} only belongs to a task`;
}

import type { Section, Task, Unit } from "../../plan/model.ts";
import { unitName } from "../../plan/units/unitName.ts";
import type { PlanTable } from "../../register/tables/readTables.ts";
import { holds, type InsertPlace } from "../place/insertPlace.ts";
import { endOfTask, innermostItem } from "./itemEnd.ts";
import { type ItemLine, readItemLine } from "./itemLine.ts";

/** Where a task goes: beside another one, or as the first of a phase, a step or a section. */
export type TaskHome =
  | { readonly kind: "task"; readonly task: Task }
  | { readonly kind: "unit"; readonly unit: Unit }
  | { readonly kind: "section"; readonly section: Section };

/**
 * Behind the task at the place, or at the end of the list that the place belongs to; in the current phase where the
 * phase at the place is done by its mark alone, since a task would open it again. Undefined where the plan has no place
 * for tasks yet.
 */
export function taskHome(place: InsertPlace): TaskHome | undefined {
  const at = taskAt(place, place.line);
  if (at !== undefined) {
    return { kind: "task", task: at };
  }
  const { phases, tasks, sections } = place.plan;
  const current = phases.find(({ id }) => id === place.record.progress.currentPhase);
  const unit = place.step ?? place.phase;
  if (unit !== undefined) {
    const canMove = current !== undefined && current.task === null && isDoneByMark(place, unit);
    return homeIn(place, canMove ? current : unit);
  }
  const section = place.sectionAt(place.line);
  const here = section === undefined ? undefined : lastTask(place, section, false);
  if (here !== undefined) {
    return { kind: "task", task: here };
  }
  const phase = current ?? phases.at(-1);
  if (phase !== undefined && phase.task === null) {
    return homeIn(place, phase);
  }
  const last = tasks.findLast((task) => isListed(task) && task.depth === 0 && task.role === "work");
  if (last !== undefined) {
    return { kind: "task", task: last };
  }
  const work = sections.find(({ role }) => role === "work");
  return work === undefined ? undefined : { kind: "section", section: work };
}

/** Title of the section or label of the unit that a task goes into; empty for a new section. */
export function taskWhere(place: InsertPlace): string {
  const home = taskHome(place);
  switch (home?.kind) {
    case undefined:
      return "";
    case "task":
      return titleAt(place, home.task.line);
    case "unit":
      return home.unit.label;
    case "section":
      return home.section.title;
  }
}

/** The task that gets a part, its line taken apart, and the last part that it has. */
export interface SubtaskHome {
  readonly above: Task;
  readonly item: ItemLine;
  readonly last: Task | undefined;
}

/** The task at the place or above it in its section; undefined where there is none. */
export function subtaskHome(place: InsertPlace): SubtaskHome | undefined {
  const above = taskAt(place, place.line) ?? place.taskBefore(place.line);
  const item = above === undefined ? undefined : readItemLine(place.text(above.line));
  return above === undefined || item === undefined || !isListed(above) || !sharesSection(place, above)
    ? undefined
    : { above, item, last: place.plan.children.get(above)?.findLast(isListed) };
}

/** Title of the section that a part of a task goes into; empty where there is no task. */
export function subtaskWhere(place: InsertPlace): string {
  const home = subtaskHome(place);
  return home === undefined ? "" : titleAt(place, (home.last ?? home.above).line);
}

/** The table whose header or row stands on a line. */
export function tableAt(place: InsertPlace, line: number): PlanTable | undefined {
  return place.record.registers.tables.find((table) => holds(table, line));
}

/** Title of the section that a line stands in, of one within a phase or step with that before it; empty for none. */
export function titleAt(place: InsertPlace, line: number): string {
  const section = place.sectionAt(line);
  const unit = place.unitAt(line);
  if (section === undefined || unit === undefined || unit.line === section.line) {
    return section?.title ?? "";
  }
  return `${unitName(unit) || unit.label} › ${section.title}`;
}

/** Whether a task stands in a list. */
export function isListed({ dialect }: Task): boolean {
  return dialect === "checkbox" || dialect === "lenient";
}

/** The innermost task with a line of its own that holds a line. */
function taskAt(place: InsertPlace, line: number): Task | undefined {
  const { plan } = place;
  const isAt = (task: Task): boolean =>
    isListed(task) &&
    task.line <= line &&
    line < (innermostItem(place, task.line)?.endLine ?? task.line + 1) &&
    line <= endOfTask(place, task);
  const before = place.taskBefore(line);
  if (before?.dialect === "tableRow" && before.line === line) {
    return before;
  }
  for (
    let nth = before === undefined ? -1 : plan.tasks.indexOf(before), seen = 0;
    nth >= 0 && seen < 200;
    nth--, seen++
  ) {
    const task = plan.tasks[nth];
    if (task !== undefined && isAt(task)) {
      return task;
    }
  }
  return undefined;
}

function homeIn(place: InsertPlace, unit: Unit): TaskHome {
  const task = lastTask(place, unit, true);
  return task === undefined ? { kind: "unit", unit } : { kind: "task", task };
}

function sharesSection(place: InsertPlace, { line }: Task): boolean {
  const section = place.sectionAt(line);
  return section === undefined || holds(section, place.line) || section === place.sectionAt(place.line);
}

/** The last task at the top of its list in a stretch of lines; only work where `work`. */
function lastTask(place: InsertPlace, range: Pick<Section, "line" | "endLine">, work: boolean): Task | undefined {
  return place.plan.tasks.findLast(
    (task) =>
      task.line >= range.line &&
      task.line < range.endLine &&
      (isListed(task) || task.dialect === "tableRow") &&
      task.depth === 0 &&
      (!work || task.role === "work"),
  );
}

/** Whether a phase or step is done and holds no task that says so. */
function isDoneByMark({ plan, record }: InsertPlace, unit: Unit): boolean {
  const progress = record.progress.phases.get(unit.id);
  return (
    progress !== undefined &&
    progress.total > 0 &&
    progress.done === progress.total &&
    !plan.tasks.some((task) => task.role === "work" && task.dialect !== "statusLine" && holds(unit, task.line))
  );
}

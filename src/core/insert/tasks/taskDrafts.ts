import type { ListItem } from "../../markdown/blocks.ts";
import type { Section, Task, Unit } from "../../plan/model.ts";
import { labelLevel } from "../../plan/sections/sections.ts";
import type { TextEdit } from "../../text/textEdit.ts";
import type { PlanTable } from "../../register/tables/readTables.ts";
import { readTaskId } from "../../values/readTaskId.ts";
import { idAfter } from "../numbers/counting.ts";
import type { Draft } from "../draft.ts";
import { holds, type InsertPlace } from "../place/insertPlace.ts";
import { itemLine, markerAfter, readItemLine } from "./itemLine.ts";
import { likeRow } from "../registers/likeRow.ts";
import { newSectionDraft } from "../sections/newSection.ts";
import { PlanStyle } from "../place/planStyle.ts";
import { likeId } from "../units/unitSkeleton.ts";

/**
 * A task behind the one at the place, or at the end of the list that the place belongs to; in the current phase where
 * the phase at the place is done by its mark alone, since a task would open it again.
 */
export function taskDrafts(place: InsertPlace): readonly Draft[] {
  const at = taskAt(place, place.line);
  if (at !== undefined) {
    return [besideTask(place, at)];
  }
  const { phases, tasks, sections } = place.plan;
  const current = phases.find(({ id }) => id === place.record.progress.currentPhase);
  const unit = place.step ?? place.phase;
  if (unit !== undefined) {
    const canMove = current !== undefined && current.task === null && isDoneByMark(place, unit);
    return [inUnit(place, canMove ? current : unit)];
  }
  const section = place.sectionAt(place.line);
  const here = section === undefined ? undefined : lastTask(place, section, false);
  if (here !== undefined) {
    return [besideTask(place, here)];
  }
  const phase = current ?? phases.at(-1);
  if (phase !== undefined && phase.task === null) {
    return [inUnit(place, phase)];
  }
  const last = tasks.findLast((task) => isListed(task) && task.depth === 0 && task.role === "work");
  if (last !== undefined) {
    return [besideTask(place, last)];
  }
  const work = sections.find(({ role }) => role === "work");
  if (work !== undefined) {
    const after = place.lastContent(work.endLine, work.line);
    return [{ after, lines: [newBox(place)], apart: true, where: work.title, tasks: 1 }];
  }
  return [{ ...newSectionDraft(place, ["Tasks", "", "- [ ] [Task]"], undefined), tasks: 1 }];
}

/** A part of the task at the place or above it in its section; none where there is no task. */
export function subtaskDrafts(place: InsertPlace): readonly Draft[] {
  const above = taskAt(place, place.line) ?? place.taskBefore(place.line);
  const item = above === undefined ? undefined : readItemLine(place.text(above.line));
  if (above === undefined || item === undefined || !isListed(above) || !sharesSection(place, above)) {
    return [];
  }
  const { plan } = place;
  const child = plan.children.get(above)?.findLast(isListed);
  if (child !== undefined) {
    return [besideTask(place, child)];
  }
  const isNumbered = /^\d{1,4}(?:\.\d{1,4})*$/u.test(above.writtenId ?? "");
  const model = isNumbered
    ? plan.tasks.find(({ writtenId, parent }) => parent !== null && writtenId !== null)
    : undefined;
  const like = model === undefined ? undefined : readItemLine(place.text(model.line));
  const text =
    model?.writtenId === null || model?.writtenId === undefined || like === undefined
      ? "[Sub-task]"
      : likeId(like.text, model.writtenId, `${above.writtenId ?? ""}.1`, "Sub-task");
  const offset = item.marker.length + item.gap.length;
  const width = item.gap === "\t" || offset > item.marker.length + 4 ? item.marker.length + 1 : offset;
  const marker = /^\d/u.test(item.marker) ? "-" : item.marker;
  const indent = item.indent + new PlanStyle(place).indentFor(width);
  const line = itemLine({ indent, gap: " " }, marker, true, text);
  return [{ after: endOfTask(place, above), lines: [line], apart: false, where: titleAt(place, above.line), tasks: 1 }];
}

/** A task as the one before it is written, behind that one and all its parts. */
export function besideTask(place: InsertPlace, task: Task): Draft {
  const table = task.dialect === "tableRow" ? tableAt(place, task.line) : undefined;
  const where = titleAt(place, task.line);
  if (table !== undefined) {
    const row = likeRow(place.lines, table, { today: place.today });
    return { after: task.line, lines: [row], apart: false, where, tasks: 1 };
  }
  const item = readItemLine(place.text(task.line));
  const after = endOfTask(place, task);
  if (item === undefined) {
    return { after, lines: [newBox(place)], apart: true, where, tasks: 1 };
  }
  const id = readTaskId(item.text);
  const ids = place.plan.tasks.flatMap(({ writtenId, path }) =>
    writtenId !== null && (!writtenId.startsWith("#") || path.join() === task.path.join()) ? [writtenId] : [],
  );
  const next = id === undefined ? undefined : idAfter(id.id, ids);
  // `Task 3` and nothing else is sample text.
  const isBare = id === undefined || next === undefined || (id.rest.trim() === "" && id.id.startsWith("Task "));
  const text = isBare ? "[Task]" : likeId(item.text, id.id, next, "Task");
  return { ...behindItem(place, task.line, after, text, true), where, tasks: 1 };
}

/** An item behind another of its list, with blank lines where the list has them; later numbers go on from it. */
export function behindItem(
  place: InsertPlace,
  line: number,
  after: number,
  text: string,
  boxed: boolean,
): Omit<Draft, "where"> {
  const item = readItemLine(place.text(line));
  if (item === undefined) {
    return { after, lines: [text], apart: true };
  }
  const own = innermostItem(place, line);
  const siblings =
    own === undefined
      ? []
      : place.blocks.filter((block): block is ListItem => block.kind === "item" && block.list === own.list);
  const nth = siblings.findIndex((one) => one.line === line);
  const markerOf = (at: ListItem | undefined): string | undefined =>
    at === undefined ? undefined : readItemLine(place.text(at.line))?.marker;
  const marker = markerAfter(item.marker, markerOf(siblings[nth === 0 ? 1 : nth - 1]));
  const isLoose =
    (nth > 0 && place.isBlank(line - 1)) ||
    (siblings[nth + 1] !== undefined && place.isBlank((siblings[nth + 1]?.line ?? 1) - 1));
  const added = [itemLine(item, marker, boxed, text)];
  const changes = nth === -1 || marker === item.marker ? [] : countOn(place, siblings.slice(nth + 1), marker);
  return { after, lines: isLoose && !place.isBlank(after) ? ["", ...added] : added, apart: false, changes };
}

/** Numbers of later items, where they went on from the one that is new now and stay as wide as they are. */
function countOn(place: InsertPlace, later: readonly ListItem[], marker: string): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let before = marker;
  for (const [nth, { line }] of later.entries()) {
    const item = readItemLine(place.text(line));
    const own = /^\d+/u.exec(item?.marker ?? "")?.[0] ?? "";
    const next = markerAfter(before);
    if (item === undefined || own === "" || Number(own) !== Number.parseInt(marker, 10) + nth) {
      return [];
    }
    const digits = /^\d+/u.exec(next)?.[0] ?? "";
    if (digits.length !== own.length || next === before) {
      return [];
    }
    const start = place.lines.startOf(line) + place.text(line).indexOf(item.marker, item.indent.length);
    edits.push({ range: { start, end: start + own.length }, newText: digits });
    before = next;
  }
  return edits;
}

/** The innermost list item that begins on a line. */
export function innermostItem(place: InsertPlace, line: number): ListItem | undefined {
  return place.blocksIn(line, line + 1).findLast((block): block is ListItem => block.kind === "item");
}

/** `**Deliverables:**`, `**Owner**: Pat` and `**Notes**`; not `**two** steps`, which goes on with a text. */
const labelLine = /^\*\*(?:[^*]{1,80}(?:[:：]\*\*|\*\*\s?[:：])|\p{Lu}[^*]{0,80}\*\*\s*$)/u;

/**
 * The last line of a list item. A label in bold at the margin that Markdown takes into the item, since no blank line is
 * before it, is one to its reader all the same: the item ends above.
 */
export function endOfItem(place: InsertPlace, line: number, endLine: number): number {
  const { lines } = place;
  for (let at = line + 1; at < endLine; at++) {
    if (lines.text.startsWith("**", lines.startOf(at)) && labelLine.test(place.text(at))) {
      return place.lastContent(at, line);
    }
  }
  return place.lastContent(endLine, line);
}

/** The table whose header or row stands on a line. */
export function tableAt(place: InsertPlace, line: number): PlanTable | undefined {
  return place.record.registers.tables.find((table) => holds(table, line));
}

/** Title of the section that a line stands in; empty for none. */
export function titleAt(place: InsertPlace, line: number): string {
  return place.sectionAt(line)?.title ?? "";
}

function endOfTask(place: InsertPlace, { line, endLine }: Task): number {
  return endOfItem(place, line, innermostItem(place, line)?.endLine ?? Math.min(endLine, line + 1));
}

/** The innermost task with a line of its own that holds a line. */
function taskAt(place: InsertPlace, line: number): Task | undefined {
  const { plan } = place;
  const isAt = (task: Task): boolean => isListed(task) && task.line <= line && line <= endOfTask(place, task);
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

function isListed({ dialect }: Task): boolean {
  return dialect === "checkbox" || dialect === "lenient";
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

function inUnit(place: InsertPlace, unit: Unit): Draft {
  const last = lastTask(place, unit, true);
  if (last !== undefined) {
    return besideTask(place, last);
  }
  // No task yet: under the label for tasks, else where the unit's own text ends.
  const { sections } = place.plan;
  const label = sections.find(
    ({ line, role, title, level }) =>
      line > unit.line &&
      line < unit.endLine &&
      role === "work" &&
      (level === labelLevel || /task|todo|step/iu.test(title)),
  );
  const range = label ?? { line: unit.line, endLine: unit.bodyEnd };
  return { after: place.contentEnd(range), lines: [newBox(place)], apart: true, where: unit.label, tasks: 1 };
}

/** A first task: in the form of the plan's others. */
function newBox(place: InsertPlace): string {
  const model = place.plan.tasks.find((task) => isListed(task) && task.depth === 0 && task.role === "work");
  const item = model === undefined ? undefined : readItemLine(place.text(model.line));
  const marker = item === undefined ? new PlanStyle(place).bullet : item.marker.replace(/^\d+/u, "1");
  return itemLine({ indent: "", gap: item?.gap ?? " " }, marker, true, "[Task]");
}

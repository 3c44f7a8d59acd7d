import type { ListItem } from "../../markdown/blocks.ts";
import type { Task, Unit } from "../../plan/model.ts";
import { labelLevel } from "../../plan/sections/sections.ts";
import type { TextEdit } from "../../text/textEdit.ts";
import { readTaskId } from "../../values/readTaskId.ts";
import { idAfter } from "../numbers/counting.ts";
import type { Draft } from "../draft.ts";
import type { InsertPlace } from "../place/insertPlace.ts";
import { itemLine, markerAfter, readItemLine } from "./itemLine.ts";
import { endOfTask, innermostItem } from "./itemEnd.ts";
import { likeId } from "./likeId.ts";
import { likeRow } from "../registers/likeRow.ts";
import { newSectionDrafts } from "../sections/newSection.ts";
import { PlanStyle } from "../place/planStyle.ts";
import { isListed, subtaskHome, tableAt, taskHome } from "./taskHome.ts";

/** A task where {@link taskHome} says. */
export function taskDrafts(place: InsertPlace): readonly Draft[] {
  const home = taskHome(place);
  switch (home?.kind) {
    case undefined:
      return newSectionDrafts(place, ["Tasks", "", "- [ ] [Task]"], undefined).map((draft) =>
        Object.assign(draft, { tasks: 1 }),
      );
    case "task":
      return [besideTask(place, home.task)];
    case "unit":
      return [inUnit(place, home.unit)];
    case "section": {
      const after = place.lastContent(home.section.endLine, home.section.line);
      return [{ after, lines: [newBox(place)], apart: true, tasks: 1 }];
    }
  }
}

/** A part of the task at the place or above it in its section; none where there is no task. */
export function subtaskDrafts(place: InsertPlace): readonly Draft[] {
  const home = subtaskHome(place);
  if (home === undefined) {
    return [];
  }
  const { above, item, last } = home;
  if (last !== undefined) {
    return [besideTask(place, last)];
  }
  const { plan } = place;
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
  return [{ after: endOfTask(place, above), lines: [line], apart: false, tasks: 1 }];
}

/** A task as the one before it is written, behind that one and all its parts. */
export function besideTask(place: InsertPlace, task: Task): Draft {
  const table = task.dialect === "tableRow" ? tableAt(place, task.line) : undefined;
  if (table !== undefined) {
    const row = likeRow(place.lines, table, { today: place.today });
    return { after: task.line, lines: [row], apart: false, tasks: 1 };
  }
  const item = readItemLine(place.text(task.line));
  const after = endOfTask(place, task);
  if (item === undefined) {
    return { after, lines: [newBox(place)], apart: true, tasks: 1 };
  }
  const id = readTaskId(item.text);
  const ids = place.plan.tasks.flatMap(({ writtenId, path }) =>
    writtenId !== null && (!writtenId.startsWith("#") || path.join() === task.path.join()) ? [writtenId] : [],
  );
  const next = id === undefined ? undefined : idAfter(id.id, ids);
  // `Task 3` and nothing else is sample text.
  const isBare = id === undefined || next === undefined || (id.rest.trim() === "" && id.id.startsWith("Task "));
  const text = isBare ? "[Task]" : likeId(item.text, id.id, next, "Task");
  return { ...behindItem(place, task.line, after, text, true), tasks: 1 };
}

/** An item behind another of its list, with blank lines where the list has them; later numbers go on from it. */
export function behindItem(place: InsertPlace, line: number, after: number, text: string, boxed: boolean): Draft {
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

/** A first task of a phase or step. */
function inUnit(place: InsertPlace, unit: Unit): Draft {
  // Under the label for tasks, else where the unit's own text ends.
  const { sections } = place.plan;
  const label = sections.find(
    ({ line, role, title, level }) =>
      line > unit.line &&
      line < unit.endLine &&
      role === "work" &&
      (level === labelLevel || /task|todo|step/iu.test(title)),
  );
  const range = label ?? { line: unit.line, endLine: unit.bodyEnd };
  return { after: place.contentEnd(range), lines: [newBox(place)], apart: true, tasks: 1 };
}

/** A first task: in the form of the plan's others. */
function newBox(place: InsertPlace): string {
  const model = place.plan.tasks.find((task) => isListed(task) && task.depth === 0 && task.role === "work");
  const item = model === undefined ? undefined : readItemLine(place.text(model.line));
  const marker = item === undefined ? new PlanStyle(place).bullet : item.marker.replace(/^\d+/u, "1");
  return itemLine({ indent: "", gap: item?.gap ?? " " }, marker, true, "[Task]");
}

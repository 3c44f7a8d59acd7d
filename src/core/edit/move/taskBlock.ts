import { InsertPlace } from "../../insert/place/insertPlace.ts";
import type { PlanRecord } from "../../index/planRecord.ts";
import { endOfItem, innermostItem } from "../../insert/tasks/itemEnd.ts";
import { readItemLine } from "../../insert/tasks/itemLine.ts";
import type { ListItem } from "../../markdown/blocks.ts";
import type { Task } from "../../plan/model.ts";

/** The lines of something that can change places with its neighbours; `end` is before its last line's ending. */
export interface MovableBlock {
  readonly line: number;
  readonly lastLine: number;
  readonly start: number;
  readonly end: number;
  /** `1.` or `-` of a list item, and where it stands; undefined for rows and sections. */
  readonly marker: { readonly text: string; readonly start: number } | undefined;
}

/** A task's block, and those of its own list, table or level that it can change places with, in order and it among them. */
export interface BlockRow {
  readonly own: MovableBlock;
  readonly all: readonly MovableBlock[];
}

/** Reads the blocks around a task; undefined for what is no line of its own: front matter, phases. */
export function blocksAround(record: PlanRecord, task: Task): BlockRow | undefined {
  const place = new InsertPlace(record, record.lines.startOf(task.line), "");
  const all = siblings(place, task);
  const own = all.find(({ line }) => line === task.line);
  return own === undefined ? undefined : { own, all };
}

function siblings(place: InsertPlace, task: Task): readonly MovableBlock[] {
  switch (task.dialect) {
    case "checkbox":
    case "lenient":
      return items(place, task.line);
    case "tableRow":
      return rows(place, task);
    case "heading":
      return place.plan.tasks
        .filter(
          (one) =>
            one.dialect === "heading" && one.parent === task.parent && one.path.join("\n") === task.path.join("\n"),
        )
        .map(({ line, endLine }) => blockOf(place, line, place.lastContent(endLine, line)));
    case "statusLine":
    case "frontMatter":
      return [];
  }
}

function items(place: InsertPlace, line: number): readonly MovableBlock[] {
  const own = innermostItem(place, line);
  return place.blocks
    .filter((block): block is ListItem => block.kind === "item" && block.list === own?.list)
    .map((item) => blockOf(place, item.line, endOfItem(place, item.line, item.endLine)));
}

/** The rows of one table without its header: those that follow one another directly. */
function rows(place: InsertPlace, { line }: Task): readonly MovableBlock[] {
  const isRow = (at: number): boolean =>
    place.blocksIn(at, at + 1).some((block) => block.kind === "row" && !block.header);
  let from = line;
  let to = line + 1;
  while (isRow(from - 1)) {
    from--;
  }
  while (isRow(to)) {
    to++;
  }
  return Array.from({ length: to - from }, (_, nth) => blockOf(place, from + nth, from + nth));
}

function blockOf(place: InsertPlace, line: number, lastLine: number): MovableBlock {
  const { lines } = place;
  const start = lines.startOf(line);
  const item = readItemLine(place.text(line));
  const marker =
    item === undefined
      ? undefined
      : { text: item.marker, start: start + place.text(line).indexOf(item.marker, item.indent.trimEnd().length) };
  return { line, lastLine, start, end: lines.endOf(lastLine), marker };
}

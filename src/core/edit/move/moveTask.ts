import type { PlanRecord } from "../../index/planRecord.ts";
import type { Task } from "../../plan/model.ts";
import type { TextEdit } from "../../text/textEdit.ts";
import { textLines } from "../../text/textLines.ts";
import type { EditsOrRefusal } from "../refusal.ts";
import { planAfter } from "../state/keepsOthers.ts";
import { keepsTasks } from "../keepsTasks.ts";
import { reindented } from "./reindented.ts";
import { blocksAround, type MovableBlock } from "./taskBlock.ts";

/**
 * The edit that moves a task with all its parts before the task of its list, table or level above it, or behind the one
 * below (issue 5). Numbers of an ordered list stay where they are. `edge` at the end of the list.
 */
export function moveTask(record: PlanRecord, task: Task, direction: "up" | "down"): EditsOrRefusal {
  const row = blocksAround(record, task);
  if (row === undefined) {
    return "kind";
  }
  const lines = new Set(record.plan.tasks.map(({ line }) => line));
  const tasks = row.all.filter(({ line }) => lines.has(line));
  const other = tasks[tasks.indexOf(row.own) + (direction === "up" ? -1 : 1)];
  return other === undefined ? "edge" : reorder(record, row.all, row.own, other);
}

/** Puts a block in the place of another one of its row, and all between one on. */
export function reorder(
  record: PlanRecord,
  all: readonly MovableBlock[],
  own: MovableBlock,
  other: MovableBlock,
): EditsOrRefusal {
  const [from, to] = [all.indexOf(own), all.indexOf(other)];
  const part = all.slice(Math.min(from, to), Math.max(from, to) + 1);
  const rest = part.filter((one) => one !== own);
  const moved = from < to ? [...rest, own] : [own, ...rest];
  const ways = [rewrite(record, part, moved, true), rewrite(record, part, moved, false)];
  return ways.find((edits) => keepsTasks(record.plan, planAfter(record, edits))) ?? "unsafe";
}

/** A block with another marker, and with what is in it where it still is in it. */
function withMarker(
  text: string,
  block: MovableBlock,
  own: NonNullable<MovableBlock["marker"]>,
  marker: string,
): string {
  const indent = text.slice(block.start, own.start);
  const [first = "", ...rest] = textLines(text.slice(own.start + own.text.length, block.end));
  return indent + marker + first + reindented(rest, indent, indent, marker.length - own.text.length);
}

/** The blocks in another order; what stands between two blocks stays where it is, and numbers where asked for. */
function rewrite(
  { lines: { text } }: PlanRecord,
  before: readonly MovableBlock[],
  after: readonly MovableBlock[],
  keepNumbers: boolean,
): readonly TextEdit[] {
  const pieces = after.map((block, nth) => {
    const next = before[nth + 1];
    const gap = next === undefined ? "" : text.slice(before[nth]?.end, next.start);
    const marker = before[nth]?.marker;
    const own = block.marker;
    const isNumber =
      keepNumbers && marker !== undefined && own !== undefined && /^\d/u.test(marker.text) && /^\d/u.test(own.text);
    return (isNumber ? withMarker(text, block, own, marker.text) : text.slice(block.start, block.end)) + gap;
  });
  return [{ range: { start: before[0]?.start ?? 0, end: before.at(-1)?.end ?? 0 }, newText: pieces.join("") }];
}

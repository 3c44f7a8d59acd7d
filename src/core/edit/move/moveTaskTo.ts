import { InsertPlace } from "../../insert/place/insertPlace.ts";
import type { PlanRecord } from "../../index/planRecord.ts";
import { insertions } from "../../insert/insertions.ts";
import { readItemLine } from "../../insert/tasks/itemLine.ts";
import { isListed } from "../../insert/tasks/taskHome.ts";
import type { MarkdownText } from "../../markdown/blockReader.ts";
import type { Plan, Task } from "../../plan/model.ts";
import { readPlan } from "../../plan/readPlan.ts";
import { allUnits } from "../../schedule/planSchedule.ts";
import type { TextEdit } from "../../text/textEdit.ts";
import { textLines } from "../../text/textLines.ts";
import type { EditsOrRefusal } from "../refusal.ts";
import { markdownAfter } from "../state/keepsOthers.ts";
import { keepsTasks, wordsOf } from "../keepsTasks.ts";
import { reorder } from "./moveTask.ts";
import { reindented } from "./reindented.ts";
import { blocksAround, type MovableBlock } from "./taskBlock.ts";

/** Where a task is moved: behind another one and as deep, under it as its last part, or to the end of a phase or step. */
export type MoveTarget =
  | { readonly kind: "behind"; readonly task: Task }
  | { readonly kind: "under"; readonly task: Task }
  | { readonly kind: "unit"; readonly id: string };

/**
 * The edits that move a task with all its parts to another place of its plan, indented and marked as a new one there
 * would be; its words, boxes and id stay (issue 5). Refused inside itself, and where anything else would change.
 */
export function moveTaskTo(record: PlanRecord, task: Task, target: MoveTarget): EditsOrRefusal {
  const row = blocksAround(record, task);
  if (row === undefined) {
    return "kind";
  }
  const unit =
    target.kind === "unit" ? [...allUnits(record.plan.phases)].find(({ id }) => id === target.id) : undefined;
  const line = target.kind === "unit" ? unit?.line : target.task.line;
  if (line === undefined || (line >= row.own.line && line <= row.own.lastLine)) {
    return line === undefined ? "noPlace" : "unsafe";
  }
  const sibling = target.kind === "behind" ? row.all.find((one) => one.line === target.task.line) : undefined;
  if (sibling !== undefined) {
    return besideSibling(record, row.all, row.own, sibling);
  }
  if (!isListed(task) || (target.kind !== "unit" && !isListed(target.task))) {
    return "kind";
  }
  const isUnder = target.kind === "under" || (unit !== undefined && unit.task !== null);
  const made = insertions(record, record.lines.startOf(line))
    .find(({ kind }) => kind === (isUnder ? "subtask" : "task"))
    ?.edits();
  if (made === undefined || "refused" in made) {
    return "noPlace";
  }
  const place = new InsertPlace(record, record.lines.startOf(task.line), "");
  const inserted = made.edits.map((edit) => withBlock(place, row.own, edit));
  const edits = inPlace(inserted, row.own) ?? [...inserted, cut(place, row.own), ...renumbered(row.all, row.own)];
  if (inserted.some(({ range }) => range.start > row.own.start && range.end < row.own.end)) {
    return "unsafe";
  }
  const markdown = markdownAfter(record, edits);
  const after = readPlan(markdown, record.policy);
  const family = new Set([task, ...partsOf(record.plan, task)].map(wordsOf));
  const keeps = keepsTasks(record.plan, after, family) && keepsBlocks(record.markdown, markdown);
  return keeps && isThere(after, task, target) ? edits : "unsafe";
}

/** Whether what belongs to a task is still what it was: a line that comes to stand too far in would be code. */
function keepsBlocks(before: MarkdownText, after: MarkdownText): boolean {
  const told = ({ blocks }: MarkdownText): string =>
    blocks
      .flatMap(({ kind }) => (kind === "paragraph" ? [] : [kind]))
      .toSorted()
      .join(" ");
  return told(before) === told(after);
}

function besideSibling(
  record: PlanRecord,
  all: readonly MovableBlock[],
  own: MovableBlock,
  sibling: MovableBlock,
): EditsOrRefusal {
  const [from, to] = [all.indexOf(own), all.indexOf(sibling)];
  const other = from < to ? sibling : all[to + 1];
  return other === undefined || other === own ? [] : reorder(record, all, own, other);
}

function partsOf({ children }: Pick<Plan, "children">, task: Task): readonly Task[] {
  const found: Task[] = [];
  for (const part of children.get(task) ?? []) {
    found.push(part, ...partsOf({ children }, part));
  }
  return found;
}

function isThere(after: Plan, task: Task, target: MoveTarget): boolean {
  return after.tasks.some((one) => {
    if (wordsOf(one) !== wordsOf(task)) {
      return false;
    }
    switch (target.kind) {
      case "behind":
        return one.parentTexts.join("\n") === target.task.parentTexts.join("\n");
      case "under":
        return one.parentTexts.at(-1) === target.task.text;
      case "unit":
        return one.phase === target.id || one.step === target.id;
    }
  });
}

/** An insertion of a sample task with a block in place of the sample's line, as deep and with its marker. */
function withBlock(place: InsertPlace, block: MovableBlock, { range, newText }: TextEdit): TextEdit {
  const lines = [...textLines(newText)];
  const nth = lines.findIndex((line) => readItemLine(line)?.hasBox === true);
  const sample = lines[nth];
  const model = sample === undefined ? undefined : readItemLine(sample);
  if (sample === undefined || model === undefined) {
    return { range, newText };
  }
  const ending = /[\r\n]*$/u.exec(sample)?.[0] ?? "";
  lines[nth] = indented(place, block, model.indent, model.marker) + ending;
  return { range, newText: lines.join("") };
}

/** A list of numbers goes on with its next one; bullets take the sign of their new list. */
function indented(place: InsertPlace, block: MovableBlock, indent: string, marker: string): string {
  const own = readItemLine(place.text(block.line));
  const [old, width] = [own?.indent ?? "", own?.marker.length ?? 0];
  const [first = "", ...rest] = textLines(place.lines.text.slice(block.start, block.end));
  return indent + marker + first.slice(old.length + width) + reindented(rest, old, indent, marker.length - width);
}

/** The edits where the new place begins right behind the block, at its end: it stays, and only its indent changes. */
function inPlace(inserted: readonly TextEdit[], { start, end }: MovableBlock): readonly TextEdit[] | undefined {
  const isBehind = inserted.some(({ range }) => range.start === end && range.end === end);
  return isBehind
    ? inserted.map((edit) =>
        edit.range.start === end
          ? { range: { start, end }, newText: edit.newText.replace(/^(?:\r\n|\n|\r)+/u, "") }
          : edit,
      )
    : undefined;
}

/** The numbers of the items behind the first one of a list that leaves it: the list begins as it did. */
function renumbered(all: readonly MovableBlock[], own: MovableBlock): readonly TextEdit[] {
  if (all[0] !== own || !/^\d/u.test(own.marker?.text ?? "")) {
    return [];
  }
  return all.slice(1).flatMap(({ marker }, nth) => {
    const newText = all[nth]?.marker?.text;
    return marker === undefined || newText === undefined || newText === marker.text
      ? []
      : [{ range: { start: marker.start, end: marker.start + marker.text.length }, newText }];
  });
}

/** Takes a block's lines out, with one of two blank lines that would meet. */
function cut(place: InsertPlace, { line, lastLine }: MovableBlock): TextEdit {
  const { lines } = place;
  const isBlank = (at: number): boolean => at < 0 || at >= lines.lineCount || place.isBlank(at);
  const next = lastLine + 1;
  if (next >= lines.lineCount) {
    return { range: { start: line === 0 ? 0 : lines.endOf(line - 1), end: lines.endOf(lastLine) }, newText: "" };
  }
  const isDouble = isBlank(line - 1) && isBlank(next) && next + 1 < lines.lineCount;
  return { range: { start: lines.startOf(line), end: lines.startOf(isDouble ? next + 1 : next) }, newText: "" };
}

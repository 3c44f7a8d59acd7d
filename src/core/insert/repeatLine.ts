import type { PlanRecord } from "../index/planRecord.ts";
import type { Paragraph } from "../markdown/blocks.ts";
import type { Unit } from "../plan/model.ts";
import type { Placeholder } from "../placeholder/placeholder.ts";
import type { TextEdit } from "../text/textEdit.ts";
import type { TextRange } from "../text/textRange.ts";
import type { Draft } from "./draft.ts";
import { InsertPlace } from "./place/insertPlace.ts";
import { settle } from "./settle.ts";
import { readItemLine } from "./tasks/itemLine.ts";
import { likeBullet } from "./registers/likeBullet.ts";
import { likeRow } from "./registers/likeRow.ts";
import { behindItem, besideTask } from "./tasks/taskDrafts.ts";
import { tableAt } from "./tasks/taskHome.ts";
import { asksForPlacement, phaseDrafts, stepDrafts } from "./units/unitDrafts.ts";
import { unitBody } from "./units/unitBody.ts";

/** What a line that asks for more can become. */
interface RepeatEdits {
  readonly add: readonly TextEdit[] | undefined;
  readonly selections: readonly TextRange[];
  readonly atEnd: boolean;
  readonly remove: readonly TextEdit[];
}

/**
 * What a line such as `[Continue with additional phases as needed]` can become: `add` puts one more like those above it
 * in front of it, undefined where nothing above can be taken for a pattern; `atEnd` says that it comes behind the last
 * phase instead, since in front of the line it would raise numbers of a plan that has been started; `remove` takes the
 * line away with a blank line beside it. `selections` are the blanks that `add` brings, in the text with it, or its end.
 */
export function repeatLine(record: PlanRecord, { range }: Placeholder): RepeatEdits {
  const place = new InsertPlace(record, range.start, "YYYY-MM-DD");
  const drafts = draftsFor(place);
  const made = drafts.length === 0 ? undefined : settle(record, drafts);
  const added = made === undefined || "refused" in made || made.fewer !== undefined ? undefined : made;
  const atEnd = (drafts[0]?.phases ?? 0) > 0 && asksForPlacement(place);
  const selections = added?.selections ?? [];
  return { add: added?.edits, selections, atEnd, remove: [removal(place, range)] };
}

function draftsFor(place: InsertPlace): readonly Draft[] {
  const { line, lines, blocks } = place;
  const table = tableAt(place, line);
  if (table !== undefined) {
    const rows = table.rows.filter((row) => row.line < line);
    return [{ after: line - 1, lines: [likeRow(lines, { ...table, rows }, { today: place.today })], apart: false }];
  }
  const own = blocks.find(
    (block): block is Paragraph => block.kind === "paragraph" && block.line <= line && line < block.endLine,
  );
  const items = blocks.filter(
    (block): block is Paragraph => block.kind === "paragraph" && block.opens !== undefined && block.line < line,
  );
  const last = items.findLast(({ opens }) => opens?.depth === (own?.opens?.depth ?? 1));
  const unit = place.step ?? place.phase;
  const isBehindList =
    last !== undefined &&
    last.line >= (place.sectionAt(line)?.line ?? 0) &&
    own?.opens === undefined &&
    place.lastContent(line, 0) < (last.opens?.endLine ?? 0);
  const words = place.text(line);
  const isOfUnits = unit !== undefined && !/\b(?:tasks?|items?|deliverables?|criteria|files?)\b/iu.test(words);
  if (own?.opens !== undefined ? last?.opens?.list === own.opens.list : isBehindList && !isOfUnits) {
    return last === undefined ? [] : [likeItem(place, last, own?.opens === undefined ? undefined : line - 1)];
  }
  if (own?.opens !== undefined || unit === undefined) {
    return unit === undefined && place.plan.phases.length > 0 ? onlyDrafts(phaseDrafts(place, "end")) : [];
  }
  return ofUnit(place, unit, /phase/iu.test(words));
}

/** A unit that is empty but for the line gets the body of its siblings; else one more comes. */
function ofUnit(place: InsertPlace, unit: Unit, isPhase: boolean): readonly Draft[] {
  const { phases } = place.plan;
  const siblings = place.step === undefined ? phases : phases.flatMap(({ steps }) => steps);
  if (place.contentEnd(unit) === unit.line) {
    const nth = siblings.indexOf(unit);
    const before = siblings[nth - 1];
    const { lines: body } = unitBody(place, siblings, before ?? unit, unit.number, before?.number ?? "");
    const lines = body[0] === "" ? body.slice(1) : body;
    return lines.length === 0 ? [] : [{ after: unit.line, lines, apart: body[0] === "" }];
  }
  return onlyDrafts(
    place.step !== undefined && !isPhase
      ? stepDrafts(place, asksForPlacement(place, "step") ? "end" : undefined)
      : phaseDrafts(place, asksForPlacement(place) ? "end" : undefined),
  );
}

function onlyDrafts(drafts: readonly Draft[] | "number"): readonly Draft[] {
  return drafts === "number" ? [] : drafts;
}

/** One more item like another; behind a line, or behind the item itself. */
function likeItem(place: InsertPlace, item: Paragraph, after: number | undefined): Draft {
  const task = place.plan.tasks.find(({ line }) => line === item.line);
  if (task !== undefined) {
    const draft = besideTask(place, task);
    return after === undefined ? draft : { ...draft, after: place.lastContent(after + 1, item.line) };
  }
  const text = readItemLine(place.text(item.line))?.text ?? "";
  const last = after ?? place.lastContent(item.opens?.endLine ?? item.endLine, item.line);
  const like = likeBullet([text], ["Item", "Description", "Notes"]);
  return behindItem(place, item.line, place.lastContent(last + 1, item.line), like, false);
}

function removal(place: InsertPlace, range: TextEdit["range"]): TextEdit {
  const { lines, line } = place;
  const text = place.text(line);
  const [start, end] = [lines.startOf(line), lines.endOf(line)];
  // Other blanks of a row, its number and its box go with the line; words of anybody stay.
  let rest = text;
  const blanks = place.record.placeholders
    .map((one) => one.range)
    .filter((one) => one.start >= start && one.end <= end);
  for (const one of blanks.toSorted((a, b) => b.start - a.start)) {
    rest = rest.slice(0, one.start - start) + rest.slice(Math.max(one.end, one.start) - start);
  }
  if (/[\p{L}\p{N}]/u.test(rest.replace(/^[\s>]*(?:[-*+]|\d{1,9}[.)])?\s*(?:\[[^\]]\])?/u, ""))) {
    return { range, newText: "" };
  }
  const isApart = (line === 0 || place.isBlank(line - 1)) && (line + 1 >= lines.lineCount || place.isBlank(line + 1));
  if (line + 1 >= lines.lineCount) {
    return {
      range: { start: line === 0 ? start : lines.endOf(line - (isApart && line > 1 ? 2 : 1)), end },
      newText: "",
    };
  }
  const hasMore = isApart && line + 2 < lines.lineCount;
  const to = lines.startOf(line + (hasMore ? 2 : 1));
  // At the end of a file the blank line above goes instead: the last line keeps its ending.
  const from = isApart && !hasMore && line > 0 ? lines.startOf(line - 1) : start;
  return { range: { start: from, end: to }, newText: "" };
}

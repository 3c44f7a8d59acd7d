import type { Unit } from "../../plan/model.ts";
import { labelLevel } from "../../plan/sections/sections.ts";
import { readTaskId } from "../../values/readTaskId.ts";
import type { InsertPlace } from "../place/insertPlace.ts";
import { PlanStyle } from "../place/planStyle.ts";
import { readItemLine } from "../tasks/itemLine.ts";
import { likeId } from "../tasks/likeId.ts";
import { isListed } from "../tasks/taskHome.ts";
import type { NewIds } from "./newIds.ts";
import { unitBody } from "./unitBody.ts";
import { readHeadingLine, titleBlank } from "./unitHeadingLine.ts";

/** The heading and body of a unit like others; undefined where its heading cannot be taken apart. */
export function unitLines(
  place: InsertPlace,
  siblings: readonly Unit[],
  model: Unit,
  number: string,
): readonly string[] | undefined {
  const parts = readHeadingLine(place.text(model.line), model);
  if (parts === undefined) {
    return undefined;
  }
  const level = levelOf(place, model);
  // A heading underlined by dashes gets hashes: nothing of ours writes dashes below text.
  const hashes = level < labelLevel && !parts.head.includes("#") ? `${"#".repeat(level)} ` : "";
  const separator = siblings.flatMap((unit) => readHeadingLine(place.text(unit.line), unit)?.separator ?? "");
  const sets = parts.separator || separator.find((one) => one !== "") || ": ";
  const heading =
    number === ""
      ? `${parts.head}${titleBlank("", "Phase")}`
      : hashes + parts.head + number + sets + titleBlank(parts.title, parts.word || "Phase") + parts.tail;
  const { lines: body, ids } = unitBody(place, siblings, model, number, model.number);
  // Where others are counted by their boxes, and above all where only those make them units, a new one has one too.
  const isCounted = siblings.some(({ statusSource }) => statusSource === "boxes");
  const hasBox = body.some((line) => /\[ \]|^[\s>]*(?:\||:?-{2,}:?\s*\|)/u.test(line));
  return [heading, ...body, ...(isCounted && !hasBox ? ["", firstTask(place, [model, ...siblings], ids)] : [])];
}

/** A box with the id that tasks of units have, like the first of the first unit that has such. */
function firstTask(place: InsertPlace, units: readonly Unit[], ids: NewIds): string {
  const { bullet } = new PlanStyle(place);
  for (const { line, endLine, number } of units) {
    const task = place.plan.tasks.find(
      (one) => one.line > line && one.line < endLine && one.role === "work" && one.writtenId !== null && isListed(one),
    );
    const item = task === undefined ? undefined : readItemLine(place.text(task.line));
    const id = item === undefined ? undefined : readTaskId(item.text);
    const next = id === undefined ? undefined : ids.next(id.id, number);
    if (item !== undefined && id !== undefined && next !== undefined) {
      const isBare = id.rest.trim() === "" && id.id.startsWith("Task ");
      return `${bullet} [ ] ${isBare ? "[Task]" : likeId(item.text, id.id, next, "Task")}`;
    }
  }
  return `${bullet} [ ] [Task]`;
}

/** The level of a unit's heading. */
export function levelOf(place: InsertPlace, { line }: Unit): number {
  return place.sectionAt(line)?.level ?? 2;
}

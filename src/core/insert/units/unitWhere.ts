import type { InsertPlace } from "../place/insertPlace.ts";
import { titleAt } from "../tasks/taskHome.ts";
import { firstStep, stepHome, workFrame } from "./unitDrafts.ts";
import { readHeadingLine } from "./unitHeadingLine.ts";
import { lastLetter, phaseSpot, roomBehind, stepSpot, type UnitSpot } from "./unitRoom.ts";

/** Title of the section that a phase goes into; empty at the top of the plan and where no phase can be written. */
export function phaseWhere(place: InsertPlace): string {
  const { phases, tasks } = place.plan;
  const last = phases.at(-1);
  if (last === undefined) {
    return workFrame(place)?.title ?? "";
  }
  if (last.task !== null) {
    const task = tasks.find(({ id }) => id === (place.phase ?? last).task);
    return task === undefined ? "" : titleAt(place, task.line);
  }
  return whereBehind(place, phaseSpot(place, last));
}

/** Title of the section, or label of the phase, that a step goes into; empty where no step can be written. */
export function stepWhere(place: InsertPlace): string {
  const phase = stepHome(place);
  const spot = phase === undefined ? undefined : stepSpot(place, phase);
  if (phase === undefined || spot !== undefined) {
    return spot === undefined ? "" : whereBehind(place, spot);
  }
  const { model, number } = firstStep(place, phase);
  const isLike = model !== undefined && number !== undefined;
  return isLike && readHeadingLine(place.text(model.line), model) === undefined ? "" : phase.label;
}

/** The section around a unit behind which another can be counted on and written. */
function whereBehind(place: InsertPlace, { siblings, nth }: UnitSpot): string {
  const last = lastLetter(siblings, nth);
  const unit = siblings[last];
  const isPossible =
    unit !== undefined &&
    readHeadingLine(place.text(unit.line), unit) !== undefined &&
    roomBehind(place, siblings, last) !== undefined;
  return isPossible ? (place.sectionAt(unit.line)?.parent?.title ?? "") : "";
}

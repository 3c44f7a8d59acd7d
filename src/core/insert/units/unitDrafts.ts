import { isUnfilled } from "../../fields/isUnfilled.ts";
import type { Section, Unit } from "../../plan/model.ts";
import { allUnits } from "../../schedule/planSchedule.ts";
import { type Draft, withoutBoxes } from "../draft.ts";
import type { Placement } from "../insertion.ts";
import { idAfter, numberBetween } from "../numbers/counting.ts";
import { renumberEdits } from "../numbers/renumber.ts";
import type { InsertPlace } from "../place/insertPlace.ts";
import { PlanStyle } from "../place/planStyle.ts";
import { newSectionDrafts } from "../sections/newSection.ts";
import { besideTask } from "../tasks/taskDrafts.ts";
import { levelOf, unitLines } from "./unitLines.ts";
import { lastLetter, phaseSpot, roomBehind, scopeOf, stepSpot } from "./unitRoom.ts";

/** A phase behind the one at the place, or behind the last; `number` where its number cannot be told. */
export function phaseDrafts(place: InsertPlace, placement?: Placement): readonly Draft[] | "number" {
  const { phases } = place.plan;
  const last = phases.at(-1);
  if (last === undefined) {
    const first = firstPhase(place);
    return first.concat(first.flatMap(withoutBoxes));
  }
  if (last.task !== null) {
    const task = place.plan.tasks.find(({ id }) => id === (place.phase ?? last).task);
    return task === undefined ? [] : [{ ...besideTask(place, task), phases: 1 }];
  }
  const { siblings, nth } = phaseSpot(place, last, placement);
  return behind(place, siblings, nth, placement, 1);
}

/** A step behind the one at the place, or behind the last of the phase; of the current phase outside any. */
export function stepDrafts(place: InsertPlace, placement?: Placement): readonly Draft[] | "number" {
  const phase = stepHome(place);
  if (phase === undefined) {
    return [];
  }
  const spot = stepSpot(place, phase, placement);
  if (spot !== undefined) {
    return behind(place, spot.siblings, spot.nth, placement, 0);
  }
  // The first of its phase: as other phases write theirs.
  const { all, model, number } = firstStep(place, phase);
  const hashes = "#".repeat(Math.min(6, levelOf(place, phase) + 1));
  const lines =
    model === undefined || number === undefined
      ? [`${hashes} Step ${number ?? ""}: [Step name]`, "", "- [ ] [Task]"]
      : unitLines(place, all, model, number);
  if (lines === undefined) {
    return "number";
  }
  const draft: Draft = { after: place.contentEnd(phase), lines, apart: true, phases: 0 };
  return [draft, ...withoutBoxes(draft)];
}

/** What the first step of a phase is written like, and its number; undefined where that cannot be counted on. */
export function firstStep(
  { plan }: InsertPlace,
  { number: own }: Unit,
): {
  readonly all: readonly Unit[];
  readonly model: Unit | undefined;
  readonly number: string | undefined;
} {
  const all = plan.phases.flatMap(({ steps }) => steps);
  const [model] = all;
  const numbers = all.map(({ number }) => number);
  const isOwn = model === undefined || model.number.includes(".");
  return { all, model, number: isOwn ? `${own}.1` : idAfter(numbers.at(-1) ?? "", numbers) };
}

/**
 * The phase that a step would go into; undefined where there is none, and where phases are no unit headings: a heading
 * with a unit word would take their place.
 */
export function stepHome({ phase, plan, record }: InsertPlace): Unit | undefined {
  const home = phase ?? plan.phases.find(({ id }) => id === record.progress.currentPhase);
  return home !== undefined && home.task === null && (home.word !== "section" || home.steps.length > 0)
    ? home
    : undefined;
}

/**
 * Whether a phase or step at the place would move the numbers of others in a plan that somebody has begun to work on, or
 * cannot move them without harm.
 */
export function asksForPlacement(place: InsertPlace, kind: "phase" | "step" = "phase"): boolean {
  const { phase, plan, record } = place;
  const home = kind === "step" ? stepHome(place) : phase;
  if (home === undefined || home.task !== null) {
    return false;
  }
  const spot = kind === "step" ? stepSpot(place, home) : phaseSpot(place, home);
  if (spot === undefined) {
    return false;
  }
  const room = roomBehind(place, spot.siblings, lastLetter(spot.siblings, spot.nth));
  const { done, inProgress } = record.progress.headline;
  const isStarted =
    done + inProgress > 0 ||
    plan.tasks.some(({ state, role, text }) => state === "done" && role !== "rollup" && !isUnfilled(text));
  return room === undefined || (isStarted && room.moved.size > 0);
}

/**
 * Behind the nth unit and those with a letter that belong to it; where nobody has decided, first with the numbers raised
 * and then with a letter.
 */
function behind(
  place: InsertPlace,
  siblings: readonly Unit[],
  at: number,
  placement: Placement | undefined,
  phases: number,
): readonly Draft[] | "number" {
  const nth = lastLetter(siblings, at);
  const first = placedBehind(place, siblings, nth, placement ?? "renumber", phases);
  if (placement !== undefined || first === "number" || !first.some(({ renumbered }) => (renumbered?.size ?? 0) > 0)) {
    return first;
  }
  const second = placedBehind(place, siblings, nth, "letter", phases);
  return second === "number" ? first : [...first, ...second];
}

function placedBehind(
  place: InsertPlace,
  siblings: readonly Unit[],
  nth: number,
  placement: Placement,
  phases: number,
): readonly Draft[] | "number" {
  const unit = siblings[nth];
  if (unit === undefined) {
    return [];
  }
  const room = roomBehind(place, siblings, nth);
  const taken = new Set(allUnits(place.plan.phases).flatMap((one) => (one.word === unit.word ? one.number : [])));
  // At the end no number changes either: of steps counted through all phases others may stand behind.
  const isMoving = room !== undefined && room.moved.size > 0;
  const isLetter = (placement === "letter" && room === undefined) || (placement !== "renumber" && isMoving);
  const number = isLetter ? numberBetween(unit.number, taken) : room?.number;
  const lines = number === undefined ? undefined : unitLines(place, siblings, unit, number);
  const none = { edits: [], headings: new Map<number, string>(), isUnsure: false };
  const changes = isLetter || room === undefined ? none : renumberEdits(place, room, scopeOf(place, unit, room));
  if (lines === undefined) {
    return "number";
  }
  const rule = new PlanStyle(place).ruleBetween(siblings);
  const draft: Draft = {
    after: place.contentEnd(unit),
    lines: rule === undefined ? lines : [rule, "", ...lines],
    apart: true,
    changes: changes.edits,
    renumbered: changes.headings,
    isUnsure: changes.isUnsure,
    phases,
  };
  return [draft, ...withoutBoxes(draft)];
}

/** The section of work that a plan's first phase goes into. */
export function workFrame({ plan }: InsertPlace): Section | undefined {
  return plan.sections.find(({ role, level }) => role === "work" && level < 6);
}

/** A plan's first phase: in its section of work where it has one, else in a section of its own. */
function firstPhase(place: InsertPlace): readonly Draft[] {
  const frame = workFrame(place);
  const lines = ["Phase 1: [Phase name]", "", "- [ ] [Task]"];
  if (frame === undefined) {
    return newSectionDrafts(place, lines, undefined).map((draft) => Object.assign(draft, { tasks: 1, phases: 1 }));
  }
  const after = place.lastContent(frame.endLine, frame.line);
  const heading = `${"#".repeat(frame.level + 1)} ${lines[0] ?? ""}`;
  return [{ after, lines: [heading, ...lines.slice(1)], apart: true, tasks: 1, phases: 1 }];
}

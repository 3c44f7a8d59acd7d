import type { Section, Unit } from "../../plan/model.ts";
import { allUnits } from "../../schedule/planSchedule.ts";
import type { Placement } from "../insertion.ts";
import { CodedCitations } from "../numbers/codedCitations.ts";
import { idAfter, isLetterOf } from "../numbers/counting.ts";
import { makeRoom, type Renumbering } from "../numbers/makeRoom.ts";
import { holds, type InsertPlace } from "../place/insertPlace.ts";
import { codeOf, stemOf } from "./unitHeadingLine.ts";

/** Units that are counted together, and the one of them behind which a new one goes. */
export interface UnitSpot {
  readonly siblings: readonly Unit[];
  readonly nth: number;
}

/** Behind the phase at the place, or behind the last one; where others list the phases again, behind those of the work. */
export function phaseSpot(place: InsertPlace, last: Unit, placement?: Placement): UnitSpot {
  const here = workPhase(place, place.phase);
  const siblings = siblingsOf(place, here ?? workPhases(place).at(-1) ?? last);
  const isAtEnd = placement === "end" || here === undefined || isNamed(place, here);
  return { siblings, nth: isAtEnd ? siblings.length - 1 : siblings.indexOf(here) };
}

/** Sections that may list the phases of the work again: `## Definition of Done` with `### Phase 3 Complete When:`. */
const again: ReadonlySet<string> = new Set(["acceptance", "gate", "verification"]);

/** The phases but those that only list others again. */
function workPhases(place: InsertPlace): readonly Unit[] {
  const { phases } = place.plan;
  const isAside = ({ line }: Unit): boolean => again.has(place.roleOf(place.sectionAt(line)?.parent) ?? "");
  const own = new Set(phases.flatMap((unit) => (isAside(unit) ? [] : [nameOf(unit)])));
  return own.size === 0 ? phases : phases.filter((unit) => !own.has(nameOf(unit)) || !isAside(unit));
}

function nameOf({ word, number }: Unit): string {
  return `${word} ${number}`;
}

/** A phase, or the one of the work that it lists again. */
function workPhase(place: InsertPlace, phase: Unit | undefined): Unit | undefined {
  const phases = workPhases(place);
  return phase === undefined || phases.includes(phase) ? phase : phases.find((one) => nameOf(one) === nameOf(phase));
}

/** Behind the step at the place, or behind the last of its phase; undefined where that has none. */
export function stepSpot(place: InsertPlace, { steps: own }: Unit, placement?: Placement): UnitSpot | undefined {
  const { line, plan } = place;
  const at = own.find((step) => step.line <= line && line < step.endLine) ?? own.at(-1);
  if (at === undefined) {
    return undefined;
  }
  const alike = own.filter(({ word }) => word === at.word);
  // Where no number comes again the steps are counted through all phases.
  const all = plan.phases.flatMap(({ steps }) => steps.filter(({ word }) => word === at.word));
  const siblings = areUnlike(all) ? all : alike;
  const isAtEnd = placement === "end" || isNamed(place, at);
  return { siblings, nth: siblings.indexOf(isAtEnd ? (alike.at(-1) ?? at) : at) };
}

/** The last of the units behind one that have its number and a letter. */
export function lastLetter(siblings: readonly Unit[], nth: number): number {
  const number = siblings[nth]?.number ?? "";
  let last = nth;
  while (isLetterOf(siblings[last + 1]?.number ?? "", number)) {
    last++;
  }
  return last;
}

/** Whether a unit's number is a part of a name that never changes, `Phase P2` and `T02`: a new one goes to the end. */
function isNamed(place: InsertPlace, unit: Unit): boolean {
  const line = place.text(unit.line);
  return /^[A-Z]{1,2}-?\d/u.test(unit.number) || (stemOf(line, unit) !== "" && codeOf(line, unit) === "");
}

/** The number behind a unit's, and room for it; behind a name that never changes, the next free one. */
export function roomBehind(place: InsertPlace, siblings: readonly Unit[], nth: number): Renumbering | undefined {
  const unit = siblings[nth];
  const none: ReadonlyMap<Unit, string> = new Map();
  if (unit === undefined || unit.number === "") {
    return { number: "", moved: none };
  }
  if (isNamed(place, unit)) {
    const number = idAfter(
      unit.number,
      siblings.map((one) => one.number),
    );
    return number === undefined ? undefined : { number, moved: none };
  }
  const room = makeRoom(siblings, nth);
  return room === undefined || isTaken(place, siblings, room) || isHalf(place, unit, room)
    ? undefined
    : { number: room.number, moved: withRepeats(place, siblings, room.moved) };
}

/** Units to count on with those that list the same phases again. */
function withRepeats(
  place: InsertPlace,
  siblings: readonly Unit[],
  moved: ReadonlyMap<Unit, string>,
): ReadonlyMap<Unit, string> {
  const own = new Set(workPhases(place));
  if (!siblings.every((unit) => own.has(unit))) {
    return moved;
  }
  const numbers = new Map([...moved].map(([unit, next]) => [nameOf(unit), next]));
  const repeats = place.plan.phases.flatMap((unit): readonly (readonly [Unit, string])[] => {
    const next = own.has(unit) ? undefined : numbers.get(nameOf(unit));
    return next === undefined ? [] : [[unit, next]];
  });
  return new Map([...moved, ...repeats]);
}

/** Whether a number handed out is one that a unit elsewhere has, but in a track that counts from the start again. */
function isTaken(place: InsertPlace, siblings: readonly Unit[], { number, moved }: Renumbering): boolean {
  const [first] = siblings;
  if (first === undefined || !place.plan.phases.includes(first)) {
    return false;
  }
  const own = new Set(siblings);
  const before = new Set(siblings.map((one) => one.number));
  // Phases below another phase's heading are read as its steps.
  const others = allUnits(place.plan.phases).filter((one) => one.word === first.word && !own.has(one));
  const phases = new Set(place.plan.phases.map(({ line }) => line));
  const restarts = new Set(others.flatMap((one) => (before.has(one.number) ? [homeOf(place, one, phases)] : [])));
  const given = new Set([number, ...moved.values()]);
  return others.some((one) => given.has(one.number) && !restarts.has(homeOf(place, one, phases)));
}

/**
 * Whether units are cited in ways that are not counted on: numbered sections as `### 2.1 Sub`, `](#2-b)`, `section 2`, `§ 2`;
 * those with a code in longer names, `M2-T1` and `WP02-api.md`, and in drawings.
 */
function isHalf(place: InsertPlace, unit: Unit, { moved }: Renumbering): boolean {
  const { plan, lines } = place;
  const code = codeOf(place.text(unit.line), unit);
  if ((unit.word !== "section" && code === "") || moved.size === 0) {
    return false;
  }
  const numbers = new Set([...moved.keys()].map(({ number }) => number));
  if (code !== "") {
    const coded = new CodedCitations(code);
    const fences = place.blocks.filter(({ kind }) => kind === "code");
    return (
      coded.hasNames(lines.text, numbers) ||
      fences.some(({ line, endLine }) =>
        coded.names(lines.text.slice(lines.startOf(line), lines.endOf(endLine - 1)), numbers),
      )
    );
  }
  const steps = new Set([...moved.keys()].flatMap(({ steps: own }) => allUnits(own).map(({ line }) => line)));
  return (
    plan.sections.some(
      ({ title, line }) => !steps.has(line) && numbers.has(/^(\d{1,6})\.\d/u.exec(title)?.[1] ?? ""),
    ) || /\]\(#\d|§\s?\d|\bsections?\s\d/iu.test(lines.text)
  );
}

/**
 * The lines in which a number means one of the moved units: the whole plan, but the track or phase around them where
 * other units have the same number.
 */
export function scopeOf(place: InsertPlace, unit: Unit, { moved }: Renumbering): Pick<Unit, "line" | "endLine"> {
  const { plan, lines } = place;
  const numbers = new Set([...moved.keys()].map(({ number }) => number));
  const alike = allUnits(plan.phases).filter((one) => one.word === unit.word);
  const isTwice = alike.some((one) => numbers.has(one.number) && !moved.has(one));
  const phase = plan.phases.find((one) => one !== unit && holds(one, unit.line));
  const isPlain = phase !== undefined && !unit.number.startsWith(`${phase.number}.`) && !areUnlike(alike);
  const home = isTwice || isPlain ? (phase ?? homeOf(place, unit)) : undefined;
  return home ?? { line: 0, endLine: isTwice ? 0 : lines.lineCount };
}

function areUnlike(units: readonly Unit[]): boolean {
  return new Set(units.map(({ number }) => number)).size === units.length;
}

/** The nearest heading around a unit that is no phase; undefined at the top of the plan. */
function homeOf(
  place: InsertPlace,
  { line }: Unit,
  phases: ReadonlySet<number> = new Set(place.plan.phases.map((one) => one.line)),
): Section | undefined {
  let section = place.sectionAt(line)?.parent;
  while (section !== undefined && phases.has(section.line)) {
    section = section.parent;
  }
  return section;
}

/** Phases that are counted together: of one word, and under one heading where numbers begin again under another. */
function siblingsOf(place: InsertPlace, unit: Unit): readonly Unit[] {
  const own = workPhases(place);
  const among = own.includes(unit) ? own : place.plan.phases;
  const alike = among.filter(({ word, task }) => word === unit.word && task === null);
  if (areUnlike(alike)) {
    return alike;
  }
  const phases = new Set(place.plan.phases.map(({ line }) => line));
  const home = homeOf(place, unit, phases);
  return alike.filter((one) => homeOf(place, one, phases) === home);
}

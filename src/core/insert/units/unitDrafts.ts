import { isUnfilled } from "../../fields/isUnfilled.ts";
import type { Section, Unit } from "../../plan/model.ts";
import { labelLevel } from "../../plan/sections/sections.ts";
import { allUnits } from "../../schedule/planSchedule.ts";
import { idAfter, isLetterOf, numberBetween } from "../numbers/counting.ts";
import { type Draft, withoutBoxes } from "../draft.ts";
import type { Placement } from "../insertion.ts";
import { holds, type InsertPlace } from "../place/insertPlace.ts";
import { newSectionDraft } from "../sections/newSection.ts";
import { PlanStyle } from "../place/planStyle.ts";
import { CodedCitations } from "../numbers/codedCitations.ts";
import { makeRoom, renumberEdits, type Renumbering } from "../numbers/renumber.ts";
import { besideTask } from "../tasks/taskDrafts.ts";
import { codeOf, readHeadingLine, stemOf } from "./unitHeadingLine.ts";
import { titleBlank, unitBody } from "./unitSkeleton.ts";

/** A phase behind the one at the place, or behind the last; `number` where its number cannot be told. */
export function phaseDrafts(place: InsertPlace, placement?: Placement): readonly Draft[] | "number" {
  const { phases } = place.plan;
  const last = phases.at(-1);
  if (last === undefined) {
    const first = firstPhase(place);
    return [first, ...withoutBoxes(first)];
  }
  if (last.task !== null) {
    const task = place.plan.tasks.find(({ id }) => id === (place.phase ?? last).task);
    return task === undefined ? [] : [{ ...besideTask(place, task), phases: 1 }];
  }
  const { siblings, nth } = phaseSpot(place, last, placement);
  return behind(place, siblings, nth, placement, 1);
}

/** Units that are counted together, and the one of them behind which a new one goes. */
export interface UnitSpot {
  readonly siblings: readonly Unit[];
  readonly nth: number;
}

/** Behind the phase at the place, or behind the last one. */
export function phaseSpot(place: InsertPlace, last: Unit, placement?: Placement): UnitSpot {
  const siblings = siblingsOf(place, place.phase ?? last);
  const isAtEnd = placement === "end" || place.phase === undefined || isNamed(place, place.phase);
  return { siblings, nth: isAtEnd ? siblings.length - 1 : siblings.indexOf(place.phase) };
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
  const body = unitBody(place, siblings, model, number, model.number);
  // Where others are counted by their boxes, and above all where only those make them units, a new one has one too.
  const isCounted = siblings.some(({ statusSource }) => statusSource === "boxes");
  const hasBox = body.some((line) => /\[ \]|^[\s>]*(?:\||:?-{2,}:?\s*\|)/u.test(line));
  return [heading, ...body, ...(isCounted && !hasBox ? ["", `${new PlanStyle(place).bullet} [ ] [Task]`] : [])];
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

/** The last of the units behind one that have its number and a letter. */
export function lastLetter(siblings: readonly Unit[], nth: number): number {
  const number = siblings[nth]?.number ?? "";
  let last = nth;
  while (isLetterOf(siblings[last + 1]?.number ?? "", number)) {
    last++;
  }
  return last;
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
  return room === undefined || isTaken(place, siblings, room) || isHalf(place, unit, room) ? undefined : room;
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
function scopeOf(place: InsertPlace, unit: Unit, { moved }: Renumbering): Pick<Unit, "line" | "endLine"> {
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
  const alike = place.plan.phases.filter(({ word, task }) => word === unit.word && task === null);
  if (areUnlike(alike)) {
    return alike;
  }
  const phases = new Set(place.plan.phases.map(({ line }) => line));
  const home = homeOf(place, unit, phases);
  return alike.filter((one) => homeOf(place, one, phases) === home);
}

function levelOf(place: InsertPlace, { line }: Unit): number {
  return place.sectionAt(line)?.level ?? 2;
}

/** The section of work that a plan's first phase goes into. */
export function workFrame({ plan }: InsertPlace): Section | undefined {
  return plan.sections.find(({ role, level }) => role === "work" && level < 6);
}

/** A plan's first phase: in its section of work where it has one, else in a section of its own. */
function firstPhase(place: InsertPlace): Draft {
  const frame = workFrame(place);
  const lines = ["Phase 1: [Phase name]", "", "- [ ] [Task]"];
  if (frame === undefined) {
    return { ...newSectionDraft(place, lines, undefined), tasks: 1, phases: 1 };
  }
  const after = place.lastContent(frame.endLine, frame.line);
  const heading = `${"#".repeat(frame.level + 1)} ${lines[0] ?? ""}`;
  return { after, lines: [heading, ...lines.slice(1)], apart: true, tasks: 1, phases: 1 };
}

import type { Section, Unit } from "../../plan/model.ts";
import { labelLevel } from "../../plan/sections/sections.ts";
import { findDates } from "../../values/readDate.ts";
import type { InsertPlace } from "../place/insertPlace.ts";
import { titleAt } from "../tasks/taskHome.ts";
import type { RegisterPlaces } from "./registerPlaces.ts";
import type { RegisterSpot } from "./registerSpot.ts";
import { nearestSpot, registerSpots } from "./registerSpots.ts";
import { type ListedKind, registerForms } from "./registerWords.ts";

/** Where a record goes: to others of its kind, or below a new label of a phase or step. */
export type RegisterHome =
  | RegisterSpot
  | { readonly kind: "label"; readonly unit: Unit; readonly of: "deliverable" | "criterion" };

/** The home of a further record of a kind; undefined where the plan has no place for such yet. */
export function registerHome(places: RegisterPlaces, kind: ListedKind): RegisterHome | undefined {
  const { place } = places;
  const { phase } = place;
  const isOfPlan = ({ line }: RegisterSpot): boolean => place.places.at(line).phase === null;
  if (kind !== "deliverable" && kind !== "criterion") {
    return nearestSpot(place, registerSpots(places, kind));
  }
  if (phase === undefined || phase.task !== null) {
    const all = registerSpots(places, kind);
    const ofPlan = all.filter(isOfPlan);
    return nearestSpot(place, ofPlan.length > 0 ? ofPlan : all);
  }
  const unit = place.step ?? phase;
  const own = nearestSpot(place, registerSpots(places, kind, unit));
  if (own !== undefined) {
    return own;
  }
  const all = registerSpots(places, kind);
  return (all.every(isOfPlan) ? nearestSpot(place, all) : undefined) ?? { kind: "label", unit, of: kind };
}

/** Title of the section, or label of the unit, that a record of a kind goes into; empty for a new section. */
export function registerWhere(places: RegisterPlaces, kind: ListedKind): string {
  const { place } = places;
  const home = registerHome(places, kind);
  switch (home?.kind) {
    case undefined:
      return "";
    case "label":
      return home.unit.label;
    case "table":
      return home.table.section ?? "";
    case "list":
      return titleAt(place, home.items[0]?.line ?? 0);
    case "line":
      return titleAt(place, home.line);
    case "headings":
      return whereOfEntry(place, home.sections, kind);
    case "section": {
      const entries = entriesIn(place, home.section, kind);
      return entries.length > 0 ? whereOfEntry(place, entries, kind) : home.section.title;
    }
  }
}

function whereOfEntry(place: InsertPlace, sections: readonly Section[], kind: ListedKind): string {
  const todays = kind === "log" ? todaysEntry(place, sections) : undefined;
  return todays?.title ?? sections.at(-1)?.parent?.title ?? "";
}

/** Of the entries of a log the one that goes on today. */
export function todaysEntry({ today }: InsertPlace, sections: readonly Section[]): Section | undefined {
  return sections.find(({ title }) => findDates(title)[0]?.date === today);
}

/** An entry that opens with its day, `2026-01-31 — words`, or with an id, `M2: words`. */
export const entryTitle = /^(?<id>\p{L}{1,12}-?\d{1,4})(?<by>\s{0,2}[:：—–-]{1,2}\s{0,2}|\s)/u;

/** The headings right below one that are all entries of a list: with a day or an id each. */
export function entriesIn({ plan }: InsertPlace, section: Section, kind: ListedKind): readonly Section[] {
  const inner = plan.sections.filter(({ parent, level }) => parent === section && level < labelLevel);
  const isEntry = ({ title }: Section): boolean => findDates(title)[0]?.start === 0 || entryTitle.test(title);
  return registerForms[kind].register !== undefined && inner.every(isEntry) ? inner : [];
}

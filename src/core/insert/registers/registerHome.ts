import type { Section, Unit } from "../../plan/model.ts";
import { findDates } from "../../values/readDate.ts";
import type { InsertPlace } from "../place/insertPlace.ts";
import { readItemLine } from "../tasks/itemLine.ts";
import { titleAt } from "../tasks/taskHome.ts";
import { entriesIn } from "./entriesIn.ts";
import type { RegisterPlaces } from "./registerPlaces.ts";
import type { RegisterSpot } from "./registerSpot.ts";
import { nearestSpot, registerSpots } from "./registerSpots.ts";
import type { ListedKind } from "./registerWords.ts";

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
    const spots = ofPlan.length > 0 ? ofPlan : all;
    return nearestSpot(place, spots, likeliest(place, spots));
  }
  const unit = place.step ?? phase;
  const own = nearestSpot(place, registerSpots(places, kind, unit));
  if (own !== undefined) {
    return own;
  }
  const all = registerSpots(places, kind);
  return (
    (all.every(isOfPlan) ? nearestSpot(place, all, likeliest(place, all)) : undefined) ?? {
      kind: "label",
      unit,
      of: kind,
    }
  );
}

/**
 * The spot that people mean who say nothing more: with boxes, or below words for criteria; what belongs to tests comes
 * last, such as who accepts them.
 */
function likeliest(place: InsertPlace, spots: readonly RegisterSpot[]): RegisterSpot | undefined {
  const rank = (spot: RegisterSpot): number => {
    const sections: Section[] = [];
    for (let one = place.sectionAt(spot.line); one !== undefined; one = one.parent) {
      sections.push(one);
    }
    const hasBoxes =
      spot.kind === "list" && spot.items.some(({ line }) => readItemLine(place.text(line))?.hasBox === true);
    const isNamed = /\b(?:criteri(?:a|on)|requirements?|definition of done)\b/iu.test(sections[0]?.title ?? "");
    const isOfTests = sections.some(({ role }) => role === "verification");
    return (isOfTests ? 2 : 0) + (hasBoxes || isNamed ? 0 : 1);
  };
  return spots.map((spot) => ({ spot, by: rank(spot) })).toSorted((a, b) => a.by - b.by)[0]?.spot;
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

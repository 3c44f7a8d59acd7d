import type { Paragraph } from "../../markdown/blocks.ts";
import type { Section } from "../../plan/model.ts";
import { labelLevel } from "../../plan/sections/sections.ts";
import { stripLead } from "../../plan/plainText.ts";
import { readLead } from "../../register/bullets/lead.ts";
import type { RegisterEntry } from "../../register/registerEntry.ts";
import { registerOf } from "../../register/places/registerWords.ts";
import { holds, type InsertPlace } from "../place/insertPlace.ts";
import { readItemLine } from "../tasks/itemLine.ts";
import { isDay } from "./likeBullet.ts";
import { findDates } from "../../values/readDate.ts";
import { looseSpots } from "./looseSpots.ts";
import { entriesIn } from "./entriesIn.ts";
import type { RegisterPlaces } from "./registerPlaces.ts";
import type { RegisterSpot } from "./registerSpot.ts";
import { type ListedKind, registerForms } from "./registerWords.ts";

/** Every spot for a kind in a stretch of lines, in order; sections without records last. */
export function registerSpots(
  all: RegisterPlaces,
  kind: ListedKind,
  within = { line: 0, endLine: Infinity },
): readonly RegisterSpot[] {
  const { place } = all;
  const form = registerForms[kind];
  const { registers } = place.record;
  const isIn = ({ line }: { readonly line: number }): boolean => line >= within.line && line < within.endLine;
  const tables = registers.tables.filter((table) => form.tables.includes(table.kind) && isIn(table));
  const days = kind === "log" ? daysOf(all).filter(isIn) : [];
  const headings =
    days.length > 0
      ? days
      : headingsOf(
          place,
          all.entries.filter((entry) => entry.kind === form.register && isIn(entry)),
        );
  const records = groupByParent(headings);
  const inRecord = new Set(headings);
  const lists = all.lists(kind).flatMap(({ section, items }) => {
    const own = inRecord.has(section) ? [] : items.filter(isIn);
    return own.length > 0 ? [own] : [];
  });
  const spots: readonly RegisterSpot[] = [
    ...tables.map((table) => ({ kind: "table" as const, line: table.line, table })),
    ...(kind === "log" ? datedFirst(place, lists) : lists).map((items) => ({
      kind: "list" as const,
      line: items[0]?.line ?? 0,
      items,
    })),
    ...records.map((sections) => ({ kind: "headings" as const, line: sections[0]?.line ?? 0, sections })),
  ];
  if (spots.length > 0) {
    return spots.toSorted((a, b) => a.line - b.line);
  }
  const loose = kind === "deliverable" || kind === "criterion" ? looseSpots(all, kind, within) : [];
  if (loose.length > 0) {
    return loose;
  }
  return all
    .announced(kind)
    .filter((section) => isIn(section) && (mayHold(section, kind) || entriesIn(place, section, kind).length > 0))
    .map((section) => ({ kind: "section" as const, line: section.line, section }));
}

/** Words before a register's own that say what part of it a section holds. */
const qualifier =
  /^(?:(?:internal|external|upstream|downstream|key|technical|major|main|critical|important|open|known|current|outstanding|project|team|architectural|design|other|potential|identified|interne|externe|technische|offene|bekannte|aktuelle|wichtige)\s+)+/iu;

/** Whether a section without records is one for them: `## Key risks`, but not `## 1. Circular dependencies`. */
function mayHold({ title, role }: Section, kind: ListedKind): boolean {
  const { register } = registerForms[kind];
  const parts = stripLead(title.slice(0, 200)).split(/\s?[&/,]\s?|\s(?:and|und|et|y|e)\s/u);
  const isNamed = parts.some((part) => {
    const [first = ""] = /^[\p{L}\p{M}]+/u.exec(part.replace(qualifier, "")) ?? [];
    return registerOf(first, undefined) === register;
  });
  return register === undefined || register === "log" || role === register || isNamed;
}

/** Of several spots the one that the place is in, else the first in its section or phase, else the likeliest. */
export function nearestSpot(
  place: InsertPlace,
  spots: readonly RegisterSpot[],
  likeliest = spots[0],
): RegisterSpot | undefined {
  const here = place.sectionAt(place.line);
  const holding = spots.filter((spot) => {
    const section = place.sectionAt(spot.line);
    return section !== undefined && holds(section, place.line);
  });
  const inSection = spots.filter((spot) => here !== undefined && holds(here, spot.line));
  return (
    holding.findLast(({ line }) => line <= place.line) ??
    holding[0] ??
    inSection.findLast(({ line }) => line <= place.line) ??
    inSection[0] ??
    likeliest
  );
}

/** Headings that are records. */
function headingsOf({ headings }: InsertPlace, entries: readonly RegisterEntry[]): readonly Section[] {
  return entries.flatMap(({ line }) => {
    const section = headings.on(line);
    return section !== undefined && section.level < labelLevel ? [section] : [];
  });
}

/** Headings of a log that are days. */
function daysOf(all: RegisterPlaces): readonly Section[] {
  return all.place.plan.sections.filter(
    (section) =>
      section.level < labelLevel &&
      section.parent !== undefined &&
      all.kindsOf(section.parent).includes("log") &&
      findDates(section.title).length > 0,
  );
}

/** Lists whose bullets open with a day, where there are such; else all. */
function datedFirst(place: InsertPlace, lists: readonly (readonly Paragraph[])[]): readonly (readonly Paragraph[])[] {
  const dated = lists.filter((items) =>
    items.some(
      ({ line }) =>
        !place.text(line).includes("](") &&
        isDay(readLead(readItemLine(place.text(line))?.text.slice(0, 200) ?? "")?.name ?? ""),
    ),
  );
  return dated.length > 0 ? dated : lists;
}

function groupByParent(headings: readonly Section[]): readonly (readonly Section[])[] {
  const groups = new Map<Section | undefined, Section[]>();
  for (const section of headings) {
    const group = groups.get(section.parent) ?? [];
    group.push(section);
    groups.set(section.parent, group);
  }
  return [...groups.values()];
}

import type { Paragraph } from "../../markdown/blocks.ts";
import type { Section } from "../../plan/model.ts";
import { labelLevel } from "../../plan/sections/sections.ts";
import { isDeliverables } from "../../register/readCriteria.ts";
import { readLead } from "../../register/bullets/lead.ts";
import type { RegisterEntry } from "../../register/registerEntry.ts";
import { holds, type InsertPlace } from "../place/insertPlace.ts";
import { readItemLine } from "../tasks/itemLine.ts";
import { isDay } from "./likeBullet.ts";
import { findDates } from "../../values/readDate.ts";
import { looseSpots } from "./looseSpots.ts";
import type { RegisterSpot } from "./registerSpot.ts";
import { type ListedKind, registerForms } from "./registerWords.ts";

/** Every spot for a kind in a stretch of lines, in order; sections without records last. */
export function registerSpots(
  place: InsertPlace,
  kind: ListedKind,
  within = { line: 0, endLine: Infinity },
): readonly RegisterSpot[] {
  const form = registerForms[kind];
  const { registers } = place.record;
  const isIn = ({ line }: { readonly line: number }): boolean => line >= within.line && line < within.endLine;
  const tables = registers.tables.filter((table) => form.tables.includes(table.kind) && isIn(table));
  const days = kind === "log" ? daysOf(place).filter(isIn) : [];
  const headings =
    days.length > 0
      ? days
      : headingsOf(
          place,
          registers.entries.filter((entry) => entry.kind === form.register && isIn(entry)),
        );
  const records = groupByParent(headings);
  const inRecord = new Set(headings);
  const lists = listsIn(place, (section) => !inRecord.has(section) && isAbout(place, section, kind), isIn);
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
  const loose = kind === "deliverable" || kind === "criterion" ? looseSpots(place, kind, within) : [];
  if (loose.length > 0) {
    return loose;
  }
  return place.plan.sections
    .filter((section) => isIn(section) && isAbout(place, section, kind, true))
    .map((section) => ({ kind: "section" as const, line: section.line, section }));
}

/** Of several spots the one that the place is in, else the first in its section or phase, else the first. */
export function nearestSpot(place: InsertPlace, spots: readonly RegisterSpot[]): RegisterSpot | undefined {
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
    spots[0]
  );
}

/** Whether a section holds records of a kind, by its own words or, unless `own`, by those of the sections around it. */
function isAbout(place: InsertPlace, section: Section, kind: ListedKind, own = false): boolean {
  if (kind === "gate" || kind === "criterion") {
    const role = kind === "gate" ? "gate" : "acceptance";
    return own ? section.role === role : place.roleOf(section) === role;
  }
  if (kind === "deliverable") {
    return isDeliverables(section.title);
  }
  const { register } = registerForms[kind];
  const found = place.places.registerAt(place.places.of(section));
  return register !== undefined && found.kind === register && (found.announced || !own);
}

/** The lists at the top level, one a list and section, whose sections a test lets through. */
function listsIn(
  place: InsertPlace,
  test: (section: Section) => boolean,
  isIn: (one: { readonly line: number }) => boolean,
): readonly (readonly Paragraph[])[] {
  const known = new Map<Section, boolean>();
  const lists = new Map<string, Paragraph[]>();
  for (const block of place.blocks) {
    if (block.kind !== "paragraph" || block.opens?.depth !== 1 || !isIn(block)) {
      continue;
    }
    const section = place.sectionAt(block.line);
    if (section === undefined) {
      continue;
    }
    const passes = known.get(section) ?? test(section);
    known.set(section, passes);
    if (passes) {
      const key = `${section.line} ${block.opens.list}`;
      const list = lists.get(key) ?? [];
      list.push(block);
      lists.set(key, list);
    }
  }
  return [...lists.values()];
}

/** Headings that are records. */
function headingsOf({ plan }: InsertPlace, entries: readonly RegisterEntry[]): readonly Section[] {
  const byLine = new Map(plan.sections.map((section) => [section.line, section]));
  return entries.flatMap(({ line }) => {
    const section = byLine.get(line);
    return section !== undefined && section.level < labelLevel ? [section] : [];
  });
}

/** Headings of a log that are days. */
function daysOf(place: InsertPlace): readonly Section[] {
  return place.plan.sections.filter(
    (section) =>
      section.level < labelLevel &&
      findDates(section.title).length > 0 &&
      section.parent !== undefined &&
      isAbout(place, section.parent, "log"),
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

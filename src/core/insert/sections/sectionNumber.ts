import type { Section } from "../../plan/model.ts";
import { readUnitHeading } from "../../plan/units/unitHeading.ts";
import { unitWords } from "../../plan/units/unitWords.ts";
import { numberAfter } from "../numbers/counting.ts";
import type { InsertPlace } from "../place/insertPlace.ts";

/** What a further section of a plan with numbered sections is called by, and where it goes. */
export interface SectionNumber {
  /** The number with what sets it off: `12. `. */
  readonly lead: string;
  /** The first section behind the numbered ones, where there is any. */
  readonly next: Section | undefined;
}

const numbered = /^[\s>]{0,4}#{1,6}\s+(?<own>\d{1,3}(?:[.):]|\s[-–—])\s{1,3})(?=\S)/u;

/**
 * The next number of a plan's top sections in their form, for a section behind the last of them, so that no other one gets
 * a new number. Undefined where fewer than half have one, where they do not count up or are phases, and for a phase.
 */
export function nextSectionNumber(
  place: InsertPlace,
  tops: readonly Section[],
  title: string,
): SectionNumber | undefined {
  if (readUnitHeading(title, unitWords({ phase: [], step: [] })) !== undefined) {
    return undefined;
  }
  const phases = new Set(place.plan.phases.map(({ line }) => line));
  const found = tops.flatMap((section, nth) => {
    const own = numbered.exec(place.text(section.line))?.groups?.["own"];
    return own === undefined ? [] : [{ nth, own, line: section.line }];
  });
  const last = found.at(-1);
  const isCounted = found.every(
    ({ own }, nth) => nth === 0 || numberOf(own) === numberOf(found[nth - 1]?.own ?? "") + 1,
  );
  if (last === undefined || found.length < 2 || found.length * 2 < tops.length || !isCounted) {
    return undefined;
  }
  const number = /^\d+/u.exec(last.own)?.[0] ?? "";
  const lead = (numberAfter(number) ?? "") + last.own.slice(number.length);
  return found.some(({ line }) => phases.has(line)) ? undefined : { lead, next: tops[last.nth + 1] };
}

function numberOf(own: string): number {
  return Number.parseInt(own, 10);
}

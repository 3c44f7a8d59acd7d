import type { Phase } from "./model.ts";
import { slug } from "./plainText.ts";
import type { SectionMark } from "./sections.ts";
import { UniqueIds } from "./uniqueIds.ts";
import type { UnitHeading } from "./unitHeading.ts";

type Unit = SectionMark & { readonly unit: UnitHeading };

/**
 * The phases among a document's sections, by line. They are the phase headings of the highest level with at least two
 * of them, or of the highest level at all; deeper ones belong to the phase around them (R7). A document with steps only
 * has them as its phases.
 */
export function findPhases(sections: ReadonlyMap<number, SectionMark>): ReadonlyMap<number, Phase> {
  const units = [...sections.values()].filter((mark): mark is Unit => mark.unit !== undefined);
  const ranked = units.filter(({ unit }) => unit.rank === "phase");
  const candidates = ranked.length > 0 ? ranked : units;
  const levels = [...new Set(candidates.map(({ level }) => level))].toSorted((a, b) => a - b);
  const level = levels.find((l) => candidates.filter((mark) => mark.level === l).length > 1) ?? levels[0];
  const phases = new Map<number, Phase>();
  const ids = new UniqueIds();
  for (const mark of candidates.filter((unit) => unit.level === level)) {
    // Slugs would make `1.2` and a second `1` alike.
    const number = mark.unit.number.toLowerCase().replace("−", "-");
    phases.set(mark.line, {
      id: ids.take(`${slug(mark.unit.word)}-${number}`),
      number: mark.unit.number,
      title: mark.unit.title === "" ? mark.title : mark.unit.title,
      label: mark.title,
      line: mark.line,
    });
  }
  return phases;
}

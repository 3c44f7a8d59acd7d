import { addNumbered, addParts } from "./fallbackUnits.ts";
import type { PlanScan } from "../scanPlan.ts";
import { labelLevel, type OpenSection, setRoles } from "../sections/sections.ts";
import { TaskLines } from "./taskLines.ts";
import { UnitTree } from "./unitTree.ts";

/** Whether a unit heading, or the text right below it, has a status mark. */
export type IsMarked = (section: OpenSection) => boolean;

/**
 * The phases and steps of a document (format §3). Phases are the phase headings of the highest level with at least two of
 * them, or of the highest level at all; unit headings inside them are their steps. Without phase headings, steps are the
 * phases; without those, bold lines with a unit, numbered headings or the parts of a task section.
 */
export function findUnits(scan: PlanScan, isMarked: IsMarked): UnitTree {
  const lines = new TaskLines(scan);
  const tree = new UnitTree((section) => lines.isIn(section) || isMarked(section));
  const named = scan.sections.filter(({ unit }) => unit !== undefined && unit.word !== "");
  const about = sectionsAboutUnits(named);
  const headings = withoutSchedules(
    named.filter((section) => section.level < labelLevel && !about.has(section)),
    lines,
    isMarked,
  );
  const ranked = headings.filter(({ unit }) => unit?.rank === "phase");
  const candidates = ranked.length > 0 ? ranked : headings;
  if (candidates.length > 0) {
    new HeadingUnits(tree, lines, candidates, about).add(scan.sections);
    setRoles(scan.sections, joinAbout(tree, about));
  } else {
    const labels = named.filter(({ unit, level }) => level === labelLevel && unit?.rank === "phase");
    labels.forEach((section) => tree.addPhase(section));
    if (labels.length === 0) {
      const numbered = addNumbered(tree, scan.sections, lines);
      setRoles(scan.sections, new Map(numbered.map((section) => [section, "work"])));
      if (numbered.length === 0) {
        addParts(tree, scan.sections, lines);
      }
    }
  }
  tree.settle((section) => lines.isIn(section));
  return tree;
}

/**
 * Headings such as `Phase 1 Success Criteria` beside `Phase 1: Storage`: the number is not set off from the words after
 * it, and the same number stands set off elsewhere. They speak of that unit and are none of their own.
 */
function sectionsAboutUnits(named: readonly OpenSection[]): ReadonlySet<OpenSection> {
  const setOff = new Set(named.filter(({ unit }) => unit?.separated === true).map(keyOf));
  return new Set(named.filter((section) => section.unit?.separated === false && setOff.has(keyOf(section))));
}

function keyOf({ unit }: OpenSection): string {
  return `${unit?.word ?? ""} ${unit?.number.toLowerCase() ?? ""}`;
}

/**
 * Unit words of which no heading holds a task or a mark are no units where others of the same rank do: a schedule by
 * weeks beside the phases. User stories without any are the stories of a specification.
 */
function withoutSchedules(
  headings: readonly OpenSection[],
  lines: TaskLines,
  isMarked: IsMarked,
): readonly OpenSection[] {
  const words = new Set(headings.map(({ unit }) => unit?.word ?? ""));
  const isStory = (word: string): boolean => word === "story" || word === "user story";
  if (words.size < 2 && ![...words].some(isStory)) {
    return headings;
  }
  const alive = new Set<string>();
  for (const section of headings) {
    const word = section.unit?.word ?? "";
    if (!alive.has(word) && (lines.isIn(section) || isMarked(section))) {
      alive.add(word);
    }
  }
  const ranks = new Set(headings.filter(({ unit }) => alive.has(unit?.word ?? "")).map(({ unit }) => unit?.rank));
  return headings.filter(
    ({ unit }) => unit !== undefined && (alive.has(unit.word) || (!ranks.has(unit.rank) && !isStory(unit.word))),
  );
}

/** Puts the sections about a unit into it; returns the roles that their words announce. */
function joinAbout(tree: UnitTree, about: ReadonlySet<OpenSection>): ReadonlyMap<OpenSection, OpenSection["role"]> {
  const roles = new Map<OpenSection, OpenSection["role"]>();
  for (const section of about) {
    const phase = tree.named(section.unit?.word ?? "", section.unit?.number ?? "")[0];
    if (phase !== undefined) {
      tree.join(section, phase);
      roles.set(section, section.titleRole ?? "work");
    }
  }
  return roles;
}

/** Makes phases and steps of unit headings. */
class HeadingUnits {
  readonly #tree: UnitTree;
  readonly #lines: TaskLines;
  readonly #candidates: ReadonlySet<OpenSection>;
  readonly #about: ReadonlySet<OpenSection>;
  readonly #level: number;

  constructor(tree: UnitTree, lines: TaskLines, candidates: readonly OpenSection[], about: ReadonlySet<OpenSection>) {
    this.#tree = tree;
    this.#lines = lines;
    this.#candidates = new Set(candidates);
    this.#about = about;
    this.#level = phaseLevel(candidates);
  }

  add(sections: readonly OpenSection[]): void {
    sections.forEach((section, nth) => {
      if (section.unit !== undefined && section.level < labelLevel && !this.#about.has(section)) {
        this.#addOne(section, sections[nth + 1]?.line ?? section.endLine);
      }
    });
  }

  #addOne(section: OpenSection, nextLine: number): void {
    const around = this.#tree.unitOf(section.parent);
    if (!this.#candidates.has(section)) {
      // `1.2 Title` and step words are steps inside a unit, and nothing outside.
      if (around !== undefined && (section.unit?.rank === "step" || section.unit?.word === "")) {
        this.#addStep(section);
      }
    } else if (section.level < this.#level) {
      // Above the phases it is a frame around them, unless it holds work of its own.
      if (!section.isTitle && this.#lines.any(section.line, nextLine)) {
        this.#tree.addPhase(section);
      }
    } else if (around === undefined || around.section.level < this.#level) {
      this.#tree.addPhase(section);
    } else {
      this.#addStep(section);
    }
  }

  /** A heading that repeats the number of the unit around it is a part of that unit. */
  #addStep(section: OpenSection): void {
    const around = this.#tree.unitOf(section.parent);
    const { word, number } = section.unit ?? { word: "", number: "" };
    let repeated = around;
    while (repeated !== undefined && (repeated.word !== word || repeated.number !== number)) {
      repeated = repeated.parent;
    }
    if (around !== undefined && repeated === undefined) {
      this.#tree.addStep(section, around);
    }
  }
}

/** The highest heading level with two different phases; of none such, the highest level with a phase. */
function phaseLevel(candidates: readonly OpenSection[]): number {
  const numbers = new Map<number, Set<string>>();
  for (const section of candidates) {
    const known = numbers.get(section.level) ?? new Set();
    numbers.set(section.level, known.add(keyOf(section)));
  }
  const levels = [...numbers.keys()].toSorted((a, b) => a - b);
  return levels.find((level) => (numbers.get(level)?.size ?? 0) > 1) ?? levels[0] ?? 0;
}

import type { Plan, Section } from "../../plan/model.ts";
import { stripLead } from "../../plan/plainText.ts";
import { labelLevel } from "../../plan/sections/sections.ts";

/** A plan's headings by name and line; each index is made when first asked for and serves every offer at a place. */
export class PlanHeadings {
  readonly #plan: Plan;
  #topSections: readonly Section[] | undefined;
  #titles: ReadonlySet<string> | undefined;
  #phases: ReadonlySet<string> | undefined;
  #topByName: ReadonlyMap<string, Section> | undefined;
  #byLine: ReadonlyMap<number, Section> | undefined;

  constructor(plan: Plan) {
    this.#plan = plan;
  }

  /** The sections right below the title: those of the highest level that has two, or of the highest. */
  get topSections(): readonly Section[] {
    this.#topSections ??= topSectionsOf(this.#plan);
    return this.#topSections;
  }

  /** Whether a heading outside the phases has a title, in whatever case and number and whatever stands around it. */
  has(title: string): boolean {
    this.#titles ??= new Set(outsidePhases(this.#plan).map((section) => sameTitle(section.title)));
    return this.#titles.has(sameTitle(title));
  }

  /** Whether a phase has a title behind its number. */
  hasPhase(title: string): boolean {
    this.#phases ??= new Set(this.#plan.phases.map((phase) => sameTitle(phase.title)));
    return this.#phases.has(sameTitle(title));
  }

  /** The first of the top sections with a title, whatever emoji and numbers stand around it. */
  topCalled(title: string): Section | undefined {
    this.#topByName ??= new Map(this.topSections.toReversed().map((section) => [nameOf(section.title), section]));
    return this.#topByName.get(nameOf(title));
  }

  /** The heading or label on a 0-based line. */
  on(line: number): Section | undefined {
    this.#byLine ??= new Map(this.#plan.sections.map((section) => [section.line, section]));
    return this.#byLine.get(line);
  }
}

function topSectionsOf({ sections, titleLine }: Plan): readonly Section[] {
  const headings = sections.filter(({ level, line }) => level < labelLevel && line !== titleLine);
  for (let level = 1; level < labelLevel; level++) {
    const found = headings.filter((one) => one.level === level);
    if (found.length > 1 || (found.length === 1 && level > 1)) {
      return found;
    }
  }
  return [];
}

/** Headings that stand in no phase: what lies in one is that phase's own. */
function outsidePhases({ sections, phases, titleLine }: Plan): readonly Section[] {
  let nth = 0;
  return sections.filter(({ level, line }) => {
    while (nth < phases.length && (phases[nth]?.endLine ?? 0) <= line) {
      nth++;
    }
    return level < labelLevel && line !== titleLine && !((phases[nth]?.line ?? Infinity) <= line);
  });
}

/** A title by which two sections are told to be the same: `1. Risks & Mitigations` is `Risk and Mitigation`. */
function sameTitle(title: string): string {
  return nameOf(title)
    .replaceAll("&", " and ")
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => (word.length > 3 ? word.replace(/ies$/u, "y").replace(/(?<!s)s$/u, "") : word))
    .join(" ")
    .trim();
}

function nameOf(title: string): string {
  return stripLead(title).toLowerCase();
}

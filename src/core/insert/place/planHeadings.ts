import type { Plan, Section } from "../../plan/model.ts";
import { stripLead } from "../../plan/plainText.ts";
import { labelLevel } from "../../plan/sections/sections.ts";

/** A plan's headings by name and line; each index is made when first asked for and serves every offer at a place. */
export class PlanHeadings {
  readonly #plan: Plan;
  #topSections: readonly Section[] | undefined;
  #names: ReadonlySet<string> | undefined;
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

  /** Whether a section has a title, whatever emoji and numbers stand around it. */
  has(title: string): boolean {
    this.#names ??= new Set(this.#plan.sections.map((section) => nameOf(section.title)));
    return this.#names.has(nameOf(title));
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

function nameOf(title: string): string {
  return stripLead(title).toLowerCase();
}

import { lowerBound } from "../../text/lowerBound.ts";
import type { Plan, Section, Unit } from "../../plan/model.ts";
import { type RegisterKind, registerOf } from "./registerWords.ts";

/** Where a line of a plan stands. */
export interface Place {
  /** The innermost heading or label around it; undefined before the first and under the document's title. */
  readonly section: Section | undefined;
  /** Id of the phase. */
  readonly phase: string | null;
  /** Id of the innermost step. */
  readonly step: string | null;
}

/** What register a section belongs to. */
export interface SectionRegister {
  /** What the nearest heading with known words announces; undefined for none. */
  readonly kind: RegisterKind | undefined;
  /** Whether the section announces it itself. */
  readonly announced: boolean;
}

const nowhere: Place = { section: undefined, phase: null, step: null };
const noRegister: SectionRegister = { kind: undefined, announced: false };

/** Finds the place of each line of a plan, worked out once a section. Lines that are asked for in order cost least. */
export class PlanPlaces {
  readonly #plan: Plan;
  readonly #units = new Map<number, Unit>();
  readonly #phaseOf = new Map<string, string>();
  readonly #byLabel = new Map<string, Unit>();
  readonly #known = new Map<Section, Place>();
  readonly #registers = new Map<Section, SectionRegister>();
  /** The last answer, and from where to where it holds. */
  #last: Place = nowhere;
  #from = 0;
  #to = 0;

  constructor(plan: Plan) {
    this.#plan = plan;
    for (const phase of plan.phases) {
      this.#byLabel.set(phase.label, phase);
      this.#addUnit(phase, phase.id);
    }
  }

  /** The place of a 0-based line; a heading's own line stands in its section. */
  at(line: number): Place {
    if (line >= this.#from && line < this.#to) {
      return this.#last;
    }
    const { sections } = this.#plan;
    const low = lowerBound(sections, (section) => section.line <= line);
    let section = sections[low - 1];
    this.#from = section?.line ?? 0;
    this.#to = sections[low]?.line ?? Infinity;
    while (section !== undefined && section.endLine <= line) {
      this.#from = section.endLine;
      section = section.parent;
    }
    this.#to = Math.min(this.#to, section?.endLine ?? Infinity);
    this.#last = section === undefined ? nowhere : this.of(section);
    return this.#last;
  }

  /** The place that a section makes for what stands in it. */
  of(section: Section): Place {
    const known = this.#known.get(section);
    if (known !== undefined) {
      return known;
    }
    const around = section.parent === undefined ? nowhere : this.of(section.parent);
    const place = this.#placeOf(section, around);
    this.#known.set(section, place);
    return place;
  }

  /** The register that a place's section belongs to. A heading of another role ends it: it speaks of something else. */
  registerAt({ section }: Place): SectionRegister {
    if (section === undefined) {
      return noRegister;
    }
    let register = this.#registers.get(section);
    if (register === undefined) {
      register = this.#registerOf(section);
      this.#registers.set(section, register);
    }
    return register;
  }

  /** Whether a section's own heading is a phase's or a step's. */
  opensUnit({ line, title }: Section): boolean {
    return this.#units.has(line) || this.#byLabel.has(title);
  }

  #registerOf(section: Section): SectionRegister {
    if (this.#isTitle(section) || this.opensUnit(section)) {
      return noRegister;
    }
    const { title, role, parent } = section;
    const own = registerOf(title, role);
    if (own !== undefined || parent === undefined || (role !== undefined && role !== "other")) {
      return { kind: own, announced: own !== undefined };
    }
    return { kind: this.registerAt({ ...nowhere, section: parent }).kind, announced: false };
  }

  #isTitle({ line, level }: Section): boolean {
    return line === this.#plan.titleLine && level === 1;
  }

  #placeOf(section: Section, around: Place): Place {
    // Of a phase with several sections only one is known by its line; the others bear the same label.
    const byLabel = around.phase === null && !this.#isTitle(section) ? this.#byLabel.get(section.title) : undefined;
    const unit = this.#units.get(section.line) ?? byLabel;
    if (unit === undefined) {
      // The title says nothing of what stands below it.
      return this.#isTitle(section) ? nowhere : { ...around, section };
    }
    const phase = this.#phaseOf.get(unit.id) ?? unit.id;
    return { section, phase, step: phase === unit.id ? null : unit.id };
  }

  #addUnit(unit: Unit, phase: string): void {
    this.#units.set(unit.line, unit);
    this.#phaseOf.set(unit.id, phase);
    unit.steps.forEach((step) => this.#addUnit(step, phase));
  }
}

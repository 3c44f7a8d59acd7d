import type { OpenSection } from "../sections/sections.ts";
import { slug } from "../plainText.ts";
import { UniqueIds } from "../uniqueIds.ts";

/** A phase or step while a plan is read. */
export interface OpenUnit {
  readonly id: string;
  readonly number: string;
  readonly word: string;
  readonly title: string;
  /** The section that speaks for it: of several with one number, the first with boxes. */
  section: OpenSection;
  readonly parent: OpenUnit | undefined;
  readonly steps: OpenUnit[];
}

/** The phases and steps of a document, and which section belongs to which. */
export class UnitTree {
  readonly phases: OpenUnit[] = [];
  readonly #bySection = new Map<OpenSection, OpenUnit>();
  readonly #ids = new UniqueIds();
  /** Phases by word and number, for repeated ones. */
  readonly #byNumber = new Map<string, OpenUnit[]>();
  readonly #innermost = new Map<OpenSection, OpenUnit | undefined>();
  /** Whether a section holds work or says how far it is. */
  readonly #says: (section: OpenSection) => boolean;

  constructor(says: (section: OpenSection) => boolean) {
    this.#says = says;
  }

  /** The innermost unit that a section belongs to, itself included. */
  unitOf(section: OpenSection | undefined): OpenUnit | undefined {
    if (section === undefined) {
      return undefined;
    }
    if (!this.#innermost.has(section)) {
      this.#innermost.set(section, this.#bySection.get(section) ?? this.unitOf(section.parent));
    }
    return this.#innermost.get(section);
  }

  /** The unit that a section's own heading opens. */
  openedBy(section: OpenSection): OpenUnit | undefined {
    return this.#bySection.get(section);
  }

  /** First words of phases' unit words, to tell quickly what may name one. */
  readonly firstWords = new Set<string>(["implementation", "development", "project", "delivery"]);

  /** Phases with a word and number, as overview lists name them. */
  named(word: string, number: string): readonly OpenUnit[] {
    return this.#byNumber.get(`${word} ${number.toLowerCase()}`) ?? [];
  }

  /**
   * Makes a section a phase; a second section of its number joins the first. `word`, `number` and `title` are the
   * heading's own unless given.
   */
  addPhase(section: OpenSection, own: Partial<Pick<OpenUnit, "word" | "number" | "title">> = {}): void {
    const unit = this.#describe(section, own);
    const key = `${unit.word} ${unit.number.toLowerCase()}`;
    const alike = this.#byNumber.get(key) ?? [];
    const bare = slug(`${unit.word} ${unit.number}`);
    const same =
      unit.number === ""
        ? undefined
        : alike.find((one) => sameTitle(one.title, unit.title, bare) || !this.#bothSay(one.section, section));
    if (same !== undefined) {
      this.#bySection.set(section, same);
      return;
    }
    const wish = unit.number === "" ? slug(unit.title) || unit.word : `${slug(unit.word)}-${unit.number.toLowerCase()}`;
    const phase: OpenUnit = { ...unit, id: this.#ids.take(wish), parent: undefined, steps: [] };
    this.phases.push(phase);
    this.firstWords.add(unit.word.split(" ", 1)[0] ?? "");
    this.#bySection.set(section, phase);
    this.#byNumber.set(key, [...alike, phase]);
  }

  /** Two sections of one number with other titles are two phases where each says how far it is: two plans in a file. */
  #bothSay(one: OpenSection, other: OpenSection): boolean {
    return this.#says(one) && this.#says(other);
  }

  /** Makes a section a part of a unit that has a heading of its own. */
  join(section: OpenSection, unit: OpenUnit): void {
    this.#bySection.set(section, unit);
    this.#innermost.clear();
  }

  /** Makes a section a step of a unit. */
  addStep(section: OpenSection, parent: OpenUnit): void {
    const unit = this.#describe(section, {});
    const id = this.#ids.take(`${parent.id}/${slug(unit.word || "step")}-${unit.number.toLowerCase()}`);
    const step: OpenUnit = { ...unit, word: unit.word || "step", id, parent, steps: [] };
    parent.steps.push(step);
    this.#bySection.set(section, step);
  }

  /** The section that speaks for a unit of several is the first with boxes. */
  settle(hasBoxes: (section: OpenSection) => boolean): void {
    for (const [section, unit] of this.#bySection) {
      if (unit.section !== section && !hasBoxes(unit.section) && hasBoxes(section)) {
        unit.section = section;
      }
    }
  }

  #describe(
    section: OpenSection,
    own: Partial<Pick<OpenUnit, "word" | "number" | "title">>,
  ): Pick<OpenUnit, "word" | "number" | "title" | "section"> {
    const { unit } = section;
    const title = own.title ?? (unit === undefined || unit.title === "" ? section.title : unit.title);
    return { word: own.word ?? unit?.word ?? "section", number: own.number ?? unit?.number ?? "", title, section };
  }
}

/** Whether two headings of one number mean one unit: the same words as far as the shorter goes; `bare` says nothing. */
function sameTitle(a: string, b: string, bare: string): boolean {
  const [one, other] = [slug(a, 4), slug(b, 4)];
  return one === other || one === bare || other === bare || one.startsWith(`${other}-`) || other.startsWith(`${one}-`);
}

import type { Plan, Unit } from "../../plan/model.ts";
import { plainText, slug, stripLead } from "../../plan/plainText.ts";
import { readUnitHeading } from "../../plan/units/unitHeading.ts";
import { type UnitWords, unitWords } from "../../plan/units/unitWords.ts";

/** Finds the phase that a text elsewhere in the plan names. */
export class PhaseNames {
  readonly #words: UnitWords;
  /** By `word number`, by `#number` and by `=title`; null for what several phases share. */
  readonly #phases = new Map<string, Unit | null>();

  constructor({ phases }: Plan) {
    // A project's own words are known by the phases that bear them.
    this.#words = unitWords({ phase: phases.map(({ word }) => word).filter((word) => word !== "section"), step: [] });
    for (const phase of phases) {
      const number = phase.number.toLowerCase();
      this.#add(`${phase.word} ${number}`, phase);
      this.#add(`#${number}`, phase);
      this.#add(`=${slug(phase.title)}`, phase);
    }
  }

  /**
   * The phase named by word and number (`Phase 2: Core`), by number alone (`2`, `2. Core`) or by title; undefined for a
   * range, for a part of a phase (`Phase 2.A`), for a name that fits several, and for none.
   */
  find(name: string): Unit | undefined {
    const plain = plainText(name);
    const heading = readUnitHeading(plain, this.#words);
    if (heading !== undefined && heading.word !== "") {
      if (isPartOf(plain, heading.number)) {
        return undefined;
      }
      return this.#phases.get(`${heading.word} ${heading.number.toLowerCase()}`) ?? undefined;
    }
    const number = /^#?(\d{1,3}(?:\.\d{1,3})?[a-z]?)(?:$|[.):：]?\s)/u.exec(plain)?.[1];
    if (number !== undefined) {
      return this.#phases.get(`#${number.toLowerCase()}`) ?? undefined;
    }
    const title = slug(stripLead(plain));
    return title === "" ? undefined : (this.#phases.get(`=${title}`) ?? undefined);
  }

  #add(name: string, phase: Unit): void {
    this.#phases.set(name, this.#phases.has(name) ? null : phase);
  }
}

/** Whether a name goes on behind the number with a letter of its own: `Phase 2.A`, `Phase 2.B/2.C`. */
function isPartOf(name: string, number: string): boolean {
  const at = name.indexOf(number);
  return at !== -1 && /^\.\p{Lu}(?!\p{L})/u.test(name.slice(at + number.length, at + number.length + 3));
}

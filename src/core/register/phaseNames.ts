import type { Plan, Unit } from "../plan/model.ts";
import { plainText, slug, stripLead } from "../plan/plainText.ts";
import { readUnitHeading } from "../plan/unitHeading.ts";
import { type UnitWords, unitWords } from "../plan/unitWords.ts";

/** Finds the phase that a text elsewhere in the plan names. */
export class PhaseNames {
  readonly #phases: readonly Unit[];
  readonly #words: UnitWords;

  constructor({ phases }: Plan) {
    this.#phases = phases;
    // A project's own words are known by the phases that bear them.
    this.#words = unitWords({ phase: phases.map(({ word }) => word).filter((word) => word !== "section"), step: [] });
  }

  /**
   * The phase named by word and number (`Phase 2: Core`), by number alone (`2`, `2. Core`) or by title; undefined for a
   * range, for a name that fits several, and for none.
   */
  find(name: string): Unit | undefined {
    const plain = plainText(name);
    const heading = readUnitHeading(plain, this.#words);
    if (heading !== undefined && heading.word !== "") {
      return only(this.#phases, ({ word, number }) => word === heading.word && same(number, heading.number));
    }
    const number = /^#?(\d{1,3}(?:\.\d{1,3})?[a-z]?)(?:$|[.):：]?\s)/u.exec(plain)?.[1];
    if (number !== undefined) {
      return only(this.#phases, (phase) => same(phase.number, number));
    }
    const title = slug(stripLead(plain));
    return title === "" ? undefined : only(this.#phases, (phase) => slug(phase.title) === title);
  }
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function only(phases: readonly Unit[], fits: (phase: Unit) => boolean): Unit | undefined {
  const found = phases.filter(fits);
  return found.length === 1 ? found[0] : undefined;
}

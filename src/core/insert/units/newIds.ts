import { idAfter } from "../numbers/counting.ts";
import { firstOf, readUnitId } from "../numbers/unitIds.ts";
import type { InsertPlace } from "../place/insertPlace.ts";

/** Hands out the ids of the tasks of one new phase or step, none of them twice. */
export class NewIds {
  readonly #number: string;
  readonly #known: string[];
  readonly #given = new Set<string>();

  /** `number` is the new unit's. */
  constructor({ plan }: InsertPlace, number: string) {
    this.#number = number;
    this.#known = plan.tasks.flatMap(({ writtenId }) => writtenId ?? []);
  }

  /**
   * The next id like one of a task in the unit with a number: from the unit's own number where the id opens with it, else
   * behind all of the plan. Undefined where the id cannot be counted on.
   */
  next(id: string, number: string): string | undefined {
    const own = readUnitId(id, number);
    let next = own === undefined ? idAfter(id, this.#known) : firstOf(own, this.#number);
    while (next !== undefined && this.#given.has(next)) {
      next = idAfter(next, []);
    }
    if (next !== undefined) {
      this.#given.add(next);
      this.#known.push(next);
    }
    return next;
  }
}

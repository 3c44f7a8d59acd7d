import type { PlanRecord } from "../../core/index/planRecord.ts";

/** So many states of the page are remembered: a click may be on its way while newer ones are sent. */
const most = 12;

/** The plan that the page showed with each of its last revisions: what a click is about. */
export class ShownRevisions {
  readonly #records = new Map<number, PlanRecord>();

  add(revision: number, record: PlanRecord | undefined): void {
    // The greatest part of the older ones nobody asks for any more.
    for (const old of this.#records.values()) {
      if (old !== record) {
        old.letGoOfBlocks();
      }
    }
    this.#records.delete(revision);
    if (record !== undefined) {
      this.#records.set(revision, record);
    }
    for (const old of this.#records.keys()) {
      if (old <= revision - most) {
        this.#records.delete(old);
      }
    }
  }

  /** Undefined for a revision that is too old, or showed no plan. */
  get(revision: number): PlanRecord | undefined {
    return this.#records.get(revision);
  }

  clear(): void {
    this.#records.clear();
  }
}

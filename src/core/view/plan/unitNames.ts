import type { PlanRecord } from "../../index/planRecord.ts";
import { allUnits } from "../../schedule/planSchedule.ts";
import { plainLine } from "../plainLine.ts";

/** So many dependencies are named; more say little. */
const mostNames = 4;

/** The names of what dependencies lead to: phases and steps by their label, tasks by their id or words. */
export class UnitNames {
  readonly #names = new Map<string, string>();
  readonly #record: Pick<PlanRecord, "plan">;
  #hasTasks = false;

  constructor(record: Pick<PlanRecord, "plan">) {
    this.#record = record;
    for (const { id, label } of allUnits(record.plan.phases)) {
      this.#names.set(id, plainLine(label, 80));
    }
  }

  /** The name of a phase or step. */
  of(id: string): string | undefined {
    return this.#names.get(id);
  }

  /** The names of some, joined by commas. */
  list(ids: readonly string[]): string {
    if (!this.#hasTasks && ids.some((id) => !this.#names.has(id))) {
      this.#hasTasks = true;
      for (const { id, writtenId, text } of this.#record.plan.tasks) {
        this.#names.set(id, writtenId ?? plainLine(text, 80));
      }
    }
    const names = ids.slice(0, mostNames).map((id) => this.#names.get(id) ?? id);
    return names.join(", ") + (ids.length > mostNames ? ", …" : "");
  }
}

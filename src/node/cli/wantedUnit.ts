import { phrase } from "../../core/message/phrase.ts";
import type { PlanRecord } from "../../core/index/planRecord.ts";
import type { Unit } from "../../core/plan/model.ts";
import { allUnits } from "../../core/schedule/planSchedule.ts";
import { type Candidate, EditRefusal } from "./editRefusal.ts";

/**
 * The phase or step that is meant by its id, else by its number, else by its words; phases go before steps. Throws an
 * {@link EditRefusal} with what there is instead.
 */
export function wantedUnit({ plan }: PlanRecord, name: string): Unit {
  const wanted = name.trim().toLowerCase();
  const { phases } = plan;
  const all = allUnits(phases);
  const ways: readonly (readonly [units: readonly Unit[], is: (unit: Unit) => boolean])[] = [
    [all, ({ id }) => id.toLowerCase() === wanted],
    [phases, ({ number }) => number.toLowerCase() === wanted],
    [all, ({ number }) => number.toLowerCase() === wanted],
    [all, ({ label, title }) => label.toLowerCase() === wanted || title.toLowerCase() === wanted],
    [all, ({ word, number }) => number !== "" && `${word} ${number}`.toLowerCase() === wanted],
  ];
  for (const [units, is] of ways) {
    const [unit, ...others] = units.filter(is);
    if (unit !== undefined && others.length === 0) {
      return unit;
    }
    if (unit !== undefined) {
      const found = [unit, ...others].map(candidateOf);
      throw new EditRefusal(
        phrase('{0} phases or steps are called "{1}"; say which one by its id', found.length, name),
        found,
      );
    }
  }
  throw phases.length === 0
    ? new EditRefusal(phrase("the plan has no phases"))
    : new EditRefusal(phrase('there is no phase "{0}"; there are', name), all.map(candidateOf));
}

function candidateOf({ id, line, label }: Unit): Candidate {
  return { id, line, text: label };
}

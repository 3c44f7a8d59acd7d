import { isUnfilled } from "../../fields/isUnfilled.ts";
import type { PlanRecord } from "../../index/planRecord.ts";
import type { Unit } from "../../plan/model.ts";
import { PhaseNames } from "../../register/places/phaseNames.ts";
import type { TextEdit } from "../../text/textEdit.ts";

/**
 * Has `**Current Phase**: Phase 2: Storage` name the phase that the counts say is current, in the form of the old value: by
 * heading, by word and number, by number or by title. What stands behind the name stays only where the name does; a value
 * that names no phase stays, and so does the field of a plan whose phases are all complete.
 */
export function currentPhaseEdits(record: PlanRecord): readonly TextEdit[] {
  const { plan, progress, fields, lines } = record;
  const current = plan.phases.find(({ id }) => id === progress.currentPhase);
  if (current === undefined) {
    return [];
  }
  const names = new PhaseNames(plan);
  return fields.flatMap(({ key, value, range }) => {
    const named = key !== "currentPhase" || isUnfilled(value) ? undefined : names.find(value);
    const written = lines.text.slice(range.start, range.end);
    const newText = named === undefined || named === current ? undefined : nameLike(value, named, current);
    return newText === undefined || !written.includes(value)
      ? []
      : [{ range, newText: written.replace(value, () => newText) }];
  });
}

/** The new phase's name as the old one is called; undefined where the old value says more than a name. */
function nameLike(value: string, old: Unit, current: Unit): string | undefined {
  const short = ({ label, number }: Unit): string => label.slice(0, label.indexOf(number) + number.length);
  const forms: readonly ((unit: Unit) => string)[] = [
    (unit) => unit.label,
    short,
    (unit) => unit.number,
    (unit) => unit.title,
  ];
  const form = forms.find((one) => one(old).toLowerCase() === value.trim().toLowerCase());
  return form?.(current);
}

import { isUnfilled } from "../../fields/isUnfilled.ts";
import type { Field } from "../../fields/field.ts";
import type { PlanRecord } from "../../index/planRecord.ts";
import type { Unit } from "../../plan/model.ts";
import { unitName } from "../../plan/units/unitName.ts";
import { PhaseNames } from "../../register/places/phaseNames.ts";
import type { TextEdit } from "../../text/textEdit.ts";

/**
 * Has `**Current Phase**: Phase 2: Storage` name the phase that the counts say is current, in the form of the old value: by
 * word and number, by number, by heading or by title. A value that says more than a name stays, and so does the field of a
 * plan whose phases are all complete; and where the new name would not be read as the old one was (`#` and `:` in YAML, a bar
 * in a table), nothing is written.
 */
export function currentPhaseEdits(record: PlanRecord): readonly TextEdit[] {
  const { plan, progress, fields, lines } = record;
  const current = plan.phases.find(({ id }) => id === progress.currentPhase);
  if (current === undefined) {
    return [];
  }
  const names = new PhaseNames(plan);
  return fields.flatMap((field) => {
    const { key, value, range } = field;
    const named = key !== "currentPhase" || isUnfilled(value) ? undefined : names.find(value);
    const newText = named === undefined || named === current ? undefined : nameLike(value, named, current);
    const written = lines.text.slice(range.start, range.end);
    return newText === undefined || !written.includes(value) || !mayStand(record, field, newText)
      ? []
      : [{ range, newText: written.replace(value, () => newText) }];
  });
}

/** The new phase's name as the old one is called; undefined where the old value says more than a name. */
function nameLike(value: string, old: Unit, current: Unit): string | undefined {
  const said = value.trim().toLowerCase();
  const forms: readonly ((unit: Unit) => string)[] = [
    unitName,
    (unit) => unit.number,
    (unit) => unit.label,
    (unit) => unit.title,
  ];
  return forms.find((form) => form(old).toLowerCase() === said)?.(current);
}

/** Whether a name is one plain value where it is to stand. */
function mayStand({ lines, markdown }: PlanRecord, { line }: Field, name: string): boolean {
  const isMatter = line < (markdown.frontMatter?.bodyLine ?? 0);
  const isCell = lines.lineText(line).trimStart().startsWith("|");
  // A box, a counter or a mark at the end of a heading is no part of its name.
  return isMatter
    ? /^[\p{L}\p{N}][\p{L}\p{N} .()/–—-]*$/u.test(name)
    : !/[[\]`<>]/u.test(name) && !(isCell && name.includes("|"));
}

import type { PlanRecord } from "../../index/planRecord.ts";
import type { Unit } from "../../plan/model.ts";
import { plainText } from "../../plan/plainText.ts";
import { unitName } from "../../plan/units/unitName.ts";
import { LineOwners } from "../../register/places/lineOwners.ts";
import { DependencyNames } from "../../schedule/dependencyNames.ts";
import { readTaskId } from "../../values/readTaskId.ts";
import { readDependencies } from "../../values/readDependencies.ts";
import type { TextRange } from "../../text/textRange.ts";
import type { Offer } from "../completion.ts";

/** The entry of a list, of dependencies or people, that is being written: between the commas around the caret; offsets in the text. */
export function dependencyPart(text: string, caret: number): TextRange {
  let start = caret;
  while (start > 0 && !isSeparator(text.charCodeAt(start - 1))) {
    start--;
  }
  let end = caret;
  while (end < text.length && !isSeparator(text.charCodeAt(end))) {
    end++;
  }
  while (start < caret && text.charCodeAt(start) === 32) {
    start++;
  }
  while (end > caret && text.charCodeAt(end - 1) === 32) {
    end--;
  }
  return { start, end };
}

/**
 * What something on a 0-based line may depend on: the plan's phases, the steps of the phase around it, and its tasks that
 * have an id; only names by which the plan's reader finds them again. Not itself, nor what it is a part of, nor what
 * `listed` names already.
 */
export function dependencyOffers(
  { plan }: PlanRecord,
  line: number,
  listed: string,
  withNone: boolean,
): readonly Offer[] {
  const names = new DependencyNames(plan);
  const around = plan.phases.find((phase) => phase.line <= line && line < phase.endLine);
  const taken = new Set(readDependencies(listed).map((one) => names.find(one, around?.id)));
  const offers: Offer[] = withNone ? [{ value: "None", hint: "nothing" }] : [];
  const addUnit = (unit: Unit): void => {
    const value = unitName(unit);
    const [found] = readDependencies(value);
    const isAround = unit.line <= line && line < unit.endLine;
    if (!isAround && !taken.has(unit.id) && found !== undefined && names.find(found, around?.id) === unit.id) {
      offers.push({ value, detail: unit.title });
    }
  };
  plan.phases.forEach(addUnit);
  around?.steps.forEach(addUnit);
  const own = new LineOwners(plan).taskAt(line);
  for (const { id, writtenId, text, line: taskLine } of plan.tasks) {
    // `#2` and bare numbers are names within one section.
    const isName = writtenId !== null && /^[A-Z]/u.test(writtenId) && !writtenId.startsWith("Task ");
    if (isName && id !== own && taskLine !== line && !taken.has(id)) {
      offers.push({
        value: writtenId,
        // Of thousands only those that are shown need it.
        get detail() {
          return plainText((readTaskId(text)?.rest ?? text).slice(0, 200));
        },
      });
    }
  }
  return offers;
}

function isSeparator(code: number): boolean {
  return code === 44 || code === 59 || code === 0x3001 || code === 0xff0c;
}

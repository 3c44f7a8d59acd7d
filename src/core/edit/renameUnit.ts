import type { PlanRecord } from "../index/planRecord.ts";
import type { Plan, Unit } from "../plan/model.ts";
import { plainText } from "../plan/plainText.ts";
import { allUnits } from "../schedule/planSchedule.ts";
import { oneLine } from "../text/oneLine.ts";
import { keepsTasks } from "./keepsTasks.ts";
import type { EditsOrRefusal } from "./refusal.ts";
import { planAfter } from "./state/keepsOthers.ts";

/**
 * The edit that gives a phase or step another title; its unit word and number stay (issue 5). Refused where the
 * title is not written as it is read, or the words would make it another unit, say a state, or change any task.
 */
export function renameUnit(record: PlanRecord, unit: Unit, title: string): EditsOrRefusal {
  const words = oneLine(title);
  if (words === "") {
    return "empty";
  }
  if (words === unit.title) {
    return [];
  }
  const heading = record.lines.text.slice(unit.range.start, unit.range.end);
  const at = heading.lastIndexOf(unit.title);
  if (at === -1 || unit.task !== null) {
    return "kind";
  }
  const start = unit.range.start + at;
  const edits = [{ range: { start, end: start + unit.title.length }, newText: words }];
  const after = planAfter(record, edits);
  const nth = allUnits(record.plan.phases).indexOf(unit);
  const keeps = keepsTasks(record.plan, after) && keepsUnits(record.plan, after, nth);
  return keeps && allUnits(after.phases)[nth]?.title === plainText(words) ? edits : "words";
}

/** Whether all units are the same ones with the same titles, but for the title of one. */
function keepsUnits(before: Plan, after: Plan, renamed: number): boolean {
  const [old, now] = [allUnits(before.phases), allUnits(after.phases)];
  return (
    old.length === now.length &&
    old.every(({ id, title, word, mark }, at) => {
      const same = now[at];
      return (
        same?.id === id &&
        same.word === word &&
        same.mark?.status === mark?.status &&
        (at === renamed || same.title === title)
      );
    })
  );
}

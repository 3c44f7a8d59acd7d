import type { PlanRecord } from "../../index/planRecord.ts";
import { isNumber } from "../../stated/contradictions.ts";
import { isOfTasks } from "../../stated/statedRows.ts";
import type { Stated } from "../../stated/stated.ts";
import { statusHead, takeApart } from "../../words/statusHead.ts";

/**
 * Whether the counts are a reason to write a statement anew without asking. Only where nothing of what the author wrote would
 * be lost or belied: a status has no other words beside it, no number of the line is left behind with an old value, and no day
 * says when the old status was reached. Not where a status says done and nothing at all is ticked (then it is the boxes that
 * nobody keeps up), or only criteria are open (then the work is done); and not for a percentage that a status gives by the
 * author's feeling, `Status: 60% complete`.
 */
export function isWritable(
  record: Pick<PlanRecord, "progress" | "lines" | "stated" | "registers">,
  stated: Stated,
): boolean {
  const { lines, progress } = record;
  const { kind, says, unit, form, line, range } = stated;
  const text = lines.lineText(line);
  if (isNumber(stated)) {
    const isFelt = form === "line" && kind !== "count" && statusKey.test(text);
    return !isFelt && !(form === "cell" ? hasBareNumbers(record, line) : hasOtherNumbers(record, line));
  }
  if (kind !== "status") {
    return true;
  }
  const { done, total } = (unit === null ? progress.headline : progress.phases.get(unit)) ?? { done: 0, total: 0 };
  if (says === "done" && (done === 0 || done === total)) {
    return false;
  }
  switch (form) {
    case "field":
    case "line":
      return isStatusAlone(lines.text.slice(range.start, range.end));
    case "cell":
      return isStatusAlone(lines.text.slice(range.start, range.end)) && !hasOtherNumbers(record, line);
    case "heading":
    case "box":
      return !hasOtherNumbers(record, line) && !(says === "done" && day.test(text));
  }
}

const statusKey =
  /^[\s>*_#|+-]{0,12}(?:current |overall |implementation )?(?:status|statut|estado|stato|state|zustand)\b/iu;
const day = /(?:19|20|21)\d\d/u;
/** What says how much of something: `5/8`, `62%`, `3 of 4`. */
const amounts =
  /(?<![\d./-])\d{1,4}\s?\/\s?\d{1,4}(?![\d/.-])|\d{1,3}(?:\.\d+)?\s?%|(?<!\d)\d{1,4} (?:of|von|sur|de|di) \d{1,4}(?!\d)/gu;

/** Whether a line holds an amount that is no statement of ours: it would keep its old value beside a new one. */
function hasOtherNumbers({ lines, stated }: Pick<PlanRecord, "lines" | "stated">, line: number): boolean {
  const start = lines.startOf(line);
  const own = stated.filter((one) => one.line === line && isNumber(one));
  return [...lines.lineText(line).matchAll(amounts)].some(
    ({ index }) => !own.some(({ range }) => range.start <= start + index && start + index <= range.end),
  );
}

/** Whether a row tells its tasks in columns of their own, `| 4 | 2 | 50% |`: those would stay behind. */
function hasBareNumbers({ registers: { tables } }: Pick<PlanRecord, "registers">, line: number): boolean {
  const table = tables.find((one) => one.line < line && line < one.endLine);
  const row = table?.rows.find((one) => one.line === line);
  return (
    row?.cells.some(({ text }, nth) => isOfTasks(table?.header[nth] ?? "") && /^[*_]*\d{1,4}[*_]*$/u.test(text)) ??
    false
  );
}

/** Whether a value is a status that we know, with its emoji and emphasis, and no other word. */
function isStatusAlone(value: string): boolean {
  const { words, emoji, box } = takeApart(value);
  return statusHead(value).kind === "whole" && (words !== "" || emoji !== undefined || box !== undefined);
}

import type { PlanRecord } from "../../index/planRecord.ts";
import type { Stated } from "../../stated/stated.ts";

/**
 * Whether the counts are a reason to write a statement anew without asking. Not where a status says done and nothing at all is
 * ticked (then it is the boxes that nobody keeps up), or only criteria are open (then the work is done); not for a percentage
 * that a status gives by the author's feeling, `Status: 60% complete`; and not for the status of a row that holds a percentage
 * of something else.
 */
export function isWritable(
  { progress, lines }: Pick<PlanRecord, "progress" | "lines">,
  { kind, says, unit, form, line, counted }: Stated,
): boolean {
  const text = lines.lineText(line);
  if (kind === "percent" || kind === "bar") {
    return form !== "line" || !statusKey.test(text);
  }
  if (kind !== "status") {
    return true;
  }
  const { done, total } = (unit === null ? progress.headline : progress.phases.get(unit)) ?? { done: 0, total: 0 };
  const share = form === "cell" ? /(?<![\d.])(\d{1,3})\s?%/u.exec(text)?.[1] : undefined;
  const isOfElse = share !== undefined && (Number(share) === 100) !== (counted === "done");
  return !isOfElse && (says !== "done" || (done > 0 && done < total));
}

const statusKey =
  /^[\s>*_#|+-]{0,12}(?:current |overall |implementation )?(?:status|statut|estado|stato|state|zustand)\b/iu;

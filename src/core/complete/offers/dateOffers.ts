import type { PlanRecord } from "../../index/planRecord.ts";
import { phaseEnd } from "../../register/places/phaseEnd.ts";
import { likelyDays } from "../../values/likelyDays.ts";
import type { CompletionContext, Offer } from "../completion.ts";
import { dateFormatOf, isoFormat } from "./dateFormat.ts";

/**
 * The days that are likely on a 0-based line; written as the first of `samples` that has a form, else by ISO.
 */
export function dateOffers(
  record: PlanRecord,
  line: number,
  samples: readonly string[],
  { today }: CompletionContext,
): readonly Offer[] {
  let format = isoFormat;
  for (const sample of samples) {
    const found = dateFormatOf(sample);
    if (found !== undefined) {
      format = found;
      break;
    }
  }
  return likelyDays(today, phaseEnd(record, line)).map(({ day, hint }) => ({ value: format(day), hint }));
}

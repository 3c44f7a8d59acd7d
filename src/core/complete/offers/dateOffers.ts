import type { PlanRecord } from "../../index/planRecord.ts";
import { PlanPlaces } from "../../register/places/places.ts";
import { isoDay } from "../../values/calendar.ts";
import type { CompletionContext, Offer } from "../completion.ts";
import { dateFormatOf, isoFormat } from "./dateFormat.ts";

/** A day so many days after another, both `YYYY-MM-DD`; undefined where either is no day. */
export function dayAfter(day: string, days: number): string | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(day);
  if (match === null) {
    return undefined;
  }
  const date = new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]) + days));
  return isoDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/**
 * Today, tomorrow, in a week, and the end of the phase that a 0-based line stands in, where the plan names it; written as
 * the first of `samples` that has a form, else by ISO.
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
  const days: readonly (readonly [string | undefined, NonNullable<Offer["hint"]>])[] = [
    [dayAfter(today, 0), "today"],
    [dayAfter(today, 1), "tomorrow"],
    [dayAfter(today, 7), "inAWeek"],
    [phaseEnd(record, line), "phaseEnd"],
  ];
  return days.flatMap(([day, hint]) => (day === undefined ? [] : [{ value: format(day), hint }]));
}

/** The last day of the phase around a line by another line of the plan: its row in the timeline or its own field. */
function phaseEnd({ plan, registers, lines }: PlanRecord, line: number): string | undefined {
  const phase = phaseAt(plan, line);
  if (phase === undefined || !/(?:19|20|21)\d\d/u.test(lines.text)) {
    return undefined;
  }
  const rows = registers.timeline.filter((row) => row.phase === phase && row.end !== null && row.line !== line);
  return (rows.find(({ source }) => source === "table") ?? rows[0])?.end ?? undefined;
}

function phaseAt(plan: PlanRecord["plan"], line: number): string | undefined {
  return new PlanPlaces(plan).at(line).phase ?? undefined;
}

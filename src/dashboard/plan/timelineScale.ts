import { scaleUtc } from "d3-scale";
import type { TimelineView } from "../../core/protocol/planView.ts";

const day = 86_400_000;

/** Where days stand on the timeline, in percent of its width. */
export interface TimelineScale {
  /** The start of a day. */
  readonly at: (date: string) => number;
  /** The end of a day. */
  readonly after: (date: string) => number;
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
}

/** Local days are taken as midnights of UTC, so that no summer time moves them. */
export function timelineScale({ from, to }: TimelineView, language: string): TimelineScale {
  const start = Date.parse(from);
  const end = Date.parse(to) + day;
  const scale = scaleUtc([start, end], [0, 100]);
  const isLong = end - start > 300 * day;
  const format = new Intl.DateTimeFormat(knownLanguage(language), {
    month: "short",
    timeZone: "UTC",
    ...(isLong ? { year: "numeric" } : { day: "numeric" }),
  });
  const round = (value: number): number => Math.round(value * 1000) / 1000;
  return {
    at: (date) => round(scale(Date.parse(date))),
    after: (date) => round(scale(Date.parse(date) + day)),
    ticks: fewTicks(scale.ticks(mostTicks).filter((tick) => tick.getTime() % day === 0))
      .map((tick) => ({ at: round(scale(tick)), text: format.format(tick) }))
      // A label at the very end would stick out.
      .filter(({ at }) => at < 93),
  };
}

/** More labels than these run into each other where the page is narrow; the scale takes the number as a wish only. */
const mostTicks = 6;

/** Every second, third or so, so that not too many are left. */
function fewTicks(ticks: readonly Date[]): readonly Date[] {
  const step = Math.ceil(ticks.length / mostTicks);
  return ticks.filter((_tick, nth) => nth % step === 0);
}

/** The language if it is one; whatever the page says of itself, it draws. */
function knownLanguage(language: string): string | undefined {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language)[0];
  } catch {
    return undefined;
  }
}

import type { Estimate } from "../values/readEstimate.ts";

/** Working hours of one unit. Points and sizes only compare among themselves; their steps are the usual ones. */
const hoursPer = { minute: 1 / 60, hour: 1, day: 8, week: 40, session: 3, point: 4 } as const;
const hoursOfSize: Readonly<Record<string, number>> = { XS: 2, S: 4, M: 8, L: 16, XL: 40 };

/** An estimate in working hours, the middle of a range; undefined for a size nobody uses. */
export function hoursOf(estimate: Estimate): number | undefined {
  if (estimate.unit === "size") {
    return hoursOfSize[estimate.size?.toUpperCase() ?? ""];
  }
  return ((estimate.min + estimate.max) / 2) * hoursPer[estimate.unit];
}

import { percentOf, type Progress } from "./progress.ts";

/** Several counts as one, as if their tasks were counted together; the percentage is not weighted. */
export function sumProgress(parts: Iterable<Progress>): Progress {
  const sum = { done: 0, total: 0, inProgress: 0, blocked: 0, cancelled: 0, optional: 0 };
  for (const part of parts) {
    sum.done += part.done;
    sum.total += part.total;
    sum.inProgress += part.inProgress;
    sum.blocked += part.blocked;
    sum.cancelled += part.cancelled;
    sum.optional += part.optional;
  }
  return { ...sum, percent: percentOf(sum.done, sum.total) };
}

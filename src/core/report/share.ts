import type { Progress } from "../progress/progress.ts";
import { percentText } from "./progressText.ts";

/** `5/13 = 38%`, and what the percentage is otherwise than the plain share of the two. */
export interface Share {
  readonly done: number;
  readonly total: number;
  /** As it is shown, `38%`. */
  readonly percent: string;
  /** `weighted` where tasks weigh differently and the two numbers alone do not say it. */
  readonly how: "exact" | "roundedDown" | "atLeastOne" | "weighted";
}

/** How the number of a plan, phase or group comes about; undefined where there is nothing to count. */
export function shareOf(progress: Progress | undefined, isWeighted = false): Share | undefined {
  if (progress === undefined || progress.total === 0) {
    return undefined;
  }
  const { done, total, percent } = progress;
  const share = { done, total, percent: percentText(progress) };
  if (isWeighted && done > 0 && done < total) {
    return { ...share, how: "weighted" };
  }
  const exact = (100 * done) / total;
  const how = percent === null || exact === percent ? "exact" : exact < percent ? "atLeastOne" : "roundedDown";
  return { ...share, how };
}

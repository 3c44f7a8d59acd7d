import type { Progress } from "../progress/progress.ts";
import type { Amount } from "../protocol/planView.ts";
import { progressText } from "../report/progressText.ts";
import type { ViewWords } from "./viewWords.ts";

/** A number of progress as a bar; without tasks it says so. */
export function amountOf(progress: Progress | undefined, { noTasks }: Pick<ViewWords, "noTasks">): Amount {
  const { done, total, percent } = progress ?? { done: 0, total: 0, percent: null };
  return { done, total, percent, value: progress === undefined || total === 0 ? noTasks : progressText(progress) };
}

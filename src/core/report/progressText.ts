import type { Progress } from "../progress/progress.ts";

/** `37%`; an en dash where there is nothing to count (format §5: never 0 % and never 100 %). */
export function percentText({ percent }: Pick<Progress, "percent">): string {
  return percent === null ? "–" : `${percent}%`;
}

/** `3/8 · 37%`, the form of tree rows, hovers and tables; `no tasks yet` is for the host to say. */
export function progressText(progress: Pick<Progress, "done" | "total" | "percent">): string {
  return progress.total === 0 ? percentText(progress) : `${progress.done}/${progress.total} · ${percentText(progress)}`;
}

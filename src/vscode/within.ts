import type { Clock } from "../core/lifecycle/clock.ts";
import type { Disposable } from "../core/lifecycle/disposableStore.ts";

/** Resolves with a piece of work, or after so many milliseconds without it; the work goes on. */
export async function within(milliseconds: number, clock: Clock, work: Promise<unknown>): Promise<void> {
  let timer: Disposable | undefined;
  const late = new Promise<void>((resolve) => {
    timer = clock.after(milliseconds, resolve);
  });
  await Promise.race([work, late]);
  timer?.dispose();
}

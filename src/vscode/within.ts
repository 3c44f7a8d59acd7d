import type { Clock } from "../core/lifecycle/clock.ts";
import type { Disposable } from "../core/lifecycle/disposableStore.ts";

/** Resolves with what a piece of work gives, or after so many milliseconds with undefined; the work goes on. */
export async function within<Result>(
  milliseconds: number,
  clock: Clock,
  work: Promise<Result>,
): Promise<Result | undefined> {
  let timer: Disposable | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = clock.after(milliseconds, () => resolve(undefined));
  });
  const result = await Promise.race([work, late]);
  timer?.dispose();
  return result;
}

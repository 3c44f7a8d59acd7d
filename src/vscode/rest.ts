import type { Clock } from "../core/lifecycle/clock.ts";
import type { Disposable } from "../core/lifecycle/disposableStore.ts";

/** Runs an action for a document once nobody asked for it again for a while; `undefined` stands for all documents. */
export class Rest implements Disposable {
  readonly #clock: Clock;
  readonly #time: number;
  readonly #action: (uri: string | undefined) => void;
  readonly #pending = new Map<string | undefined, Disposable>();

  /** Waits `time` milliseconds each time. */
  constructor(clock: Clock, time: number, action: (uri: string | undefined) => void) {
    this.#clock = clock;
    this.#time = time;
    this.#action = action;
  }

  soon(uri: string | undefined): void {
    this.#pending.get(uri)?.dispose();
    this.#pending.set(
      uri,
      this.#clock.after(this.#time, () => {
        this.#pending.delete(uri);
        this.#action(uri);
      }),
    );
  }

  dispose(): void {
    this.#pending.forEach((one) => one.dispose());
    this.#pending.clear();
  }
}

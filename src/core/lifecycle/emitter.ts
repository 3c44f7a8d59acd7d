import type { Disposable } from "./disposableStore.ts";

/** Subscribes a listener until the returned disposable is disposed. */
export type Event<T> = (listener: (value: T) => void) => Disposable;

/** The sending half of an {@link Event}. Listeners run in order of subscription; after `dispose` nothing is sent. */
export class Emitter<T> implements Disposable {
  readonly #listeners = new Set<(value: T) => void>();

  readonly event: Event<T> = (listener) => {
    this.#listeners.add(listener);
    return { dispose: () => void this.#listeners.delete(listener) };
  };

  /** Every listener hears it, even when one fails; then throws one `AggregateError` of all failures. */
  fire(value: T): void {
    const errors: unknown[] = [];
    for (const listener of this.#listeners) {
      try {
        listener(value);
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) {
      throw new AggregateError(errors, "Some listeners failed");
    }
  }

  dispose(): void {
    this.#listeners.clear();
  }
}

/** Something that holds resources until told to let go; structurally VS Code's own. */
export interface Disposable {
  dispose(): void;
}

/**
 * Owns disposables and releases them last in, first out. What is added after the store is disposed is disposed at once,
 * so a slow start cannot leak.
 */
export class DisposableStore implements Disposable {
  #items: Set<Disposable> | undefined = new Set();

  add<T extends Disposable>(item: T): T {
    if (this.#items === undefined) {
      item.dispose();
    } else {
      this.#items.add(item);
    }
    return item;
  }

  /** Disposes everything even when one fails; then throws one `AggregateError` of all failures. */
  dispose(): void {
    const items = [...(this.#items ?? [])].toReversed();
    this.#items = undefined;
    const errors: unknown[] = [];
    for (const item of items) {
      try {
        item.dispose();
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) {
      throw new AggregateError(errors, "Some resources could not be released");
    }
  }
}

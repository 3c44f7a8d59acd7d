import type { Task } from "../model.ts";
import { slug } from "../plainText.ts";

/** Finds the task that a table row or a todo says once more: by written id or by its words. Grows with the tasks. */
export class RepeatedTasks {
  readonly #tasks: readonly Task[];
  readonly #known = new Map<string, Task>();
  #next = 0;

  /** `tasks` may grow; what was added is taken in at the next question. */
  constructor(tasks: readonly Task[]) {
    this.#tasks = tasks;
  }

  find({ id, text }: { readonly id?: string | undefined; readonly text: string }): Task | undefined {
    for (let task = this.#tasks[this.#next]; task !== undefined; task = this.#tasks[this.#next]) {
      this.#next++;
      this.#known.set(slug(task.text), task);
      if (task.writtenId !== null) {
        this.#known.set(task.writtenId, task);
      }
    }
    return (id === undefined ? undefined : this.#known.get(id)) ?? this.#known.get(slug(text));
  }
}

import { lowerBound } from "../../text/lowerBound.ts";
import type { Plan, Task } from "../../plan/model.ts";

/** Finds the task that a line belongs to. */
export class LineOwners {
  readonly #tasks: readonly Task[];
  #byId: ReadonlyMap<string, Task> | undefined;

  constructor({ tasks }: Plan) {
    this.#tasks = tasks;
  }

  /** Id of the innermost task whose text, details or section hold a 0-based line; null for none. */
  taskAt(line: number): string | null {
    let task = this.#before(line);
    // No text nests deeper, and parents by number may stand anywhere.
    for (let climbed = 0; task !== undefined && climbed < 100; climbed++) {
      if (task.endLine > line) {
        return task.id;
      }
      task = task.parent === null ? undefined : this.#taskOf(task.parent);
    }
    return null;
  }

  /** The task that starts on a line. */
  startingAt(line: number): Task | undefined {
    const task = this.#before(line);
    return task?.line === line ? task : undefined;
  }

  /** The last task that starts on a line or before it. */
  #before(line: number): Task | undefined {
    const low = lowerBound(this.#tasks, (task) => task.line <= line);
    return this.#tasks[low - 1];
  }

  #taskOf(id: string): Task | undefined {
    this.#byId ??= new Map(this.#tasks.map((task) => [task.id, task]));
    return this.#byId.get(id);
  }
}

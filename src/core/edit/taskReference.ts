import type { Task } from "../plan/model.ts";

/** How a view remembers a task between showing it and acting on it: by identity, never by line number alone. */
export interface TaskReference {
  readonly id: string;
  /** The task's text and the headings above it when it was shown; any change to them makes it another task. */
  readonly fingerprint: string;
}

/** The {@link TaskReference} of a task as it stands now. */
export function referenceTo(task: Task): TaskReference {
  return { id: task.id, fingerprint: fingerprintOf(task) };
}

/** All that identifies a task but its mark: a tick by someone else does not make it another task. */
function fingerprintOf(task: Task): string {
  return JSON.stringify([task.path, task.parent, task.text]);
}

/** The task that is meant, or why that cannot be said. */
export type TaskLookup =
  | { readonly kind: "found"; readonly task: Task }
  | { readonly kind: "missing" }
  | { readonly kind: "ambiguous" };

/**
 * Finds a task again. `sameText` says that the document is unchanged since the reference was taken: then the id alone is
 * exact. Otherwise the fingerprint must name exactly one task; of several alike none is guessed.
 */
export function findTask(tasks: readonly Task[], reference: TaskReference, sameText: boolean): TaskLookup {
  const alike = tasks.filter((task) => fingerprintOf(task) === reference.fingerprint);
  const candidates = sameText ? alike.filter(({ id }) => id === reference.id) : alike;
  const [task, ...others] = candidates;
  if (task === undefined) {
    return { kind: "missing" };
  }
  return others.length > 0 ? { kind: "ambiguous" } : { kind: "found", task };
}

import type { Plan, Task } from "../plan/model.ts";
import { hasBox } from "./state/setTaskDone.ts";

/** The task that is meant, or why that cannot be said. */
export type TaskLookup =
  | { readonly kind: "found"; readonly task: Task }
  | { readonly kind: "missing" }
  | { readonly kind: "ambiguous" };

/** A plan with the text it was read from. */
export interface PlanText {
  readonly text: string;
  readonly plan: Plan;
}

/**
 * Finds a task that was shown in the plan as it is now: by identity, never by line number alone. While nothing but marks
 * changed, the id is exact. Otherwise its words and place must have named one task when it was shown and must name one
 * now; of several alike none is guessed.
 */
export function findTask(shown: PlanText, task: Task, now: PlanText): TaskLookup {
  return taskFinder(shown, now)(task);
}

/** The same for several tasks of one plan: the plans are looked through once. */
export function taskFinder(shown: PlanText, now: PlanText): (task: Task) => TaskLookup {
  if (shown.text === now.text || withoutMarks(shown) === withoutMarks(now)) {
    const byId = new Map(now.plan.tasks.map((one) => [one.id, one]));
    return ({ id }) => {
      const same = byId.get(id);
      return same === undefined ? { kind: "missing" } : { kind: "found", task: same };
    };
  }
  const [before, after] = [byFingerprint(shown.plan), byFingerprint(now.plan)];
  return (task) => {
    const fingerprint = fingerprintOf(task);
    const [found, ...others] = after.get(fingerprint) ?? [];
    if (found === undefined) {
      return { kind: "missing" };
    }
    const isOne = others.length === 0 && (before.get(fingerprint)?.length ?? 0) <= 1;
    return isOne ? { kind: "found", task: found } : { kind: "ambiguous" };
  };
}

function byFingerprint({ tasks }: Plan): ReadonlyMap<string, readonly Task[]> {
  const alike = new Map<string, Task[]>();
  for (const task of tasks) {
    const fingerprint = fingerprintOf(task);
    const known = alike.get(fingerprint);
    if (known === undefined) {
      alike.set(fingerprint, [task]);
    } else {
      known.push(task);
    }
  }
  return alike;
}

/** All that identifies a task but its mark: its words, the headings above it and the tasks it is indented under. */
function fingerprintOf(task: Task): string {
  return JSON.stringify([task.path, task.parentTexts, task.text]);
}

/** The text with every box emptied, so that ticks alone do not make it another text. */
function withoutMarks({ text, plan }: PlanText): string {
  const parts: string[] = [];
  let from = 0;
  for (const { markRange } of plan.tasks.filter(hasBox)) {
    parts.push(text.slice(from, markRange.start));
    from = markRange.end;
  }
  return parts.join(" ") + text.slice(from);
}

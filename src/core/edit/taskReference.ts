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
  if (withoutMarks(shown) === withoutMarks(now)) {
    const same = now.plan.tasks.find(({ id }) => id === task.id);
    return same === undefined ? { kind: "missing" } : { kind: "found", task: same };
  }
  const fingerprint = fingerprintOf(task);
  const alike = (plan: Plan): readonly Task[] => plan.tasks.filter((one) => fingerprintOf(one) === fingerprint);
  const [found, ...others] = alike(now.plan);
  if (found === undefined) {
    return { kind: "missing" };
  }
  return others.length > 0 || alike(shown.plan).length > 1 ? { kind: "ambiguous" } : { kind: "found", task: found };
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

import type { Plan, Task } from "../plan/model.ts";

/**
 * Whether a plan whose lines were moved has the same tasks in the same states, phases and families as before, and the
 * same phases; `moved` are told by words and by what of them they are a part of, since they may be somewhere else now.
 */
export function keepsTasks(before: Plan, after: Plan, moved: ReadonlySet<string> = new Set()): boolean {
  return (
    before.phases.length === after.phases.length &&
    before.rowsLeftOut.size === after.rowsLeftOut.size &&
    before.legendLines.size === after.legendLines.size &&
    before.groups.length - after.groups.length <= (moved.size > 0 ? 1 : 0) &&
    same(told(before, moved), told(after, moved))
  );
}

function told({ tasks }: Plan, moved: ReadonlySet<string>): readonly string[] {
  const family = new Set(tasks.filter((task) => moved.has(wordsOf(task))).map(({ text }) => text));
  return tasks
    .map((task) =>
      moved.has(wordsOf(task))
        ? JSON.stringify([task.state, task.text, task.parentTexts.findLast((text) => family.has(text))])
        : JSON.stringify([task.state, task.role, task.text, task.phase, task.parentTexts, task.dialect]),
    )
    .toSorted();
}

/** What names a moved task wherever it stands. */
export function wordsOf({ text, mark }: Task): string {
  return `${mark} ${text}`;
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, nth) => one === b[nth]);
}

import type { Task, TaskGroup } from "../model.ts";
import type { GroupHead } from "./taskCollector.ts";

/** The tasks that are not work, by the heading or label that says what they are; in document order. */
export function groupTasks(
  tasks: readonly Task[],
  groupOf: ReadonlyMap<Task, GroupHead | undefined>,
): readonly TaskGroup[] {
  const groups = new Map<string, TaskGroup & { readonly tasks: Task[] }>();
  for (const task of tasks) {
    const { role, phase } = task;
    if (role !== "work") {
      const head = groupOf.get(task);
      const line = head?.line ?? task.line;
      const key = `${line} ${role}`;
      const group = groups.get(key) ?? { role, title: head?.title ?? "", line, phase, tasks: [] };
      group.tasks.push(task);
      groups.set(key, group);
    }
  }
  return [...groups.values()];
}

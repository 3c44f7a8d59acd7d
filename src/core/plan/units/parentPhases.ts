import type { LineIndex } from "../../text/lineIndex.ts";
import type { Unit } from "../model.ts";
import { plainText } from "../plainText.ts";
import type { OpenTask } from "../tasks/openTask.ts";
import type { CollectedTasks } from "../tasks/taskCollector.ts";
import { UniqueIds } from "../uniqueIds.ts";

/**
 * In a plan without any unit heading, the numbered tasks with sub-tasks as its phases (format §3): `- [ ] 1. Parser`
 * over `1.1`, `1.2`, as kiro writes them. Every task at the top must have a whole number and two at least must have
 * parts; any other list of tasks has no phases. Puts the tasks into them.
 */
export function parentPhases({ tasks, children }: CollectedTasks, lines: LineIndex): readonly Unit[] {
  const work = tasks.filter(({ role }) => role === "work");
  const top = work.filter(({ depth }) => depth === 0);
  const parents = top.filter((task) => children.has(task));
  if (parents.length < 2 || !top.every(({ writtenId }) => /^\d{1,4}(?:\.0)?$/u.test(writtenId ?? ""))) {
    return [];
  }
  const ids = new UniqueIds();
  return top.map((task, nth) => {
    const number = (task.writtenId ?? "").replace(/\.0$/u, "");
    const id = ids.take(`task-${number}`);
    const endLine = top[nth + 1]?.line ?? work.reduce((last, one) => Math.max(last, one.endLine), task.endLine);
    enter(task, id, children);
    // The task's words end its line; blanks may follow them.
    const end = lines.startOf(task.line) + lines.lineText(task.line).trimEnd().length;
    const range = { start: Math.max(task.markRange.end, end - task.text.length), end };
    const title = plainText(task.text);
    const { line } = task;
    return {
      id,
      number,
      word: "task",
      title: title.replace(/^\d{1,4}(?:\.0)?[.)]?\s+/u, ""),
      label: title,
      line,
      endLine,
      bodyEnd: endLine,
      range,
      mark: null,
      statusSource: "boxes",
      task: task.id,
      steps: [],
    };
  });
}

function enter(task: OpenTask, phase: string, children: CollectedTasks["children"]): void {
  task.phase = phase;
  for (const child of children.get(task) ?? []) {
    enter(child, phase, children);
  }
}

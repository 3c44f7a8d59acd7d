import type { MarkdownText } from "../markdown/blockReader.ts";
import { mayHoldFacts } from "./mayHoldFacts.ts";
import type { Plan, Task } from "../plan/model.ts";

/** How many detail lines may matter: a task is no chapter. */
const most = 60;

/**
 * Those lines below a task that belong to it and to none of its sub-tasks, without blanks and list markers: details such as
 * `_Requirements: 1.1_` or `Due: 2026-01-31`. A heading task's details are its section's and not read here, and neither are lines that cannot hold a fact.
 */
export function taskDetails({ lines }: MarkdownText, plan: Plan, task: Task): readonly string[] {
  if (task.dialect !== "checkbox" && task.dialect !== "lenient") {
    return [];
  }
  const firstChild = plan.children.get(task)?.[0]?.line ?? task.endLine;
  const to = Math.min(task.endLine, firstChild, task.line + 1 + most);
  const details: string[] = [];
  for (let line = task.line + 1; line < to; line++) {
    const text = lines.lineText(line);
    if (!mayHoldFacts(text)) {
      continue;
    }
    const start = /^[\s>]{0,80}(?:[-*+]\s+|\d{1,9}[.)]\s+)?/u.exec(text)?.[0].length ?? 0;
    if (start < text.length) {
      details.push(text.slice(start));
    }
  }
  return details;
}

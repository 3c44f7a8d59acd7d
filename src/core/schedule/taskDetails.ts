import type { TextRange } from "../text/textRange.ts";
import type { MarkdownText } from "../markdown/blockReader.ts";
import type { LineIndex } from "../text/lineIndex.ts";
import { mayHoldFacts } from "./mayHoldFacts.ts";
import type { Plan, Task } from "../plan/model.ts";

/** How many detail lines may matter: a task is no chapter. */
const most = 60;

/** A detail line of a task without blanks and list marker, and where it stands. */
export interface TaskDetail {
  readonly text: string;
  /** UTF-16 offset in the document. */
  readonly start: number;
}

/**
 * Those lines below a task that belong to it and to none of its sub-tasks, without blanks and list markers: details such as
 * `_Requirements: 1.1_` or `Due: 2026-01-31`. A heading task's details are its section's and not read here, and neither are lines that cannot hold a fact.
 */
export function taskDetails({ lines }: Pick<MarkdownText, "lines">, plan: Plan, task: Task): readonly string[] {
  const details: string[] = [];
  eachDetail(lines, plan, task, ({ text }) => details.push(text));
  return details;
}

/** The same with where each of them stands. */
export function eachDetail(lines: LineIndex, plan: Plan, task: Task, visit: (detail: TaskDetail) => void): void {
  const to = detailsEnd(plan, task);
  for (let line = task.line + 1; line < to; line++) {
    const text = lines.lineText(line);
    if (!mayHoldFacts(text)) {
      continue;
    }
    const start = /^[\s>]{0,80}(?:[-*+]\s+|\d{1,9}[.)]\s+)?/u.exec(text)?.[0].length ?? 0;
    if (start < text.length) {
      visit({ text: text.slice(start), start: lines.startOf(line) + start });
    }
  }
}

/** A task's line and its details in one piece, as they stand there: what is searched before they are read one by one. */
export function taskRange(lines: LineIndex, plan: Plan, task: Task): TextRange {
  return {
    start: lines.startOf(task.line),
    end: lines.startOf(Math.max(task.line + 1, detailsEnd(plan, task))),
  };
}

/** The line (0-based) after the last that may be a detail of a task. */
function detailsEnd(plan: Plan, task: Task): number {
  if (task.dialect !== "checkbox" && task.dialect !== "lenient") {
    return task.line;
  }
  const firstChild = plan.children.get(task)?.[0]?.line ?? task.endLine;
  return Math.min(task.endLine, firstChild, task.line + 1 + most);
}

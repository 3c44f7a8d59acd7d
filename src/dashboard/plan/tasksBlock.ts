import { html, nothing } from "lit";
import type { TaskView } from "../../core/protocol/planView.ts";
import type { Drawn } from "../parts/drawn.ts";
import { block } from "./block.ts";
import type { PlanContext } from "./planContext.ts";
import { taskRows } from "./taskRows.ts";

/** Tasks from all over the plan that have something in common: next up, blocked, overdue. */
export function tasksBlock(name: string, title: string, tasks: readonly TaskView[], context: PlanContext): Drawn {
  return tasks.length === 0
    ? nothing
    : block(
        name,
        title,
        taskRows(tasks, title, context),
        html`<vscode-badge variant="counter">${tasks.length}</vscode-badge>`,
      );
}

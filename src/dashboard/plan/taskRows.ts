import { html } from "lit";
import type { TaskView } from "../../core/protocol/planView.ts";
import type { Drawn } from "../parts/drawn.ts";
import type { PlanContext } from "./planContext.ts";

/** A list of tasks; `name` says which, for screen readers. */
export function taskRows(tasks: readonly TaskView[], name: string, { labels, send, refusals }: PlanContext): Drawn {
  return html`<planwright-tasks
    .tasks=${tasks}
    .name=${name.slice(0, 200)}
    .labels=${labels}
    .send=${send}
    .refusals=${refusals}
  ></planwright-tasks>`;
}

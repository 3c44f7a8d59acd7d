import type { PlanView } from "../../../protocol/planView.ts";
import { type Markup, markup } from "../markup.ts";
import { taskList } from "./taskList.ts";

/** What a row unfolds to. */
export interface Inside {
  readonly tasks: PlanView["tasks"];
  /** Whose tasks they are. */
  readonly id: string;
  readonly steps?: readonly Markup[];
  readonly isOpen: boolean;
}

/** A row that unfolds to the tasks of its id and its steps; a row alone where there is nothing. */
export function unfolding(row: Markup, { tasks, id, steps = [], isOpen }: Inside): Markup {
  // An id is the plan's: it may be called as something that every object has.
  const own = Object.hasOwn(tasks, id) ? (tasks[id] ?? []) : [];
  if (own.length + steps.length === 0) {
    return markup`<div class="row">${row}</div>`;
  }
  return markup`<details${isOpen ? markup` open` : null}><summary><span class="row">${row}</span></summary>
${own.length === 0 ? null : taskList(own)}${steps}</details>`;
}

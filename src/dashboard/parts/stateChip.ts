import { html } from "lit";
import type { TaskView } from "../../core/protocol/planView.ts";
import type { Drawn } from "./drawn.ts";
import { icon } from "./icon.ts";
import type { IconName } from "./iconStyles.ts";

const looks: Readonly<Record<TaskView["state"], readonly [IconName, string]>> = {
  todo: ["circle", "quiet"],
  inProgress: ["record", "active"],
  blocked: ["stop-circle", "bad"],
  done: ["pass", "good"],
  failed: ["error", "bad"],
  cancelled: ["circle-slash", "quiet"],
  question: ["question", "attention"],
};

/** A task's or entry's state as a word with its icon. */
export function stateChip(state: TaskView["state"], text: string): Drawn {
  const [name, tone] = looks[state];
  return html`<span class="chip state">${icon(name, tone)}<span class="words">${text}</span></span>`;
}

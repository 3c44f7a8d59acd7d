import { html } from "lit";
import type { StatusChip } from "../../core/protocol/planView.ts";
import type { Drawn } from "./drawn.ts";
import { icon } from "./icon.ts";
import type { IconName } from "./iconStyles.ts";

const looks: Readonly<Record<StatusChip["status"], readonly [IconName, string]>> = {
  draft: ["edit", "quiet"],
  planned: ["circle", "quiet"],
  inProgress: ["record", "active"],
  blocked: ["stop-circle", "bad"],
  paused: ["debug-pause", "attention"],
  done: ["pass", "good"],
  cancelled: ["circle-slash", "quiet"],
  superseded: ["circle-slash", "quiet"],
};

/** A status as a word with its icon. */
export function statusChip({ status, text }: StatusChip): Drawn {
  const [name, tone] = looks[status];
  return html`<span class="chip status">${icon(name, tone)}<span class="words">${text}</span></span>`;
}

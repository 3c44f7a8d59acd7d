import { html, nothing } from "lit";
import type { NoteView } from "../../core/protocol/planView.ts";
import type { Drawn } from "./drawn.ts";
import { icon } from "./icon.ts";
import type { IconName } from "./iconStyles.ts";

const looks: Readonly<Record<NoteView["kind"], readonly [IconName, string] | null>> = {
  due: ["calendar", ""],
  overdue: ["warning", "bad"],
  estimate: ["watch", ""],
  assignee: ["person", ""],
  optional: null,
  dependsOn: ["link", ""],
  blockedBy: ["stop-circle", ""],
  phase: null,
  current: ["play", "active"],
};

/** The remarks beside a task or phase, small; what must be seen is a chip. */
export function notes(list: readonly NoteView[]): Drawn {
  return list.length === 0
    ? nothing
    : html`<span class="notes">${list.map(({ kind, text }) => note(kind, text))}</span>`;
}

function note(kind: NoteView["kind"], text: string): Drawn {
  const look = looks[kind];
  const stands = kind === "overdue" || kind === "current";
  return html`<span class="note ${kind} ${stands ? "chip" : ""}"
    >${look === null ? nothing : icon(...look)}<span class="words clamp2" dir="auto">${text}</span></span
  >`;
}

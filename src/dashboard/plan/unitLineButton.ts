import { html } from "lit";
import type { Drawn } from "../parts/drawn.ts";
import { fill } from "../parts/fill.ts";
import { icon } from "../parts/icon.ts";
import type { PlanContext } from "./planContext.ts";

/** The way to the line of a unit whose name is the button that unfolds it. */
export function unitLineButton(label: string, line: number, { labels, send }: PlanContext): Drawn {
  const goToLine = fill(labels.goToLine, line + 1);
  return html`<button
    type="button"
    class="icon-button"
    title=${goToLine}
    aria-label=${`${goToLine}: ${label.slice(0, 200)}`}
    @click=${() => send({ kind: "goTo", line })}
  >
    ${icon("go-to-file")}
  </button>`;
}

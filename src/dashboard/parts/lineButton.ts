import { html } from "lit";
import type { Labels } from "../../core/protocol/labels.ts";
import type { Send } from "../page/action.ts";
import type { Drawn } from "./drawn.ts";
import { fill } from "./fill.ts";

/** What a part of the page needs beside what it shows. */
export interface PartContext {
  readonly labels: Labels;
  readonly send: Send;
}

/** Words of the plan that lead to the line where they stand. */
export function lineButton(text: string, line: number, { labels, send }: PartContext, clamp = "clamp3"): Drawn {
  const goToLine = fill(labels.goToLine, line + 1);
  return html`<button
    type="button"
    class="text-button words ${clamp}"
    dir="auto"
    title=${clamp === "clamp1" ? `${text.slice(0, 500)}\n${goToLine}` : goToLine}
    @click=${() => send({ kind: "goTo", line })}
  >
    ${text}
  </button>`;
}

import { html, nothing } from "lit";
import type { Drawn } from "../parts/drawn.ts";
import { block } from "./block.ts";
import type { PlanContext } from "./planContext.ts";
import { textAction } from "./textAction.ts";

/** The placeholders that are left, and the ways to fill them. */
export function blanksBlock({ plan: { blanks }, labels, send }: PlanContext): Drawn {
  return blanks === null || blanks.count === 0
    ? nothing
    : block(
        "blanks",
        labels.blanks,
        html`<p class="quiet">${blanks.text}</p>
          ${
            blanks.names.length === 0
              ? nothing
              : html`<ul class="names">
                  ${blanks.names.map((name) => html`<li class="words clamp1" dir="auto">${name}</li>`)}
                </ul>`
          }
          <div class="actions">
            ${textAction("edit", labels.fillNext, () => send({ kind: "fillNext" }))}
            ${textAction("go-to-file", labels.goToFirst, () => send({ kind: "goToBlank" }))}
          </div>`,
        html`<vscode-badge variant="counter">${blanks.count}</vscode-badge>`,
      );
}

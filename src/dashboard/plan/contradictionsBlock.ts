import { html, nothing } from "lit";
import type { Drawn } from "../parts/drawn.ts";
import { icon } from "../parts/icon.ts";
import { lineButton } from "../parts/lineButton.ts";
import { block } from "./block.ts";
import type { PlanContext } from "./planContext.ts";

/** Where the plan says something else than is counted. */
export function contradictionsBlock(context: PlanContext): Drawn {
  const { plan, labels } = context;
  return plan.contradictions.length === 0
    ? nothing
    : block(
        "contradictions",
        labels.contradictions,
        html`<ul class="entries">
          ${plan.contradictions.map(
            ({ line, quote, text }) =>
              html`<li class="entry with-icon">
                ${icon("warning", "attention")}
                <div>
                  ${lineButton(quote, line, context)}
                  <div class="quiet small words clamp2" dir="auto">${text}</div>
                </div>
              </li>`,
          )}
        </ul>`,
      );
}

import { html, nothing } from "lit";
import type { Drawn } from "../parts/drawn.ts";
import { icon } from "../parts/icon.ts";
import { lineButton } from "../parts/lineButton.ts";
import type { PlanContext } from "./planContext.ts";

/** What the plan says of itself in fields: owner, dates, links. */
export function factsBlock(context: PlanContext): Drawn {
  const { plan, labels, send } = context;
  return plan.facts.length === 0
    ? nothing
    : html`<section class="facts">
        <h2 class="unseen">${labels.facts}</h2>
        <dl>
          ${plan.facts.map(
            ({ label, value, line, opens }, fact) =>
              html`<div>
                <dt class="quiet words clamp1" dir="auto">${label}</dt>
                <dd>
                  ${
                    opens !== null
                      ? html`<button
                          type="button"
                          class="link words clamp2"
                          dir="auto"
                          @click=${() => send({ kind: "openFact", fact })}
                        >
                          ${value} ${icon(opens === "page" ? "link-external" : "go-to-file")}
                        </button>`
                      : lineButton(value, line, context, "clamp2")
                  }
                </dd>
              </div>`,
          )}
        </dl>
      </section>`;
}

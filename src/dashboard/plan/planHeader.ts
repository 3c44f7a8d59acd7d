import { html, nothing } from "lit";
import type { Drawn } from "../parts/drawn.ts";
import { icon } from "../parts/icon.ts";
import { statusChip } from "../parts/statusChip.ts";
import type { PlanContext } from "./planContext.ts";

/** Which plan it is and how far it is. */
export function planHeader({ plan, labels, send }: PlanContext, pinned: boolean): Drawn {
  const { headline } = plan;
  return html`<header>
    <planwright-ring .headline=${headline} .plan=${plan.uri} .label=${labels.progress}></planwright-ring>
    <div class="titles">
      <h1 class="words clamp3" dir="auto" tabindex="-1">${plan.title}</h1>
      <button
        type="button"
        class="link location words clamp2"
        title=${labels.goToFile}
        @click=${() => send({ kind: "openFile", uri: plan.uri, line: 0 })}
      >
        ${plan.location}
      </button>
      <div class="states">
        ${statusChip(plan.status)}
        ${pinned ? html`<span class="chip">${icon("pinned", "quiet")}${labels.pinned}</span>` : nothing}
        ${headline.complete ? html`<span class="chip">${icon("pass", "good")}${labels.planComplete}</span>` : nothing}
        ${headline.percent === null ? html`<span class="quiet uncounted">${headline.value}</span>` : nothing}
        ${headline.openElsewhere === null ? nothing : html`<span class="quiet">${headline.openElsewhere}</span>`}
      </div>
      ${
        headline.formula.length === 0
          ? nothing
          : html`<details class="formula">
              <summary>${labels.howCounted}</summary>
              <ul>
                ${headline.formula.map((line) => html`<li class="words" dir="auto">${line}</li>`)}
              </ul>
            </details>`
      }
    </div>
  </header>`;
}

import { html, nothing } from "lit";
import type { PlanRowView } from "../../core/protocol/plansView.ts";
import { bar } from "../parts/bar.ts";
import type { Drawn } from "../parts/drawn.ts";
import { fill } from "../parts/fill.ts";
import { icon } from "../parts/icon.ts";
import type { PartContext } from "../parts/lineButton.ts";
import { statusChip } from "../parts/statusChip.ts";

/** One plan of the list: which it is, how far it is, where it stands, and what holds it up. */
export function planRow(row: PlanRowView, { labels, send }: PartContext): Drawn {
  const { uri, title, location, amount, complete, openElsewhere, phase, next, nextLine, changed } = row;
  return html`<li class="row ${complete ? "finished" : ""}">
    <div class="which">
      <button
        type="button"
        class="text-button open words clamp2"
        dir="auto"
        data-uri=${uri}
        @click=${() => send({ kind: "showPlan", uri })}
      >
        ${title}
      </button>
      <div class="quiet small under">
        <span class="words clamp1" dir="auto">${location}</span>
      </div>
    </div>
    <div class="how amount">
      <span class="unseen label">${labels.progress}</span>
      <span class="value number">${amount.value}</span>
      ${bar(amount, title)}
      ${openElsewhere === null ? nothing : html`<span class="quiet small">${openElsewhere}</span>`}
    </div>
    <div class=${phase === "" && next === "" ? "where nowhere" : "where"}>
      ${
        phase === ""
          ? nothing
          : html`<div class="quiet small words clamp1" dir="auto">
              <span class="unseen">${labels.currentPhase}: </span>${phase}
            </div>`
      }
      ${
        next === ""
          ? nothing
          : html`<button
              type="button"
              class="text-button words clamp2"
              dir="auto"
              title=${fill(labels.goToLine, nextLine + 1)}
              @click=${() => send({ kind: "openFile", uri, line: nextLine })}
            >
              <span class="unseen">${labels.nextTask}: </span>${next}
            </button>`
      }
    </div>
    <div class="what">
      ${statusChip(row.status)}
      ${row.overdue.count === 0 ? nothing : html`<span class="chip">${icon("warning", "bad")}${row.overdue.text}</span>`}
      ${row.blocked.count === 0 ? nothing : html`<span class="chip">${icon("stop-circle", "bad")}${row.blocked.text}</span>`}
      ${row.blanks.count === 0 ? nothing : html`<span class="chip">${icon("edit", "attention")}${row.blanks.text}</span>`}
    </div>
    <div class="when quiet small">
      ${
        changed.text === ""
          ? nothing
          : html`<span class="unseen">${labels.lastChange}: </span><span class="number">${changed.text}</span>`
      }
      <button
        type="button"
        class="icon-button"
        title=${labels.goToFile}
        aria-label=${`${labels.goToFile}: ${title.slice(0, 200)}`}
        @click=${() => send({ kind: "openFile", uri, line: 0 })}
      >
        ${icon("go-to-file")}
      </button>
    </div>
  </li>`;
}

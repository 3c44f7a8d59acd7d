import { html, nothing } from "lit";
import type { EntryView } from "../../core/protocol/planView.ts";
import type { Drawn } from "../parts/drawn.ts";
import { lineButton } from "../parts/lineButton.ts";
import { stateChip } from "../parts/stateChip.ts";
import { block } from "./block.ts";
import type { PlanContext } from "./planContext.ts";

/** So many entries stand open; the others are below a line that unfolds them. */
const openEntries = 5;

/** Questions, decisions or the log: each entry with its date, state and details. */
export function entriesBlock(
  name: string,
  title: string,
  entries: readonly EntryView[],
  context: PlanContext,
  beside: unknown = nothing,
): Drawn {
  return entries.length === 0 ? nothing : block(name, title, entryList(entries, context), beside);
}

/** The entries, the first few at once. */
export function entryList(entries: readonly EntryView[], context: PlanContext): Drawn {
  const rest = entries.slice(openEntries);
  return html`<ul class="entries">
      ${entries.slice(0, openEntries).map((entry) => entryRow(entry, context))}
    </ul>
    ${
      rest.length === 0
        ? nothing
        : html`<details>
            <summary>${context.labels.showMore} (${rest.length})</summary>
            <ul class="entries">
              ${rest.map((entry) => entryRow(entry, context))}
            </ul>
          </details>`
    }`;
}

function entryRow({ title, line, date, state, details }: EntryView, context: PlanContext): Drawn {
  return html`<li class="entry">
    ${date === "" ? nothing : html`<div class="quiet small number">${date}</div>`}
    <div class="entry-title">
      ${lineButton(title, line, context)} ${state === null ? nothing : stateChip(state.state, state.text)}
    </div>
    ${entryDetails(details)}
  </li>`;
}

/** What else is written of an entry. */
export function entryDetails(details: EntryView["details"]): Drawn {
  return details.length === 0
    ? nothing
    : html`<dl class="details">
        ${details.map(
          ({ label, value }) =>
            html`<div class="words clamp6" dir="auto">
              <dt class="words" dir="auto">${label}</dt>
              <dd class="words" dir="auto">${value}</dd>
            </div>`,
        )}
      </dl>`;
}

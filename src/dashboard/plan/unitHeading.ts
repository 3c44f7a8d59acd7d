import { html } from "lit";
import type { Drawn } from "../parts/drawn.ts";
import { fill } from "../parts/fill.ts";
import { icon } from "../parts/icon.ts";
import type { PlanContext } from "./planContext.ts";

/** What a heading needs to know of a unit or meter. */
export interface UnitHeading {
  readonly id: string;
  readonly label: string;
  readonly line: number;
  /** Whether there is something below it. */
  readonly unfolds: boolean;
  readonly isUnfolded: boolean;
}

/** A unit's name as the button that unfolds it, or, with nothing below it, as the way to its line. */
export function unitHeading(
  { id, label, line, unfolds, isUnfolded }: UnitHeading,
  { labels, send }: PlanContext,
): Drawn {
  const words = html`<span class="label words clamp2" dir="auto">${label}</span>`;
  return unfolds
    ? html`<button
        type="button"
        class="unit-button"
        data-unit=${id}
        aria-expanded=${isUnfolded}
        title=${fill(isUnfolded ? labels.fold : labels.unfold, label.slice(0, 200))}
        @click=${() => send({ kind: "unfold", id, isUnfolded: !isUnfolded })}
      >
        ${icon(isUnfolded ? "chevron-down" : "chevron-right")}${words}
      </button>`
    : html`<button
        type="button"
        class="unit-button leaf"
        data-unit=${id}
        title=${fill(labels.goToLine, line + 1)}
        @click=${() => send({ kind: "goTo", line })}
      >
        ${words}
      </button>`;
}

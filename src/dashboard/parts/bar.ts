import { html, nothing } from "lit";
import type { Amount } from "../../core/protocol/planView.ts";
import type { Drawn } from "./drawn.ts";

/** The bar of an amount, as long as its percentage; its figure stands beside it as text. Nothing where there is nothing to count. */
export function bar({ percent, value }: Amount, label: string): Drawn {
  return percent === null
    ? nothing
    : html`<progress
        class=${percent === 100 ? "complete" : ""}
        aria-label=${label.slice(0, 200)}
        aria-valuetext=${value}
        max="100"
        .value=${percent}
      ></progress>`;
}

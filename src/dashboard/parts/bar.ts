import { html, nothing } from "lit";
import type { Amount } from "../../core/protocol/planView.ts";
import type { Drawn } from "./drawn.ts";

/** The bar of an amount; its figure stands beside it as text. Nothing where there is nothing to count. */
export function bar({ done, total, percent, value }: Amount, label: string): Drawn {
  return percent === null
    ? nothing
    : html`<progress
        class=${total > 0 && done === total ? "complete" : ""}
        aria-label=${label.slice(0, 200)}
        aria-valuetext=${value}
        max=${Math.max(total, 1)}
        .value=${done}
      ></progress>`;
}

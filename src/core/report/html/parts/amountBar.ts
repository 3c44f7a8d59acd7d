import type { Amount } from "../../../protocol/planView.ts";
import { type Markup, markup } from "../markup.ts";

/** So much of so much as a bar, with its figure beside it. */
export function amountBar({ percent, value }: Amount): Markup {
  const tone = percent === 100 ? "done" : "inProgress";
  const bar = markup`<svg class="bar ${tone}" role="img"><title>${value}</title>
<rect class="track" width="100%" height="8" rx="4"/><rect width="${percent ?? 0}%" height="8" rx="4"/></svg>`;
  return markup`<span class="amount">${percent === null ? null : bar}<span class="figure">${value}</span></span>`;
}

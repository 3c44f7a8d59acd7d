import type { Headline } from "../../../protocol/planView.ts";
import { type Markup, markup } from "../markup.ts";

/** The plan's one number as a ring. */
export function headlineRing({ percent, percentText, count, total, spoken, complete }: Headline): Markup {
  const dashes = markup`pathLength="100" stroke-dasharray="${percent ?? 0} 100"`;
  // Even an arc of no length has round ends, and nothing done is not to look like something.
  const arc = percent ? markup`<circle class="arc" cx="60" cy="60" r="52" ${dashes}/>` : null;
  const under = total === 0 ? null : markup`<text class="count" x="60" y="86">${count}</text>`;
  return markup`<svg class="ring ${complete ? "done" : "inProgress"}" role="img" viewBox="0 0 120 120">
<title>${spoken}</title><circle class="track" cx="60" cy="60" r="52"/>${arc}
<text class="percent" x="60" y="${under === null ? 70 : 66}">${percentText}</text>${under}</svg>`;
}

import type { ReportLabels } from "../../reportLabels.ts";
import type { ContradictionView } from "../../../protocol/planView.ts";
import { type Markup, markup } from "../markup.ts";
import { section } from "../parts/section.ts";

/** Where the plan says something else than is counted. */
export function contradictionBlock(contradictions: readonly ContradictionView[], labels: ReportLabels): Markup {
  const items = contradictions.map(
    ({ quote, text }) => markup`<li><span><code>${quote}</code> <span class="state overdue">${text}</span></span></li>`,
  );
  return section("contradictions", labels.contradictions, markup`<ul>${items}</ul>`);
}

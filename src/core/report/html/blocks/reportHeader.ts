import type { ReportLabels } from "../../reportLabels.ts";
import type { PlanView } from "../../../protocol/planView.ts";
import { type Markup, markup } from "../markup.ts";
import { chip } from "../parts/chip.ts";
import { headlineRing } from "../parts/headlineRing.ts";

/** What somebody sees who reads no further: title, place, status, number, and the plan's facts. */
export function reportHeader({ title, location, status, headline, facts }: PlanView, labels: ReportLabels): Markup {
  const { complete, openElsewhere } = headline;
  const list = facts.map(({ label, value }) => markup`<div><dt>${label}</dt><dd>${value}</dd></div>`);
  return markup`<header><div><p class="location">${location}</p><h1>${title}</h1>
<p class="standing">${chip(status.status, status.text)}${complete ? chip("done", labels.planComplete) : null}
${openElsewhere === null ? null : markup`<span class="state blocked">${openElsewhere}</span>`}</p>
${list.length === 0 ? null : markup`<dl aria-label="${labels.facts}">${list}</dl>`}</div>
${headlineRing(headline)}</header>
`;
}

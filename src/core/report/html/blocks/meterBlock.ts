import type { ReportLabels } from "../../reportLabels.ts";
import type { PlanView } from "../../../protocol/planView.ts";
import { type Markup, markup } from "../markup.ts";
import { amountBar } from "../parts/amountBar.ts";
import { section } from "../parts/section.ts";
import { unfolding } from "../parts/unfolding.ts";

/** What is counted beside the work, with its tasks. */
export function meterBlock({ meters, tasks }: PlanView, labels: ReportLabels): Markup {
  const rows = meters.map(({ id, label, role, amount, text }) => {
    const bar = amountBar(amount ?? { done: 0, total: 0, percent: null, value: text });
    const row = markup`<h3>${label}</h3> <span class="role">${role}</span>${bar}`;
    return markup`<div class="unit">${unfolding(row, { tasks, id, isOpen: amount?.percent !== 100 })}</div>`;
  });
  return section("meters", labels.meters, rows);
}

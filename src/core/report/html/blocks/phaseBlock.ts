import type { ReportLabels } from "../../reportLabels.ts";
import type { PlanView, UnitView } from "../../../protocol/planView.ts";
import { type Markup, markup } from "../markup.ts";
import { amountBar } from "../parts/amountBar.ts";
import { chip } from "../parts/chip.ts";
import { noteList } from "../parts/noteList.ts";
import { section } from "../parts/section.ts";
import { unfolding } from "../parts/unfolding.ts";

/** The phases with their steps and tasks; what is done is folded on the screen. */
export function phaseBlock({ phases, tasks }: PlanView, labels: ReportLabels): Markup {
  const rows = phases.map((phase) => markup`<div class="unit">${unitRow(phase, tasks, true)}</div>`);
  return section("phases", labels.phases, rows);
}

function unitRow(unit: UnitView, tasks: PlanView["tasks"], isPhase: boolean): Markup {
  const { id, label, amount, status, notes } = unit;
  const title = isPhase ? markup`<h3>${label}</h3>` : markup`<h4>${label}</h4>`;
  const row = markup`${title}${status && chip(status.status, status.text)}${amountBar(amount)}${noteList(notes)}`;
  const steps = unit.steps.map((step) => markup`<div class="step">${unitRow(step, tasks, false)}</div>`);
  return unfolding(row, { tasks, id, steps, isOpen: amount.percent !== 100 });
}

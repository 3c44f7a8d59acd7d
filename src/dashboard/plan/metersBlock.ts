import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Amount, MeterView } from "../../core/protocol/planView.ts";
import { bar } from "../parts/bar.ts";
import type { Drawn } from "../parts/drawn.ts";
import { lineButton } from "../parts/lineButton.ts";
import { block } from "./block.ts";
import type { PlanContext } from "./planContext.ts";
import { taskRows } from "./taskRows.ts";
import { tasksOf } from "./tasksOf.ts";
import { textAction } from "./textAction.ts";
import { unitHeading } from "./unitHeading.ts";
import { unitLineButton } from "./unitLineButton.ts";

/** Acceptance, gates, verification: what counts beside the work. */
export function metersBlock(context: PlanContext): Drawn {
  const { plan, labels } = context;
  return plan.meters.length === 0
    ? nothing
    : block(
        "meters",
        labels.meters,
        html`<ul class="units">
          ${repeat(
            plan.meters,
            ({ id }) => id,
            (meter) => (meter.amount === null ? plainMeter(meter, context) : meterRow(meter, meter.amount, context)),
          )}
        </ul>`,
      );
}

function meterRow(meter: MeterView, amount: Amount, context: PlanContext): Drawn {
  const { id, label, line, role } = meter;
  const tasks = tasksOf(context.plan, id);
  const isUnfolded = tasks !== undefined;
  const unfolds = isUnfolded || meter.tasks > 0;
  return html`<li class="unit amount">
    <div class="unit-head">
      <h3>${unitHeading({ id, label, line, unfolds, isUnfolded }, context)}</h3>
      ${unfolds ? unitLineButton(label, line, context) : nothing}
      <span class="value number quiet">${amount.value}</span>
    </div>
    <div class="unit-bar">${bar(amount, label)}</div>
    ${role === "" ? nothing : html`<div class="unit-notes quiet small">${role}</div>`}
    ${isUnfolded ? html`<div class="unit-body">${taskRows(tasks, label, context)}</div>` : nothing}
  </li>`;
}

/** Criteria that cannot be ticked as they are written: there is nothing to count, and a way to change that. */
function plainMeter({ label, line, text }: MeterView, context: PlanContext): Drawn {
  const { labels, send } = context;
  return html`<li class="unit plain">
    <h3>${lineButton(label, line, context)}</h3>
    <div class="plain-line">
      <span class="quiet">${text}</span>
      ${textAction("checklist", labels.convertToBoxes, () => send({ kind: "convert", line }), label)}
    </div>
  </li>`;
}

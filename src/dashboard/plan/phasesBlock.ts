import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { UnitView } from "../../core/protocol/planView.ts";
import { bar } from "../parts/bar.ts";
import type { Drawn } from "../parts/drawn.ts";
import { notes } from "../parts/notes.ts";
import { statusChip } from "../parts/statusChip.ts";
import { block } from "./block.ts";
import type { PlanContext } from "./planContext.ts";
import { taskRows } from "./taskRows.ts";
import { tasksOf } from "./tasksOf.ts";
import { textAction } from "./textAction.ts";
import { unitHeading } from "./unitHeading.ts";
import { unitLineButton } from "./unitLineButton.ts";

/** The phases with their bars, to unfold down to the tasks; a word where the plan has none. */
export function phasesBlock(context: PlanContext): Drawn {
  const { plan, labels } = context;
  const hasPhases = plan.phases.some(({ id }) => id !== "");
  if (plan.phases.length === 0) {
    return nothing;
  }
  return block(
    "phases",
    labels.phases,
    html`${hasPhases ? nothing : html`<p class="quiet no-phases">${labels.noPhases}</p>`}
    ${unitList(plan.phases, 3, context)}`,
  );
}

function unitList(units: readonly UnitView[], level: 3 | 4, context: PlanContext): Drawn {
  return units.length === 0
    ? nothing
    : html`<ul class="units">
        ${repeat(
          units,
          ({ id }) => id,
          (unit) => unitRow(unit, level, context),
        )}
      </ul>`;
}

/** A phase or step: what it is, how far it is, and below it, unfolded, its steps and tasks. */
function unitRow(unit: UnitView, level: 3 | 4, context: PlanContext): Drawn {
  const { labels, send, plan } = context;
  const { id, label, line, amount, status } = unit;
  const tasks = tasksOf(plan, id);
  const isUnfolded = tasks !== undefined;
  const unfolds = isUnfolded || unit.tasks > 0 || unit.steps.length > 0;
  const heading = unitHeading({ id, label, line, unfolds, isUnfolded }, context);
  const add = textAction("add", labels.addTask, () => send({ kind: "addTask", unit: id }), label);
  return html`<li class="unit amount ${level === 4 ? "step" : ""}">
    <div class="unit-head">
      ${level === 3 ? html`<h3>${heading}</h3>` : html`<h4>${heading}</h4>`}
      ${unfolds ? unitLineButton(label, line, context) : nothing} ${status === null ? nothing : statusChip(status)}
      <span class="value number quiet">${amount.value}</span>
    </div>
    <div class="unit-bar">${bar(amount, label)}</div>
    ${unit.notes.length === 0 ? nothing : html`<div class="unit-notes">${notes(unit.notes)}</div>`}
    ${
      isUnfolded
        ? html`<div class="unit-body">
            ${tasks.length === 0 ? nothing : taskRows(tasks, label, context)} ${unitList(unit.steps, 4, context)} ${add}
          </div>`
        : nothing
    }
    ${unfolds ? nothing : html`<div class="unit-notes">${add}</div>`}
  </li>`;
}

import { html, nothing } from "lit";
import type { MilestoneView } from "../../core/protocol/planView.ts";
import type { Drawn } from "../parts/drawn.ts";
import { icon } from "../parts/icon.ts";
import { lineButton } from "../parts/lineButton.ts";
import { block } from "./block.ts";
import type { PlanContext } from "./planContext.ts";

/** The milestones in order on a line. */
export function milestonesBlock(context: PlanContext): Drawn {
  const { plan, labels } = context;
  return plan.milestones.length === 0
    ? nothing
    : block(
        "milestones",
        labels.milestones,
        html`<ol class="milestone-line">
          ${plan.milestones.map((milestone) => stop(milestone, context))}
        </ol>`,
      );
}

function stop({ label, line, isDone, isOverdue, text }: MilestoneView, context: PlanContext): Drawn {
  return html`<li class=${isDone ? "reached" : ""}>
    <span class="marker"
      >${isDone ? icon("pass", "good") : isOverdue ? icon("warning", "bad") : icon("circle", "quiet")}</span
    >
    <div class="milestone-words">
      ${lineButton(label, line, context)}
      <div class="quiet small words clamp2" dir="auto">${text}</div>
    </div>
  </li>`;
}

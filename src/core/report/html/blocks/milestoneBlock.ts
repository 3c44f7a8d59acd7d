import type { ReportLabels } from "../../reportLabels.ts";
import type { MilestoneView } from "../../../protocol/planView.ts";
import { type Markup, markup } from "../markup.ts";
import { section } from "../parts/section.ts";

/** The milestones in order, each with its state and date as words. */
export function milestoneBlock(milestones: readonly MilestoneView[], labels: ReportLabels): Markup {
  const items = milestones.map(
    ({ label, text, isDone, isOverdue }) => markup`<li class="${isDone ? "done" : isOverdue ? "overdue" : "todo"}">
<span class="glyph" aria-hidden="true">${isDone ? "◆" : "◇"}</span>
<span><span class="words">${label}</span> <span class="state">${text}</span></span></li>`,
  );
  return section("milestones", labels.milestones, markup`<ol>${items}</ol>`);
}

import type { ReportLabels } from "../reportLabels.ts";
import type { PlanView } from "../../protocol/planView.ts";
import { blanksBlock } from "./blocks/blanksBlock.ts";
import { contradictionBlock } from "./blocks/contradictionBlock.ts";
import { meterBlock } from "./blocks/meterBlock.ts";
import { milestoneBlock } from "./blocks/milestoneBlock.ts";
import { phaseBlock } from "./blocks/phaseBlock.ts";
import { reportHeader } from "./blocks/reportHeader.ts";
import { riskBlock } from "./blocks/riskBlock.ts";
import { timelineBlock } from "./blocks/timelineBlock.ts";
import { type Markup, markup } from "./markup.ts";
import { bulletList } from "./parts/bulletList.ts";
import { entryList } from "./parts/entryList.ts";
import { section } from "./parts/section.ts";
import { taskList } from "./parts/taskList.ts";
import { reportStyle } from "./reportStyle.ts";

/** What a report is told beside its plan. */
export interface HtmlReportOptions {
  /** The language of its labels, `en`. */
  readonly lang: string;
  /** Its last line: when and by what it was made. */
  readonly generated: string;
}

/**
 * How a plan stands as a page that can be sent: one file that runs no script and asks nobody for anything, light or dark
 * as its reader likes, and complete on paper.
 */
export function htmlReport(view: PlanView, labels: ReportLabels, { lang, generated }: HtmlReportOptions): string {
  const page = markup`<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy"
 content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<title>${view.title} · ${view.headline.percentText}</title>${reportStyle}</head>
<body><main>${reportHeader(view, labels)}${blocks(view, labels)}</main><footer>${generated}</footer></body></html>
`;
  return page.toString();
}

/** In the order of the dashboard; a block without data is left out. */
function blocks(view: PlanView, labels: ReportLabels): readonly Markup[] {
  const { milestones, timeline, risks, contradictions, blanks, headline } = view;
  const tasks = (id: "next" | "blocked" | "overdue"): Markup | null =>
    some(view[id], (list) => section(id, labels[id], taskList(list)));
  const entries = (id: "questions" | "decisions" | "log"): Markup | null =>
    some(view[id], (list) => section(id, labels[id], entryList(list)));
  return [
    some(view.phases, () => phaseBlock(view, labels)),
    ...(["next", "blocked", "overdue"] as const).map(tasks),
    some(view.meters, () => meterBlock(view, labels)),
    some(milestones, () => milestoneBlock(milestones, labels)),
    timeline && timelineBlock(timeline, labels),
    risks && riskBlock(risks, labels),
    ...(["questions", "decisions", "log"] as const).map(entries),
    some(contradictions, () => contradictionBlock(contradictions, labels)),
    blanks && blanksBlock(blanks, labels),
    some(headline.formula, (lines) => section("formula", labels.howCounted, bulletList(lines))),
  ].filter((block) => block !== null);
}

function some<T>(list: readonly T[], block: (list: readonly T[]) => Markup): Markup | null {
  return list.length === 0 ? null : block(list);
}

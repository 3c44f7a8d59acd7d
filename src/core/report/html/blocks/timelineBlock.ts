import type { ReportLabels } from "../../reportLabels.ts";
import type { TimelineRowView, TimelineView } from "../../../protocol/planView.ts";
import { type Markup, markup } from "../markup.ts";
import { dayShare } from "../parts/dayShare.ts";
import { section } from "../parts/section.ts";

/** A gantt that is the table of its dates, too: who cannot see the bars, or prints them grey, reads what is beside them. */
export function timelineBlock(timeline: TimelineView, labels: ReportLabels): Markup {
  const rows = timeline.rows.map(
    (row) => markup`<tr><th scope="row">${row.label}</th><td>${bar(row, timeline)}</td><td>${row.text}</td></tr>
`,
  );
  return section(
    "timeline",
    labels.timeline,
    markup`<table><caption class="hidden">${labels.timelineTable}</caption>
<thead><tr><td></td><th scope="col">${axis(timeline)}</th><th scope="col">${labels.dates}</th></tr></thead>
<tbody>${rows}</tbody></table>`,
  );
}

function axis(timeline: TimelineView): Markup {
  const { from, to, todayText } = timeline;
  const now = share(timeline.today, timeline, 0.5);
  // So that its ends stay on the chart.
  const anchor = now < 25 ? "start" : now > 75 ? "end" : "middle";
  const today = markup`<text class="today" x="${now}%" y="30" text-anchor="${anchor}">${todayText}</text>`;
  return markup`<svg class="axis" role="img"><title>${from} – ${to}. ${todayText}</title>
<text y="12">${from}</text><text x="100%" y="12" text-anchor="end">${to}</text>${isInside(now) ? today : null}</svg>`;
}

function bar({ start, end, isPoint, tone, text }: TimelineRowView, timeline: TimelineView): Markup {
  const left = share(start, timeline, 0);
  const now = share(timeline.today, timeline, 0.5);
  const width = Math.max(0, share(end, timeline, 1) - left);
  const shape = isPoint
    ? markup`<circle cx="${share(start, timeline, 0.5)}%" cy="12" r="6"/>`
    : markup`<rect x="${left}%" width="${width}%" y="6" height="12" rx="3"/>`;
  return markup`<svg class="${tone}" role="img"><title>${text}</title>
<rect class="track" width="100%" y="6" height="12" rx="3"/>${shape}
${isInside(now) ? markup`<line x1="${now}%" x2="${now}%" y2="24"/>` : null}</svg>`;
}

/** In percent. */
function share(day: string, { from, to }: TimelineView, offset: number): number {
  return Math.round(10_000 * dayShare(day, from, to, offset)) / 100;
}

function isInside(percent: number): boolean {
  return percent > 0 && percent < 100;
}

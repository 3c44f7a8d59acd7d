import { symbol, symbolDiamond } from "d3-shape";
import { html, nothing, svg } from "lit";
import type { TimelineRowView, TimelineView } from "../../core/protocol/planView.ts";
import type { Drawn } from "../parts/drawn.ts";
import { icon } from "../parts/icon.ts";
import type { IconName } from "../parts/iconStyles.ts";
import { lineButton } from "../parts/lineButton.ts";
import { block } from "./block.ts";
import type { PlanContext } from "./planContext.ts";
import { type TimelineScale, timelineScale } from "./timelineScale.ts";

const looks: Readonly<Record<TimelineRowView["tone"], readonly [IconName, string]>> = {
  planned: ["circle", "quiet"],
  inProgress: ["record", "active"],
  blocked: ["stop-circle", "bad"],
  done: ["pass", "good"],
  overdue: ["warning", "bad"],
};

/** The plan's dates as a gantt with a line for today; as a table for who wants to read it, and as a list where it is narrow. */
export function timelineBlock(context: PlanContext): Drawn {
  const { labels, plan } = context;
  const { timeline } = plan;
  if (timeline === null || timeline.rows.length === 0) {
    return nothing;
  }
  return block(
    "timeline",
    labels.timeline,
    html`${chart(timeline, context)}
      <details class="timeline-table">
        <summary>${labels.timelineTable}</summary>
        ${table(timeline, context)}
      </details>
      <ol class="entries timeline-list">
        ${timeline.rows.map(
          (row) =>
            html`<li class="entry with-icon">
              ${icon(...looks[row.tone])}
              <div>
                ${lineButton(row.label, row.line, context)}
                <div class="quiet small words" dir="auto">${row.text}</div>
              </div>
            </li>`,
        )}
      </ol>`,
  );
}

function chart(timeline: TimelineView, context: PlanContext): Drawn {
  const scale = timelineScale(timeline, document.documentElement.lang);
  const today = isWithin(timeline) ? scale.at(timeline.today) : undefined;
  return html`<div class="gantt">
    <div class="gantt-label gantt-head"></div>
    <svg class="gantt-head" height="36" width="100%" aria-hidden="true">
      ${
        today === undefined
          ? nothing
          : svg`<text class="today-text" x="${today}%" y="12" text-anchor=${today < 20 ? "start" : today > 80 ? "end" : "middle"}>${timeline.todayText}</text>
            <line class="today" x1="${today}%" x2="${today}%" y1="16" y2="36"></line>`
      }
      ${scale.ticks.map(
        ({ at, text }) =>
          svg`<line class="grid" x1="${at}%" x2="${at}%" y1="20" y2="36"></line>
            <text class="tick" x="${at}%" dx="4" y="31">${text}</text>`,
      )}
    </svg>
    ${timeline.rows.map(
      (row) =>
        html`<div class="gantt-label">
            ${icon(...looks[row.tone])}${lineButton(row.label, row.line, context, "clamp1")}
          </div>
          <svg class="gantt-row" width="100%" height="28" role="img" aria-label=${row.text}>
            ${scale.ticks.map(({ at }) => svg`<line class="grid" x1="${at}%" x2="${at}%" y1="0" y2="28"></line>`)}
            ${mark(row, scale)}
            ${
              today === undefined
                ? nothing
                : svg`<line class="today" x1="${today}%" x2="${today}%" y1="0" y2="28"></line>`
            }
          </svg>`,
    )}
  </div>`;
}

function mark({ start, end, isPoint, tone, text }: TimelineRowView, scale: TimelineScale): Drawn {
  const left = scale.at(start);
  return isPoint
    ? svg`<svg x="${left}%" y="14" class="point"><path class="mark ${tone}" d=${symbol(symbolDiamond, 90)() ?? ""}></path><title>${text}</title></svg>`
    : svg`<rect class="mark ${tone}" x="${left}%" y="9" height="10" rx="3" width="${Math.max(scale.after(end) - left, 0.4)}%"><title>${text}</title></rect>`;
}

function table({ rows }: TimelineView, context: PlanContext): Drawn {
  const { labels } = context;
  return html`<table class="table">
    <thead>
      <tr>
        <th scope="col">${labels.timeline}</th>
        <th scope="col">${labels.dates}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ({ label, line, text }) =>
          html`<tr>
            <th scope="row">${lineButton(label, line, context)}</th>
            <td class="words" dir="auto">${text}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function isWithin({ from, to, today }: TimelineView): boolean {
  return today >= from && today <= to;
}

import { css } from "lit";

/** How the timeline, the risk matrix and tables look. */
export const chartStyles = css`
  .gantt {
    display: grid;
    grid-template-columns: minmax(120px, 32%) minmax(0, 1fr);
    align-items: stretch;
  }
  .gantt svg {
    display: block;
    overflow: visible;
  }
  .gantt-label {
    display: flex;
    align-items: center;
    gap: 6px;
    min-width: 0;
    padding-inline-end: 12px;
  }
  .gantt-row {
    border-block-start: 1px solid var(--pw-grid);
  }
  .gantt-label:not(.gantt-head) {
    border-block-start: 1px solid var(--pw-grid);
  }
  .gantt .grid {
    stroke: var(--pw-grid);
  }
  .gantt text {
    fill: var(--pw-quiet);
    font-size: 11px;
  }
  .gantt .today {
    stroke: var(--pw-bad);
    stroke-dasharray: 3 2;
  }
  .gantt .today-text {
    fill: var(--pw-text);
  }
  .point {
    overflow: visible;
  }
  .mark {
    fill: var(--pw-rail);
    stroke: var(--vscode-contrastBorder, transparent);
  }
  .mark.inProgress {
    fill: var(--pw-active);
  }
  .mark.done {
    fill: var(--pw-good);
  }
  .mark.overdue,
  .mark.blocked {
    fill: var(--pw-bad);
  }
  .timeline-list {
    display: none;
  }
  @container block (max-width: 499.9px) {
    .gantt,
    .timeline-table {
      display: none;
    }
    .timeline-list {
      display: grid;
    }
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font: inherit;
  }
  th {
    font-weight: 600;
    text-align: start;
  }
  .table th,
  .table td {
    padding: 4px 12px 4px 0;
    border-bottom: 1px solid var(--pw-line);
    vertical-align: top;
  }
  .table tbody th {
    width: 40%;
    font-weight: 400;
  }
  .matrix {
    table-layout: fixed;
  }
  .matrix th,
  .matrix td {
    height: 34px;
    padding: 4px 6px;
    border: 1px solid var(--pw-line);
    font-size: 0.92em;
    vertical-align: middle;
  }
  .matrix th,
  .matrix .corner {
    border-color: transparent;
    color: var(--pw-quiet);
    font-weight: 400;
    overflow-wrap: anywhere;
  }
  .matrix thead th {
    text-align: center;
  }
  .matrix button {
    min-height: 24px;
  }
  .matrix li + li {
    margin-top: 4px;
  }
  td.severity0 {
    background: color-mix(in srgb, var(--pw-good) 10%, transparent);
  }
  td.severity1 {
    background: color-mix(in srgb, var(--pw-attention) 10%, transparent);
  }
  td.severity2 {
    background: color-mix(in srgb, var(--pw-attention) 24%, transparent);
  }
  td.severity3 {
    background: color-mix(in srgb, var(--pw-bad) 22%, transparent);
  }
  .risk-list {
    display: none;
  }
  .risk-list .entry,
  .risk-details .entry {
    padding-inline-start: 10px;
    border-inline-start: 3px solid var(--pw-good);
  }
  :is(.risk-list, .risk-details) .severity1,
  :is(.risk-list, .risk-details) .severity2 {
    border-color: var(--pw-attention);
  }
  .risk-details {
    margin-top: 8px;
  }
  :is(.risk-list, .risk-details) .severity3 {
    border-color: var(--pw-bad);
  }
  .other {
    margin: 12px 0 8px;
  }
  @container block (max-width: 419.9px) {
    .matrix,
    .risk-details {
      display: none;
    }
    .risk-list {
      display: block;
    }
  }
  @media (forced-colors: active) {
    .gantt-label:not(.gantt-head),
    .gantt-row {
      border-color: GrayText;
    }
    .mark[class] {
      fill: CanvasText;
    }
    .gantt text[class] {
      fill: CanvasText;
    }
  }
`;

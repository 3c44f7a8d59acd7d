import { css } from "lit";

/** How blocks and the entries in them look. */
export const blockStyles = css`
  .block {
    min-width: 0;
    container: block / inline-size;
  }
  .block-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    margin-bottom: 8px;
  }
  h2 {
    font-size: 1.15em;
  }
  .block-head .action {
    margin-inline-start: auto;
  }
  .small {
    font-size: 0.92em;
  }
  .action {
    display: inline-flex;
    align-items: center;
    gap: 4px;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
    margin-top: 8px;
  }
  .next {
    padding-inline-start: 12px;
    border-inline-start: 2px solid var(--pw-active);
  }
  .overdue.block,
  .blocked.block {
    padding-inline-start: 12px;
    border-inline-start: 2px solid var(--pw-bad);
  }
  .entries {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
  }
  .entry {
    min-width: 0;
    line-height: 1.4;
  }
  .with-icon {
    display: flex;
    gap: 8px;
  }
  .with-icon > div {
    min-width: 0;
  }
  .with-icon > .icon {
    margin-top: 4px;
  }
  .entry-title {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: 4px 12px;
  }
  .details {
    margin-top: 2px;
    color: var(--pw-quiet);
    font-size: 0.92em;
  }
  .details dt,
  .details dd {
    display: inline;
  }
  .details dt::after {
    content: ":";
  }
  summary {
    width: fit-content;
    padding-block: 3px;
    border-radius: 2px;
    color: var(--pw-link);
    list-style: none;
    cursor: pointer;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::before {
    content: "\\eab6";
    display: inline-block;
    width: 18px;
    margin-inline-start: -2px;
    font: 14px/1 codicon;
    vertical-align: -2px;
  }
  details[open] > summary::before {
    content: "\\eab4";
  }
  .block details {
    margin-top: 12px;
  }
  details[open] > summary {
    margin-bottom: 8px;
  }
  .names {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    margin-top: 8px;
  }
  .names li {
    max-width: 100%;
    padding: 0 6px;
    border: 1px dashed var(--pw-line);
    border-radius: 3px;
    font-family: var(--vscode-editor-font-family, monospace);
    font-size: 0.92em;
  }
  .milestone-line {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .milestone-line li {
    position: relative;
    display: flex;
    gap: 12px;
    min-width: 0;
    padding-bottom: 14px;
  }
  .milestone-line li::before {
    content: "";
    position: absolute;
    inset-block: 22px -1px;
    inset-inline-start: 7px;
    border-inline-start: 2px solid var(--pw-rail);
  }
  .milestone-line li.reached::before {
    border-color: var(--pw-good);
  }
  .milestone-line li:last-child {
    padding-bottom: 0;
  }
  .milestone-line li:last-child::before {
    display: none;
  }
  .milestone-words {
    min-width: 0;
  }
  .marker {
    margin-top: 3px;
  }
  @container block (min-width: 640px) {
    .milestone-line {
      grid-template-columns: repeat(auto-fit, minmax(140px, 1fr));
    }
    .milestone-line li {
      display: block;
      padding-inline-end: 16px;
    }
    .milestone-line li::before {
      inset: 7px 4px auto 22px;
      border-inline-start: 0;
      border-block-start: 2px solid var(--pw-rail);
    }
    .marker {
      margin-top: 0;
    }
    .milestone-words {
      margin-top: 1px;
    }
  }
`;

import { css } from "lit";

/** How the page of a plan is laid out: one column, two where there is room, the side in two again on the widest screens. */
export const planPageStyles = css`
  :host {
    display: block;
    container: page / inline-size;
  }
  .page {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
  }
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px;
    margin: 0 -4px;
  }
  vscode-toolbar-button {
    height: 24px;
  }
  .gap {
    flex: 1;
  }
  .tool-text {
    display: none;
  }
  @container page (max-width: 339.9px) {
    .toolbar {
      gap: 0;
    }
    .back-text {
      display: none;
    }
  }
  @container page (min-width: 1240px) {
    .tool-text {
      display: inline;
    }
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 16px 24px;
    min-width: 0;
  }
  .titles {
    flex: 1 1 260px;
    display: grid;
    justify-items: start;
    gap: 4px;
    min-width: 0;
  }
  h1:focus {
    outline: none;
  }
  h1 {
    max-width: 100%;
    font-size: 1.85em;
    font-weight: 600;
    line-height: 1.25;
  }
  @container page (max-width: 419.9px) {
    header {
      align-items: flex-start;
      gap: 16px;
    }
    planwright-ring {
      width: 84px;
      height: 84px;
    }
    .titles {
      flex-basis: 150px;
    }
    h1 {
      font-size: 1.4em;
    }
  }
  .location {
    color: var(--pw-quiet);
  }
  .states {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    margin-top: 4px;
  }
  .formula {
    max-width: 100%;
    color: var(--pw-quiet);
  }
  .formula ul {
    padding: 4px 0 0 16px;
  }
  .facts dl {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 32px;
    padding: 8px 0;
    border-block: 1px solid var(--pw-line);
  }
  .facts dl > div {
    min-width: 0;
    max-width: 32em;
  }
  .facts dt {
    font-size: 0.92em;
  }
  .facts .link .icon {
    width: 14px;
    font-size: 14px;
  }
  .hint {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    padding: 8px 12px;
    border: 1px solid var(--vscode-contrastBorder, transparent);
    border-radius: 6px;
    background: var(--pw-faint);
  }
  .hint-text {
    flex: 1 1 180px;
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 32px;
    align-items: start;
  }
  .blocks {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 32px;
    min-width: 0;
  }
  @container page (min-width: 1000px) {
    .columns:not(.single) {
      grid-template-columns: minmax(0, 1.7fr) minmax(340px, 1fr);
      gap: 48px;
    }
  }
  @container page (min-width: 1800px) {
    .columns:not(.single) {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: 64px;
    }
    .side {
      display: block;
      columns: 2;
      column-gap: 48px;
    }
    .side .block {
      break-inside: avoid;
      margin-bottom: 32px;
    }
  }
`;

import { css } from "lit";

/** What all shadow trees of the page have in common: type, buttons that look like links, chips, focus. */
export const baseStyles = css`
  * {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  h2,
  h3,
  h4 {
    font-size: 1em;
    font-weight: 600;
  }
  ul,
  ol {
    list-style: none;
  }
  button,
  select,
  summary {
    color: inherit;
    font: inherit;
  }
  :focus-visible {
    outline: 1px solid var(--pw-focus);
    outline-offset: 1px;
  }
  :host-context(.vscode-high-contrast) :focus-visible {
    outline-width: 2px;
  }
  /* Words of a plan: of any length, in any direction, with no place to break. */
  .words {
    unicode-bidi: isolate;
    overflow-wrap: anywhere;
  }
  .clamp1,
  .clamp2,
  .clamp3,
  .clamp6 {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
  }
  .clamp1 {
    -webkit-line-clamp: 1;
    line-clamp: 1;
  }
  .clamp3 {
    -webkit-line-clamp: 3;
    line-clamp: 3;
  }
  .clamp6 {
    -webkit-line-clamp: 6;
    line-clamp: 6;
  }
  .quiet {
    color: var(--pw-quiet);
  }
  .number {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .link,
  .text-button {
    display: inline;
    min-width: 24px;
    max-width: 100%;
    padding: 0;
    /* Makes room for a fingertip; padding would show the head of a line that is cut off. */
    border: 0 solid transparent;
    border-block-width: 3px;
    border-radius: 2px;
    background: none;
    text-align: start;
    cursor: pointer;
  }
  .link {
    color: var(--pw-link);
  }
  .link:hover,
  .text-button:hover {
    text-decoration: underline;
  }
  .text-button.clamp1,
  .text-button.clamp2,
  .text-button.clamp3,
  .link.clamp2,
  .link.clamp3 {
    display: -webkit-box;
  }
  .icon-button {
    flex: none;
    width: 24px;
    height: 24px;
    padding: 0;
    border: 0;
    border-radius: 5px;
    background: none;
    cursor: pointer;
  }
  .icon-button .icon {
    vertical-align: middle;
  }
  .icon-button:hover {
    background: var(--pw-hover);
    outline: 1px dashed var(--vscode-contrastActiveBorder, transparent);
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    max-width: 100%;
    padding: 0 8px 0 6px;
    border: 1px solid var(--pw-line);
    border-radius: 10px;
    font-size: 0.92em;
    line-height: 18px;
    overflow-wrap: anywhere;
  }
  .chip .icon {
    width: 13px;
    font-size: 13px;
  }
  @media (forced-colors: active) {
    :focus-visible {
      outline: 2px solid Highlight;
    }
    /* What is transparent elsewhere would be drawn. */
    .link,
    .text-button {
      border-color: Canvas;
    }
    .icon {
      color: CanvasText;
    }
  }
`;

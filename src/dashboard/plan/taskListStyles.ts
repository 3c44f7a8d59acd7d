import { css } from "lit";

/** How rows of tasks look. */
export const taskListStyles = css`
  :host {
    display: block;
  }
  .task {
    display: flex;
    align-items: flex-start;
    gap: 8px;
    min-height: 26px;
    padding: 1px 4px;
    border-radius: 4px;
  }
  /* Guessed heights would put a scroll position elsewhere than it was; only long lists are worth that. */
  .long .task {
    content-visibility: auto;
    contain-intrinsic-size: auto 26px;
  }
  .task:hover,
  .task:focus-within {
    background: var(--pw-hover);
  }
  .task .icon-button {
    opacity: 0;
  }
  .task:hover .icon-button,
  .task:focus-within .icon-button {
    opacity: 1;
  }
  @media (hover: none) {
    .task .icon-button {
      opacity: 1;
    }
  }
  .depth1 {
    padding-inline-start: 24px;
  }
  .depth2 {
    padding-inline-start: 44px;
  }
  .depth3 {
    padding-inline-start: 60px;
  }
  .depth4 {
    padding-inline-start: 72px;
  }
  .depth5 {
    padding-inline-start: 80px;
  }
  .depth6 {
    padding-inline-start: 88px;
  }
  .depth7,
  .depth8 {
    padding-inline-start: 96px;
  }
  .main {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 12px;
    min-width: 0;
    line-height: 18px;
  }
  .main > .text-button {
    min-width: 0;
  }
  .done .text-button {
    color: var(--pw-quiet);
  }
  .cancelled .text-button {
    color: var(--pw-quiet);
    text-decoration: line-through;
  }
  .more {
    margin: 4px;
  }
  .no-box {
    flex: none;
    width: 20px;
    margin: 3px 0;
    color: var(--pw-quiet);
    text-align: center;
  }
  input {
    appearance: none;
    position: relative;
    flex: none;
    width: 24px;
    height: 24px;
    margin: 0 -3px;
    border-radius: 4px;
    background: none;
    color: var(--vscode-checkbox-foreground, inherit);
    cursor: pointer;
  }
  /* What is seen of a box is smaller than what can be hit. */
  input::before {
    content: "";
    position: absolute;
    inset: 3px;
    box-sizing: border-box;
    border: 1px solid var(--vscode-checkbox-border, var(--pw-quiet));
    border-radius: 3px;
    background: var(--vscode-checkbox-background, transparent);
    font: 16px/16px codicon;
    text-align: center;
  }
  input:focus-visible {
    outline-offset: -2px;
  }
  input:focus-visible::before {
    border-color: var(--pw-focus);
  }
  input:checked::before {
    content: "\\eab2";
  }
  @media (forced-colors: active) {
    input::before {
      border-color: CanvasText;
    }
  }
`;

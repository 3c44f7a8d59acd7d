import { css } from "lit";

/** How a bar and the words beside it look. */
export const barStyles = css`
  progress {
    appearance: none;
    display: block;
    width: 100%;
    height: 6px;
    border: 1px solid var(--vscode-contrastBorder, transparent);
    border-radius: 3px;
    overflow: hidden;
    /* Faint in every theme; in high contrast a border colour here would look like a full bar. */
    background: var(--pw-track);
  }
  progress::-webkit-progress-bar {
    background: transparent;
  }
  progress::-webkit-progress-value {
    border-radius: 3px;
    background: var(--pw-active);
    transition: inline-size 240ms ease-out;
  }
  progress::-moz-progress-bar {
    background: var(--pw-active);
  }
  progress.complete::-moz-progress-bar {
    background: var(--pw-good);
  }
  progress.complete::-webkit-progress-value {
    background: var(--pw-good);
  }
  :host-context(.vscode-reduce-motion) progress::-webkit-progress-value {
    transition: none;
  }
  @media (prefers-reduced-motion: reduce) {
    progress::-webkit-progress-value {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    progress {
      border-color: CanvasText;
      forced-color-adjust: none;
      background: Canvas;
    }
    progress::-webkit-progress-value,
    progress.complete::-webkit-progress-value {
      background: Highlight;
    }
  }
`;

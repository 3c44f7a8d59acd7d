import { css } from "lit";

/** How the ring looks, and how it looks when all is done. */
export const ringStyles = css`
  :host {
    display: block;
    width: 112px;
    height: 112px;
  }
  svg {
    display: block;
    width: 100%;
    height: 100%;
    overflow: visible;
  }
  .track {
    fill: var(--pw-track);
    stroke: var(--vscode-contrastBorder, transparent);
    stroke-width: 1;
  }
  .done {
    fill: var(--pw-active);
  }
  .complete .done {
    fill: var(--pw-good);
  }
  text {
    fill: var(--pw-text);
    font-family: var(--vscode-font-family, sans-serif);
    font-variant-numeric: tabular-nums;
  }
  .percent {
    font-size: 27px;
    font-weight: 600;
  }
  .count {
    fill: var(--pw-quiet);
    font-size: 15px;
  }
  .burst circle {
    fill: var(--pw-good);
    animation: fly 1.2s cubic-bezier(0.1, 0.7, 0.3, 1) forwards;
  }
  .burst g:nth-child(3n) circle {
    fill: var(--pw-attention);
  }
  .burst g:nth-child(3n + 1) circle {
    fill: var(--pw-active);
  }
  @keyframes fly {
    from {
      transform: translateY(8px) scale(0.4);
      opacity: 1;
    }
    60% {
      opacity: 1;
    }
    to {
      transform: translateY(-26px) scale(1);
      opacity: 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .burst {
      display: none;
    }
  }
  @media (forced-colors: active) {
    svg {
      forced-color-adjust: none;
    }
    .track {
      fill: Canvas;
      stroke: CanvasText;
    }
    .done,
    .complete .done {
      fill: Highlight;
    }
    text,
    .count {
      fill: CanvasText;
    }
  }
`;

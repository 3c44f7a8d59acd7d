import { css } from "lit";

/**
 * The page's frame and its palette: VS Code's own colours under names that say what they are for. The shadow trees inside
 * inherit them.
 */
export const pageStyles = css`
  :host {
    --pw-text: var(--vscode-foreground, CanvasText);
    --pw-quiet: var(--vscode-descriptionForeground, var(--pw-text));
    --pw-link: var(--vscode-textLink-foreground, LinkText);
    --pw-focus: var(--vscode-focusBorder, Highlight);
    --pw-line: var(--vscode-contrastBorder, color-mix(in srgb, var(--pw-text) 18%, transparent));
    --pw-grid: color-mix(in srgb, var(--pw-text) 12%, transparent);
    --pw-rail: color-mix(in srgb, var(--pw-text) 34%, transparent);
    --pw-track: color-mix(in srgb, var(--pw-text) 14%, transparent);
    --pw-faint: color-mix(in srgb, var(--pw-text) 6%, transparent);
    --pw-hover: var(--vscode-list-hoverBackground, color-mix(in srgb, var(--pw-text) 6%, transparent));
    --pw-active: var(--vscode-charts-blue, var(--vscode-progressBar-background, Highlight));
    --pw-good: var(--vscode-charts-green, Highlight);
    --pw-bad: var(--vscode-charts-red, var(--vscode-errorForeground, CanvasText));
    --pw-attention: var(--vscode-charts-orange, var(--pw-text));
    display: block;
    min-height: 100vh;
    /* Said although VS Code paints the same behind the page: what measures contrast looks for it here. */
    background: var(--vscode-editor-background, Canvas);
    color: var(--pw-text);
    font-family: var(--vscode-font-family, sans-serif);
    font-size: var(--vscode-font-size, 13px);
    line-height: 1.45;
  }
  main {
    box-sizing: border-box;
    max-width: 2200px;
    margin: 0 auto;
    padding: 16px 24px 48px;
    overflow-x: clip;
  }
  .start {
    display: grid;
    justify-items: center;
    gap: 16px;
    padding: 12vh 8px;
    text-align: center;
  }
  .start vscode-icon {
    color: var(--pw-quiet);
  }
  .start h1 {
    max-width: 32em;
    margin: 0;
    font-size: 1.2em;
    font-weight: 400;
  }
  .start h1:focus {
    outline: none;
  }
  .loading {
    color: var(--pw-quiet);
  }
  .toast {
    position: fixed;
    inset-block-end: 16px;
    inset-inline: 16px;
    z-index: 1;
    display: flex;
    justify-content: center;
    pointer-events: none;
  }
  .toast span {
    max-width: 60ch;
    padding: 8px 12px;
    border: 1px solid var(--vscode-notifications-border, var(--pw-line));
    border-radius: 6px;
    background: var(--vscode-notifications-background, var(--vscode-editor-background, Canvas));
    color: var(--vscode-notifications-foreground, var(--pw-text));
    box-shadow: 0 2px 8px var(--vscode-widget-shadow, transparent);
    overflow-wrap: anywhere;
    animation: rise 160ms ease-out;
  }
  :host([still]) .toast span {
    animation: none;
  }
  @keyframes rise {
    from {
      transform: translateY(8px);
      opacity: 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .toast span {
      animation: none;
    }
  }
  @media (max-width: 500px) {
    main {
      padding: 12px 12px 40px;
    }
  }
`;

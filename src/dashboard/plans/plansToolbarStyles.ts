import { css } from "lit";

/** How search, filters and choices look. */
export const plansToolbarStyles = css`
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
  }
  .search {
    flex: 1 1 220px;
    max-width: 480px;
    width: auto;
    min-width: 0;
  }
  .search-icon {
    padding-inline-start: 4px;
  }
  .filters {
    display: flex;
    flex: 1 1 auto;
    flex-wrap: wrap;
    gap: 4px;
  }
  .pill {
    padding: 0 9px;
    border: 1px solid var(--pw-line);
    border-radius: 12px;
    background: none;
    line-height: 22px;
    cursor: pointer;
  }
  .pill .number {
    color: var(--pw-quiet);
  }
  .pill:hover {
    background: var(--pw-hover);
  }
  .pill[aria-pressed="true"] {
    border-color: var(--vscode-inputOption-activeBorder, var(--pw-focus));
    background: var(--vscode-inputOption-activeBackground, transparent);
    color: var(--vscode-inputOption-activeForeground, var(--pw-text));
    /* Where the theme has no other background for it, as in high contrast, the border says it. */
    box-shadow: inset 0 0 0 1px currentColor;
  }
  .pill[aria-pressed="true"] .number {
    color: inherit;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
  }
  label {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    color: var(--pw-quiet);
  }
  select {
    max-width: 150px;
    height: 24px;
    padding: 0 4px;
    border: 1px solid var(--vscode-dropdown-border, var(--pw-line));
    border-radius: 4px;
    background: var(--vscode-dropdown-background, transparent);
    color: var(--vscode-dropdown-foreground, inherit);
  }
`;

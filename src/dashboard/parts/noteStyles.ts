import { css } from "lit";

/** How remarks look in a row of them. */
export const noteStyles = css`
  .notes {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 12px;
    min-width: 0;
    max-width: 100%;
    font-size: 0.92em;
  }
  .note {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-width: 0;
    max-width: 100%;
    color: var(--pw-quiet);
  }
  .note.chip {
    color: var(--pw-text);
    font-size: 1em;
  }
  .note .icon {
    width: 13px;
    font-size: 13px;
  }
`;

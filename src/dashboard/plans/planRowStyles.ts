import { css } from "lit";

/** How the rows of plans look: below each other where it is narrow, in columns where there is room. */
export const planRowStyles = css`
  .rows {
    border-block-start: 1px solid var(--pw-line);
  }
  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px 24px;
    padding: 12px 8px;
    border-block-end: 1px solid var(--pw-line);
  }
  /* The whole row opens the plan, but for the other buttons in it. */
  .row {
    position: relative;
  }
  .open::after {
    content: "";
    position: absolute;
    inset: 0;
  }
  .row button:not(.open) {
    position: relative;
    z-index: 1;
  }
  .row:hover {
    background: var(--pw-hover);
  }
  .row > div {
    min-width: 0;
  }
  .open {
    font-weight: 600;
  }
  .small {
    font-size: 0.92em;
  }
  .how {
    display: grid;
    gap: 4px;
    align-content: start;
  }
  .what {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    align-content: start;
  }
  .when {
    display: flex;
    align-items: flex-start;
    justify-content: space-between;
    gap: 8px;
  }
  .when .icon-button {
    margin-inline-start: auto;
    margin-top: -2px;
  }
  @container list (max-width: 899.9px) {
    .nowhere {
      display: none;
    }
  }
  @container list (min-width: 560px) {
    .row {
      grid-template-columns: minmax(0, 1fr) 180px;
    }
    .which {
      grid-area: 1 / 1;
    }
    .how {
      grid-area: 1 / 2;
    }
    .where {
      grid-area: 2 / 1;
    }
    .what {
      grid-area: 3 / 1;
    }
    .when {
      grid-area: 2 / 2 / 4 / 2;
      justify-content: flex-end;
    }
  }
  @container list (min-width: 900px) {
    .row {
      grid-template-columns: minmax(0, 1.25fr) 170px minmax(0, 1.25fr) minmax(150px, 0.8fr) 150px;
    }
    .row > div {
      grid-area: auto;
    }
    .when {
      justify-content: flex-end;
      margin-top: 1px;
    }
    .when .icon-button {
      margin-inline-start: 0;
    }
  }
`;

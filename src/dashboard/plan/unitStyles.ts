import { css } from "lit";

/** How phases, steps and meters look. */
export const unitStyles = css`
  .units {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
  }
  .unit-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
  }
  .unit-head h3,
  .unit-head h4 {
    flex: 1 1 160px;
    min-width: 0;
  }
  .unit-button {
    display: flex;
    align-items: flex-start;
    gap: 4px;
    max-width: 100%;
    padding: 3px 0;
    border: 0;
    border-radius: 3px;
    background: none;
    text-align: start;
    line-height: 18px;
    cursor: pointer;
    scroll-margin-top: 16px;
  }
  .unit-button .icon {
    margin-top: 1px;
  }
  .unit-button.leaf {
    padding-inline-start: 20px;
  }
  .no-phases {
    margin-bottom: 12px;
  }
  .unit-button:hover .label {
    text-decoration: underline;
  }
  .unit-head .icon-button {
    opacity: 0;
  }
  .unit-head .value {
    text-align: end;
  }
  @container block (max-width: 419.9px) {
    .unit-head {
      gap: 4px;
    }
    .unit-head:has(.status) h3,
    .unit-head:has(.status) h4 {
      flex: 1 1 calc(100% - 30px);
    }
    .unit-head h3,
    .unit-head h4 {
      flex: 1 1 120px;
    }
    .unit-head .status {
      margin-inline-start: 20px;
    }
    .unit-head .status + .value {
      flex: 1;
    }
  }
  .unit:hover > .unit-head .icon-button,
  .unit-head:focus-within .icon-button {
    opacity: 1;
  }
  @media (hover: none) {
    .unit-head .icon-button {
      opacity: 1;
    }
  }
  .unit-bar,
  .unit-notes,
  .unit-body,
  .plain {
    margin-inline-start: 20px;
  }
  .unit-bar {
    margin-top: 2px;
  }
  .unit-notes {
    margin-top: 4px;
  }
  .unit-body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    justify-items: start;
    margin-top: 6px;
    margin-bottom: 8px;
  }
  .unit-body > planwright-tasks,
  .unit-body > .units {
    width: 100%;
  }
  .step progress {
    height: 4px;
  }
  .step h4 {
    font-weight: 400;
  }
  .plain-line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 16px;
    margin-top: 2px;
  }
`;

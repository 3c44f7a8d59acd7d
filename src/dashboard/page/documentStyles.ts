import { css } from "lit";

/** What lies outside the page's own tree: VS Code's space around a page is the page's own matter here. */
export const documentStyles = css`
  body {
    padding: 0;
  }
`;

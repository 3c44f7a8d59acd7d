import { css, unsafeCSS } from "lit";

/** Where the glyphs stand in the codicon font, whose face the document's own style sheet brings. */
const glyphs = {
  add: "ea60",
  calendar: "eab0",
  checklist: "eab3",
  "chevron-down": "eab4",
  "chevron-right": "eab6",
  circle: "eabc",
  "circle-slash": "eabd",
  close: "ea76",
  edit: "ea73",
  ellipsis: "ea7c",
  error: "ea87",
  "go-to-file": "ea94",
  lightbulb: "ea61",
  link: "eb15",
  "link-external": "eb14",
  pass: "eba4",
  "debug-pause": "ead1",
  person: "ea67",
  pinned: "eba0",
  play: "eb2c",
  question: "eb32",
  record: "eba7",
  search: "ea6d",
  "stop-circle": "eba5",
  warning: "ea6c",
  watch: "eb7c",
} as const;

/** The icons that the page draws itself. */
export type IconName = keyof typeof glyphs;

/** Makes the icons known in a shadow tree. */
export const iconStyles = css`
  .icon {
    display: inline-block;
    flex: none;
    width: 16px;
    font: 16px/1 codicon;
    text-align: center;
    vertical-align: text-bottom;
    -webkit-font-smoothing: antialiased;
    user-select: none;
  }
  .icon.good {
    color: var(--pw-good);
  }
  .icon.active {
    color: var(--pw-active);
  }
  .icon.bad {
    color: var(--pw-bad);
  }
  .icon.attention {
    color: var(--pw-attention);
  }
  ${unsafeCSS(
    Object.entries(glyphs)
      .map(([name, code]) => `.icon-${name}::before { content: "\\${code}"; }`)
      .join("\n"),
  )}
`;

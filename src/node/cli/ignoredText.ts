import type { IgnoredReason } from "../../core/plan/receipts/ignoredReason.ts";

/** Why a line that looks like a task is none, as the end of a sentence about it. */
export const ignoredText: Readonly<Record<IgnoredReason, string>> = {
  fence: "it stands in a code fence",
  unclosedFence: "it stands below a code fence that is never closed",
  indentedCode: "it is indented by four spaces or more and therefore code",
  comment: "it stands in a comment",
  html: "it stands in HTML",
  inlineCode: "its box is in backticks",
  frontMatter: "it stands in the front matter",
  label: "it begins with a label and no box",
  link: "it begins with a link",
  reference: "it begins with a reference",
  value: "its box is the value of a key",
  noMarker: "it is in no list",
  empty: "it has no words",
  spaced: "its box has too many blanks",
  conflict: "it stands in the second side of a merge conflict",
  nesting: "it is nested too deeply",
  cell: "the state in its row is not known",
  rollup: "it sums up other tasks",
  timeline: "it is a row of a timeline",
  repeats: "it repeats the state of something else",
  legend: "it explains a mark",
  register: "it is a row of a list of risks, issues or the like",
};

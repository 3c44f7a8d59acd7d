import type { Message } from "../../core/message/message.ts";
import { phrase } from "../../core/message/phrase.ts";
import type { IgnoredReason } from "../../core/plan/receipts/ignoredReason.ts";

/** Why a line that looks like a task is none, as the end of a sentence about it. */
export function ignoredMessage(reason: IgnoredReason): Message {
  return messages[reason];
}

const messages: Readonly<Record<IgnoredReason, Message>> = {
  fence: phrase("it stands in a code fence"),
  unclosedFence: phrase("it stands below a code fence that is never closed"),
  indentedCode: phrase("it is indented by four spaces or more and therefore code"),
  comment: phrase("it stands in a comment"),
  html: phrase("it stands in HTML"),
  inlineCode: phrase("its box is in backticks"),
  frontMatter: phrase("it stands in the front matter"),
  label: phrase("it begins with a label and no box"),
  link: phrase("it begins with a link"),
  reference: phrase("it begins with a reference"),
  value: phrase("its box is the value of a key"),
  noMarker: phrase("it is in no list"),
  empty: phrase("it has no words"),
  spaced: phrase("its box has too many blanks"),
  conflict: phrase("it stands in the second side of a merge conflict"),
  nesting: phrase("it is nested too deeply"),
  cell: phrase("the state in its row is not known"),
  rollup: phrase("it sums up other tasks"),
  timeline: phrase("it is a row of a timeline"),
  repeats: phrase("it repeats the state of something else"),
  legend: phrase("it explains a mark"),
  register: phrase("it is a row of a list of risks, issues or the like"),
};

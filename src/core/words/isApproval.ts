import { readLeadingMark } from "./leadingMark.ts";
import { emojiStatus } from "./emoji.ts";
import { readStatusPhrase } from "./readStatusPhrase.ts";
import { approvals } from "./statusWords.ts";

/** Whether a status value says that a plan was approved: that is about its text, and no count contradicts it. */
export function isApproval(value: string): boolean {
  const text = value.slice(0, 80);
  const { wordStart } = readLeadingMark(text, (code) => emojiStatus(code) !== undefined);
  const phrase = readStatusPhrase(text, wordStart);
  return phrase !== undefined && approvals.has(text.slice(phrase.start, phrase.end).toLowerCase());
}

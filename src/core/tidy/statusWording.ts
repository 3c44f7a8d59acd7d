import { emojiStatus, isEmoji } from "../words/emoji.ts";
import { readLeadingMark } from "../words/leadingMark.ts";
import { readStatus } from "../words/readStatus.ts";
import { readStatusPhrase } from "../words/readStatusPhrase.ts";
import type { Status } from "../words/status.ts";

/** A status value taken apart: the marks around its words, and the words. */
interface Worded {
  readonly words: string;
  readonly emoji: number | undefined;
  readonly box: string | undefined;
  /** Emphasis or backticks that open before the words. */
  readonly wrap: string;
}

/** How much of a value is looked at, in UTF-16 units. */
const reach = 200;

function takeApart(value: string): Worded {
  const text = value.slice(0, reach);
  const { emoji, box, wordStart } = readLeadingMark(text, isEmoji);
  const phrase = readStatusPhrase(text, wordStart);
  return {
    words: phrase === undefined ? "" : text.slice(phrase.start, phrase.end),
    emoji,
    box,
    wrap: /[*_`]{1,3}$/u.exec(text.slice(0, wordStart))?.[0] ?? "",
  };
}

/** The words of a status value, `Completed` of `**✅ Completed** on Friday`; empty where it opens with no known phrase. */
export function statusWords(value: string): string {
  return takeApart(value).words;
}

/** Emoji that stand beside a status word; the first of each is the usual one. */
const emojiOf: Readonly<Record<Status, string>> = {
  draft: "⬜",
  planned: "⬜",
  inProgress: "🔄",
  blocked: "⛔",
  paused: "⏸️",
  done: "✅",
  cancelled: "❌",
  superseded: "❌",
};

/**
 * A status in the form of the value that it replaces: with the fitting emoji where that one opens with an emoji, in the
 * same emphasis, with a box where one stood, and in capitals or small letters where those words were. What is written
 * behind the words (a remark on the old status) goes.
 */
export function wordStatus(choice: string, old: string): string {
  const { emoji, box, wrap, words } = takeApart(old);
  const status = readStatus(choice);
  const bare = likeCase(choice, words);
  const kept = takeApart(choice);
  const mark =
    emoji === undefined || kept.emoji !== undefined || status === undefined ? "" : `${sameOr(emoji, status)} `;
  const tick = box === undefined || kept.box !== undefined ? "" : `[${status === "done" ? "x" : " "}] `;
  const close = wrap.split("").toReversed().join("");
  return `${tick}${mark}${wrap}${bare}${close}`;
}

/** The mark of a status without words, `⬜` or `[ ]`, as that of another; undefined for other texts. */
export function markStatus(status: Status, old: string): string | undefined {
  const { emoji, box, words } = takeApart(old);
  if (words !== "" || (emoji === undefined && box === undefined)) {
    return undefined;
  }
  return emoji === undefined ? `[${status === "done" ? "x" : " "}]` : sameOr(emoji, status);
}

function sameOr(emoji: number, status: Status): string {
  return emojiStatus(emoji) === status ? String.fromCodePoint(emoji) : emojiOf[status];
}

/** A word in capitals, small letters, or with `_` or `-` for blanks where a sample is written so. */
export function likeCase(choice: string, sample: string): string {
  let text = choice;
  const joint = /[a-z]([_-])[a-z]/iu.exec(sample)?.[1];
  if (joint !== undefined) {
    text = text.replaceAll(" ", joint);
  }
  // `WIP` is written so whatever the others look like.
  if (!/\p{L}{2}/u.test(sample) || /^[A-Z]{2,3}$/u.test(sample) || sample.toLowerCase() === sample.toUpperCase()) {
    return text;
  }
  return sample === sample.toLowerCase()
    ? text.toLowerCase()
    : sample === sample.toUpperCase()
      ? text.toUpperCase()
      : text;
}

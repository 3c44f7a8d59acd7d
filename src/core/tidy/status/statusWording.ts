import { findDates } from "../../values/readDate.ts";
import { emojiStatus, isEmoji, skipEmoji } from "../../words/emoji.ts";
import { readLeadingMark } from "../../words/leadingMark.ts";
import { readStatus } from "../../words/readStatus.ts";
import { readStatusPhrase } from "../../words/readStatusPhrase.ts";
import type { Status } from "../../words/status.ts";

/** A status value taken apart: the marks around its words, and the words. */
interface Worded {
  readonly words: string;
  readonly emoji: number | undefined;
  readonly box: string | undefined;
  /** Emphasis or backticks that open before the words. */
  readonly wrap: string;
  /** Where the words begin and end; UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
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
    start: wordStart,
    end: phrase?.end ?? wordStart,
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

/** How a value begins to say a status. */
export interface StatusHead {
  /** Where the words end with all that closes behind them, or with what stands before a sentence; UTF-16 offset. */
  readonly end: number;
  /**
   * `whole`: nothing stands behind it. `remark`: what does is set off, by a dash or bracket. `sentence`: it goes on as
   * words, so that the old status cannot be taken out of it.
   */
  readonly kind: "whole" | "remark" | "sentence";
  /** Whether emphasis that opens before the words goes on behind them. */
  readonly isOpen: boolean;
}

/** What sets a remark off from the words before it; a day there is that of the old status. */
const setOff = /^\s{0,4}(?:[,;.:!?([{|·•、。，；：（→=/+&#@<]|[-–—]{1,3}(?:\s|$))/u;
/** A status that is no word of ours: `Dreaming`, `On track`. */
const ownWords = /^\p{L}[\p{L}\p{M}'’_-]{0,23}(?: \p{L}[\p{L}\p{M}'’-]{0,23})?(?=$|[*_`\s(])/u;

/** Takes the status at the start of a value from what else it says. `goesOn`: a sentence does so on the next line. */
export function statusHead(value: string, goesOn = false): StatusHead {
  const { words, start, end: wordEnd } = takeApart(value);
  const own = words === "" ? (ownWords.exec(value.slice(start))?.[0] ?? "") : "";
  const isOwn = own !== "" && !/[\u2e80-\u9fff\uac00-\ud7af]{7}/u.test(own);
  const last = isOwn ? start + own.length : wordEnd;
  const opened = value.slice(0, start).replace(/\[[^\]]\]/u, "");
  const openers = (opened.match(/[*_~`([（【「]/gu) ?? []).length;
  const closers = /^[*_~`)\]）】」]{0,12}/u.exec(value.slice(last))?.[0].length ?? 0;
  const isOpen = openers > 0 && closers === 0 && /^[\s\p{Emoji}]*[*_]+$/u.test(opened);
  const isSentence: StatusHead = { end: openers === 0 ? start : 0, kind: "sentence", isOpen: false };
  if (/[\p{L}\p{N}]/u.test(value.slice(start)) && last === start) {
    return isSentence;
  }
  const isLink = /^[*_~`]*\][([]/u.test(value.slice(last));
  if ((closers !== openers && !isOpen) || isLink) {
    return isSentence;
  }
  const behind = last + closers;
  const emoji = /^\s{0,2}/u.exec(value.slice(behind))?.[0].length ?? 0;
  const marked =
    emojiStatus(value.codePointAt(behind + emoji) ?? 0) === undefined ? behind : skipEmoji(value, behind + emoji);
  const rest = value.slice(marked);
  if (rest.trim() === "") {
    return goesOn ? isSentence : { end: marked, kind: "whole", isOpen };
  }
  const day = findDates(rest.slice(0, 40))[0];
  const isDated = day !== undefined && !/[\p{L}\p{N}]{6}/u.test(rest.slice(0, day.start));
  const isOwnPhrase = isOwn && (own.includes(" ") || !/^\s{0,2}(?:\(|[-–—]\s)/u.test(rest));
  return !setOff.test(rest) || isDated || isOwnPhrase ? isSentence : { end: marked, kind: "remark", isOpen };
}

/**
 * What a status over an old one replaces: the value up to `end`, by `newText`, in the form of `wordStatus`. A remark
 * stays behind it, and a value that is a sentence stays whole behind a dash.
 */
export function statusOver(
  choice: string,
  old: string,
  goesOn = false,
): { readonly end: number; readonly newText: string } {
  const { end, kind, isOpen } = statusHead(old, goesOn);
  const head = old.slice(0, end);
  if (kind === "sentence") {
    const dash = /\s([-–—])\s/u.exec(old)?.[1] ?? "–";
    return { end, newText: `${wordStatus(likeCase(choice, takeApart(old).words), head)} ${dash} ` };
  }
  const newText = wordStatus(choice, head);
  const { wrap } = takeApart(old);
  const trailing = trailingMark(choice, head);
  return { end, newText: (isOpen ? newText.slice(0, newText.length - wrap.length) : newText) + trailing };
}

/** The fitting emoji where an old status had one behind its words only: ` ✅` for `Draft 🚧`. */
function trailingMark(choice: string, head: string): string {
  const { emoji, end } = takeApart(head);
  const status = readStatus(choice);
  const found =
    emoji === undefined ? /^[*_~`)\]）】」]*(\s?)([^\s\p{L}\p{N}*_~`)\]）】」])/u.exec(head.slice(end)) : null;
  const code = found?.[2]?.codePointAt(0) ?? 0;
  return emojiStatus(code) === undefined || status === undefined ? "" : `${found?.[1] ?? ""}${sameOr(code, status)}`;
}

/**
 * A status in the form of the value that it replaces: with the fitting emoji where that one opens with an emoji, in the
 * same emphasis, with a box where one stood, and in capitals or small letters where those words were.
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

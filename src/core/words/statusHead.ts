import { findDates } from "../values/readDate.ts";
import { emojiStatus, isEmoji, skipEmoji } from "./emoji.ts";
import { readLeadingMark } from "./leadingMark.ts";
import { readStatusPhrase } from "./readStatusPhrase.ts";
import { struckEnd } from "./struckStatus.ts";

/** A status value taken apart: the marks around its words, and the words. */
export interface Worded {
  readonly words: string;
  readonly emoji: number | undefined;
  readonly box: string | undefined;
  /** Emphasis or backticks that open before the words. */
  readonly wrap: string;
  /** A struck-out status before all that: `~~Draft~~ `. */
  readonly struck: string;
  /** Where the words begin and end; UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
}

/** How much of a value is looked at, in UTF-16 units. */
const reach = 200;

/** Takes a status value apart. */
export function takeApart(value: string): Worded {
  const from = struckEnd(value);
  const text = value.slice(from, from + reach);
  const { emoji, box, wordStart } = readLeadingMark(text, isEmoji);
  const phrase = readStatusPhrase(text, wordStart);
  return {
    words: phrase === undefined ? "" : text.slice(phrase.start, phrase.end),
    emoji,
    box,
    wrap: /[*_`]{1,3}$/u.exec(text.slice(0, wordStart))?.[0] ?? "",
    struck: value.slice(0, from),
    start: from + wordStart,
    end: from + (phrase?.end ?? wordStart),
  };
}

/** The words of a status value, `Completed` of `**✅ Completed** on Friday`; empty where it opens with no known phrase. */
export function statusWords(value: string): string {
  return takeApart(value).words;
}

/** How a value begins to say a status. */
export interface StatusHead {
  /** Where the words end with all that closes behind them, or with what stands before a sentence; UTF-16 offset. */
  readonly end: number;
  /**
   * `whole`: nothing stands behind it. `remark`: what does is set off, by a dash or bracket. `link`: its words are the
   * text of a link, and `end` is where they end. `sentence`: it goes on as words, so that the old status cannot be taken
   * out of it.
   */
  readonly kind: "whole" | "remark" | "link" | "sentence";
  /** Whether emphasis that opens before the words goes on behind them. */
  readonly isOpen: boolean;
}

/** A link's target behind its text. */
const linkTarget = /^[*_~`]{0,3}\](?:\([^()\s]{0,300}\)|\[[^[\]]{0,100}\])[*_~`]{0,3}/u;
/** A day behind these is the work's, not that of the old status. */
const dueDay =
  /^\s{0,4}[^\p{L}\p{N}]{1,3}\s{0,4}(?:due|deadline|target|eta|until|by|planned for|fällig|bis|frist|échéance|vence|prazo|scadenza)(?![\p{L}\p{N}])/iu;
/** What sets a remark off from the words before it; a day there is that of the old status. */
const setOff = /^\s{0,4}(?:[,;.:!?([{|·•、。，；：（→=/+&#@<]|[-–—]{1,3}(?:\s|$))/u;
/** A status that is no word of ours: `Dreaming`, `On track`. */
const ownWords = /^\p{L}[\p{L}\p{M}'’_-]{0,23}(?: \p{L}[\p{L}\p{M}'’-]{0,23})?(?=$|[*_`\s(])/u;

/** Takes the status at the start of a value from what else it says. `goesOn`: a sentence does so on the next line. */
export function statusHead(value: string, goesOn = false): StatusHead {
  const { words, start, end: wordEnd, struck } = takeApart(value);
  const own = words === "" ? (ownWords.exec(value.slice(start))?.[0] ?? "") : "";
  const isOwn = own !== "" && !/[\u2e80-\u9fff\uac00-\ud7af]{7}/u.test(own);
  const last = isOwn ? start + own.length : wordEnd;
  const opened = value.slice(struck.length, start).replace(/\[[^\]]\]/u, "");
  const openers = (opened.match(/[*_~`([（【「]/gu) ?? []).length;
  const closers = /^[*_~`)\]）】」]{0,12}/u.exec(value.slice(last))?.[0].length ?? 0;
  const isOpen = openers > 0 && closers === 0 && /^[\s\p{Emoji}]*[*_]+$/u.test(opened);
  const isSentence: StatusHead = { end: openers === 0 ? start : 0, kind: "sentence", isOpen: false };
  if (/[\p{L}\p{N}]/u.test(value.slice(start)) && last === start) {
    return isSentence;
  }
  const target = linkTarget.exec(value.slice(last))?.[0];
  if (target !== undefined && /\[[*_~`]{0,3}$/u.test(opened) && isRemark(value.slice(last + target.length))) {
    return { end: last, kind: "link", isOpen: false };
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
  const isOwnPhrase = isOwn && (own.includes(" ") || !/^\s{0,2}(?:\(|[-–—]\s)/u.test(rest));
  return !isRemark(rest) || isOwnPhrase ? isSentence : { end: marked, kind: "remark", isOpen };
}

/** Whether what stands behind a status may stay behind another one: nothing, or a remark that is set off. */
function isRemark(rest: string): boolean {
  const day = findDates(rest.slice(0, 40))[0];
  const isDated = day !== undefined && !/[\p{L}\p{N}]{6}/u.test(rest.slice(0, day.start)) && !dueDay.test(rest);
  return rest.trim() === "" || (setOff.test(rest) && !isDated);
}

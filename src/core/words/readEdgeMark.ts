import { emojiStatus, isEmoji, skipEmoji } from "./emoji.ts";
import { mayOpen, readStatusPhrase } from "./readStatusPhrase.ts";
import { statusPhrases } from "./statusWords.ts";
import type { Status } from "./status.ts";
import { EdgeTail } from "./edgeTail.ts";

/** A status mark at the edge of a title. Cutting `start` to `end` (UTF-16) out leaves balanced Markdown. */
export interface EdgeMark {
  readonly status: Status;
  readonly start: number;
  readonly end: number;
}

/** How far into a text a word at its start may be set off. */
const startReach = 32;

/**
 * The status mark of a task's text (without its box) or a heading's: an emoji or word that stands directly at the start,
 * or at the end set off by a dash, brackets, emphasis or an emoji (format §2). Words that are part of the sentence prove
 * nothing, `deferred` is a label, and ❌ counts only next to a word. A word outweighs an emoji at the other edge.
 *
 * Called for every open task: where nothing is set off it looks at a few dozen characters and builds nothing.
 */
export function readEdgeMark(text: string, where: "task" | "heading"): EdgeMark | undefined {
  const start = readStart(text);
  if (start?.word === true) {
    return start.mark;
  }
  const isHeading = where === "heading";
  const end = mayEndInMark(text, isHeading) ? new EdgeTail(text, isHeading).read() : undefined;
  if (end !== undefined && (end.word || start === undefined)) {
    return end.mark;
  }
  return start?.mark ?? (isHeading ? findNotedTick(text) : undefined);
}

/** The last words of all phrases that count at an edge, as far as they are plain letters. */
const lastWords: ReadonlySet<string> = new Set(
  [...statusPhrases].flatMap(([phrase]) => /[a-z]+$/u.exec(phrase)?.[0] ?? []),
);

/** Whether a text's last character or plain word allows a mark there; a heading may say more behind one: `DONE by Ann`. */
function mayEndInMark(text: string, isHeading: boolean): boolean {
  const code = text.charCodeAt(text.length - 1);
  if (code === 46 || code === 96 || code === 58 || code === 44) {
    return false;
  }
  if (isHeading || !isLetter(code)) {
    return true;
  }
  let at = text.length - 1;
  const floor = Math.max(0, at - 16);
  while (at > floor && isLetter(text.charCodeAt(at - 1))) {
    at--;
  }
  return text.charCodeAt(at - 1) >= 0xc0 || lastWords.has(text.slice(at).toLowerCase());
}

function isLetter(code: number): boolean {
  return (code | 32) >= 97 && (code | 32) <= 122;
}

/** `Phase 2: Storage (8/8) ✅ — notes`: in a heading a ✅ before a note or date speaks for what stands before it. */
function findNotedTick(text: string): EdgeMark | undefined {
  const at = text.lastIndexOf("✅");
  if (at <= 0 || text.charCodeAt(at - 1) !== 32 || text.includes("❌")) {
    return undefined;
  }
  const behind = /^✅\ufe0f?(?=(?:\s\d{4}-\d{2}-\d{2})?\s{1,2}(?:[-–—]\s|\())/u.exec(text.slice(at, at + 20))?.[0];
  return behind === undefined ? undefined : { status: "done", start: at, end: at + behind.length };
}

function readStart(text: string): { readonly mark: EdgeMark; readonly word: boolean } | undefined {
  const first = text.charCodeAt(0);
  const plain = isLetter(first);
  if (plain && (!mayOpen(text, 0) || !isSetOffSoon(text))) {
    return undefined;
  }
  const { at, opener, emoji } = plain ? bare : readOpening(text);
  const mayBeWord = plain || opener !== "" || emoji !== undefined || isSetOffSoon(text);
  const phrase = mayBeWord ? readStatusPhrase(text, at) : undefined;
  if (phrase !== undefined && phrase.strict && phrase.status !== "failed") {
    const end = setOffEnd(text, phrase.end, opener);
    if (end !== undefined) {
      const closed = opener === "" || end > phrase.end;
      const start = closed ? (emoji?.start ?? at - opener.length) : at;
      return { mark: { status: phrase.status, start, end }, word: true };
    }
  }
  return emoji === undefined ? undefined : { mark: emoji, word: false };
}

/** What stands before a text's first word. */
interface Opening {
  readonly at: number;
  /** The emphasis or bracket directly before the word; empty without one. */
  readonly opener: string;
  readonly emoji: EdgeMark | undefined;
}

const bare: Opening = { at: 0, opener: "", emoji: undefined };

function readOpening(text: string): Opening {
  let at = 0;
  let emoji: EdgeMark | undefined;
  let opener = "";
  while (at < startReach) {
    const code = text.codePointAt(at) ?? 0;
    const isEmphasis = code === 42 || code === 95;
    if (isEmoji(code)) {
      const end = skipEmoji(text, at);
      const status = emojiStatus(code);
      emoji ??= status === undefined ? undefined : { status, start: at, end };
      at = end;
    } else if (code === 32) {
      at++;
    } else if (opener === "" && (isEmphasis || code === 0x5b || code === 0x28 || code === 0xff08)) {
      opener = text.slice(at, at + (isEmphasis && text.charCodeAt(at + 1) === code ? 2 : 1));
      at += opener.length;
    } else {
      break;
    }
  }
  return { at, opener, emoji };
}

/** Whether a colon, a dash between blanks or the end comes soon: without one, a word at the start is not set off. */
function isSetOffSoon(text: string): boolean {
  const end = Math.min(text.length, startReach);
  for (let at = 1; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 58 || code === 0xff1a || code === 0x2014 || code === 0x2013) {
      return true;
    }
    if (code === 45 && text.charCodeAt(at - 1) === 32) {
      return true;
    }
  }
  return text.length <= startReach;
}

/** Where a mark ends whose word ends here, if the word is set off: closed as it was opened, or before `:`, ` - `, the end. */
function setOffEnd(text: string, wordEnd: number, opener: string): number | undefined {
  const next = text.slice(wordEnd, wordEnd + 4);
  const closer = opener === "[" ? "]" : opener === "(" ? ")" : opener === "（" ? "）" : opener;
  if (closer !== "" && next.startsWith(closer)) {
    // `[done](link)` is a link's text.
    return opener === "[" && /^\][([:]/u.test(next) ? undefined : wordEnd + closer.length;
  }
  return /^(?:[:：]|\s+[-–—]|\s*$)/u.test(next) && (next.trim() !== "" || wordEnd + 4 >= text.length)
    ? wordEnd
    : undefined;
}

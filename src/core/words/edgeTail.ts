import { codePointBefore, emojiStatus, isEmoji } from "./emoji.ts";
import { readStatusPhrase } from "./readStatusPhrase.ts";
import type { Status } from "./status.ts";

/** How far back from the end a mark is looked for, in UTF-16 units; a note in brackets behind it may add as much. */
const reach = 48;
const noteReach = 64;
/** A date, a share or a count behind a mark: `SHIPPED 2025-01-02`, `COMPLETE - 100%`, `DONE 5/5`. */
const figures = /\s{1,2}(?:[-–—]\s|on\s)?\s{0,2}(?:(\d{4}-\d{2}-\d{2})|\d{1,3}\s?%|\d{1,4}\/\d{1,4})$/u;
const byWhom = /^\s(?:by|on|in|at|via)\s/u;

/** A mark at the end of a title, and whether a word says it. */
export interface TailMark {
  readonly mark: { readonly status: Status; readonly start: number; readonly end: number };
  readonly word: boolean;
}

/** Reads one title from its end for {@link readEdgeMark}: peels off what may stand behind or around a mark. */
export class EdgeTail {
  readonly #text: string;
  readonly #heading: boolean;
  /** Everything from here on is peeled. */
  #at: number;
  #floor: number;
  #emoji: { readonly status: Status; readonly start: number; readonly end: number } | undefined;
  /** Emphasis marks peeled since the last emoji or note, and the offset behind them. */
  #closers = 0;
  #closedAt = 0;
  #dated = false;
  #noted = false;

  constructor(text: string, heading: boolean) {
    this.#text = text;
    this.#heading = heading;
    this.#at = text.length;
    this.#floor = Math.max(0, text.length - reach);
  }

  read(): TailMark | undefined {
    for (let rounds = 0; rounds < 12 && this.#at > this.#floor; rounds++) {
      const code = codePointBefore(this.#text, this.#at);
      if (code === 32 || code === 9 || code === 0xa0) {
        this.#at--;
        rounds--;
      } else if (code === 42 || code === 95) {
        this.#closedAt = this.#closers === 0 ? this.#at : this.#closedAt;
        this.#closers++;
        this.#at--;
      } else if (isEmoji(code) || code === 0x200d) {
        this.#peelEmoji(code);
      } else if (code === 41 || code === 93 || code === 0xff09) {
        const found = this.#peelBrackets(code);
        if (found !== "note") {
          return found ?? this.#emojiMark();
        }
      } else {
        const figure = code === 37 || (code >= 48 && code <= 57) ? this.#figure() : undefined;
        if (figure === undefined) {
          return this.#word() ?? this.#emojiMark();
        }
        this.#at -= figure[0].length;
        this.#dated ||= figure[1] !== undefined;
      }
    }
    return this.#emojiMark();
  }

  #figure(): RegExpExecArray | undefined {
    return figures.exec(this.#text.slice(Math.max(this.#floor, this.#at - 20), this.#at)) ?? undefined;
  }

  #peelEmoji(code: number): void {
    const end = this.#at;
    this.#at -= code > 0xffff ? 2 : 1;
    const status = emojiStatus(code);
    // ⏳ before a date is the day a task is scheduled for, not a state.
    if (status !== undefined && this.#emoji === undefined && (status === "done" || !this.#dated)) {
      const selector = this.#text.charCodeAt(end) === 0xfe0f ? 1 : 0;
      this.#emoji = { status, start: this.#at, end: end + selector };
    }
    this.#closers = 0;
  }

  #emojiMark(): TailMark | undefined {
    return this.#emoji === undefined ? undefined : { mark: this.#emoji, word: false };
  }

  /** A status in brackets is the mark; other round brackets are a note, once; other square ones end the search. */
  #peelBrackets(close: number): TailMark | "note" | undefined {
    const opener = close === 41 ? "(" : close === 93 ? "[" : "（";
    const end = this.#at;
    const from = Math.max(0, end - noteReach);
    const window = this.#text.slice(from, end - 1);
    const open = window.lastIndexOf(opener);
    if (open < 0 || (close === 41 && open > 0 && window[open - 1] === "]")) {
      return undefined;
    }
    const inner = window.slice(open + 1);
    const phrase = this.#phrase(inner.replace(/^[*_\s]{0,4}/u, ""), false);
    if (phrase !== undefined) {
      return { mark: { status: phrase, start: from + open, end }, word: true };
    }
    if (close === 93 || this.#noted || inner.includes(")")) {
      return undefined;
    }
    this.#noted = true;
    const last = this.#innerEmoji(inner, from + open, end);
    if (last !== undefined) {
      return last;
    }
    this.#at = from + open;
    this.#floor = Math.max(0, this.#at - reach);
    this.#closers = 0;
    return "note";
  }

  /** `(7/7 complete ✅)`: an emoji at the end of the note speaks for the title. */
  #innerEmoji(inner: string, start: number, end: number): TailMark | undefined {
    const code = codePointBefore(inner, inner.endsWith("\ufe0f") ? inner.length - 1 : inner.length);
    const status = isEmoji(code) ? emojiStatus(code) : undefined;
    return status === "done" && this.#emoji === undefined ? { mark: { status, start, end }, word: false } : undefined;
  }

  /** The word or words that end here, if they are set off and say a status. */
  #word(): TailMark | undefined {
    const text = this.#text;
    const end = this.#at;
    let start = end;
    for (; start > this.#floor; start--) {
      const code = text.charCodeAt(start - 1);
      const isPart =
        (code | 32) >= 97 && (code | 32) <= 122
          ? true
          : code === 32 ||
            (code >= 47 && code <= 57) ||
            code === 39 ||
            code === 0x2019 ||
            code === 37 ||
            code === 95 ||
            (code > 0xbf && !isSign(code)) ||
            (code === 45 && text.charCodeAt(start - 2) !== 32 && text.charCodeAt(start - 2) !== 45);
      if (!isPart) {
        break;
      }
    }
    if (start === 0 || start === this.#floor) {
      return undefined;
    }
    const before = text.charCodeAt(start - 1);
    let from = start;
    while (from < end && text.charCodeAt(from) === 32) {
      from++;
    }
    const isBold = (before === 42 || before === 95) && from === start && this.#closers > 0;
    const isDashed = from > start && (before === 0x2014 || before === 0x2013 || before === 45);
    if (!isBold && !isDashed && !isEmoji(codePointBefore(text, start))) {
      return undefined;
    }
    // A word in bold that ends a list of such words is one of the things spoken of.
    if (isBold && /[,:/|"'(]\s?[*_]{0,3}$/u.test(text.slice(Math.max(0, from - 6), from))) {
      return undefined;
    }
    const status = this.#phrase(text.slice(from, end), this.#isBehindMark(start));
    if (status === undefined) {
      return undefined;
    }
    let first = from;
    for (
      let left = isBold ? this.#closers : 0;
      left > 0 && (text[first - 1] === "*" || text[first - 1] === "_");
      left--
    ) {
      first--;
    }
    const last = isBold ? this.#closedAt : end;
    return { mark: { status, ...this.#withEmoji(first, last) }, word: true };
  }

  /** Whether a status emoji stands before an offset: with it, ordinary words such as `passed` say a status, too. */
  #isBehindMark(start: number): boolean {
    const [, emoji = ""] = /(\S)\ufe0f?\s?[*_]{0,3}$/u.exec(this.#text.slice(Math.max(0, start - 8), start)) ?? [];
    return emojiStatus(emoji.codePointAt(0) ?? 0) !== undefined;
  }

  /** A mark takes a status emoji on either side with it. */
  #withEmoji(first: number, last: number): { start: number; end: number } {
    const emoji = this.#emoji;
    const end = emoji !== undefined && emoji.start >= last && emoji.start - last <= 2 ? emoji.end : last;
    let at = first;
    while (at > 0 && this.#text.charCodeAt(at - 1) === 32) {
      at--;
    }
    if (this.#text.charCodeAt(at - 1) === 0xfe0f) {
      at--;
    }
    const code = codePointBefore(this.#text, at);
    return { start: isEmoji(code) ? at - (code > 0xffff ? 2 : 1) : first, end };
  }

  #phrase(words: string, looseToo: boolean): Status | undefined {
    if (words.length > reach) {
      return undefined;
    }
    const phrase = readStatusPhrase(words, 0);
    if (phrase === undefined || (!phrase.strict && !looseToo) || phrase.status === "failed") {
      return undefined;
    }
    const rest = words.slice(phrase.end).replace(/^[*_]{0,3}\s{0,3}$/u, "");
    return rest === "" ||
      (this.#heading && byWhom.test(rest)) ||
      /^,?\s(?:on\s)?\d{4}-\d{2}-\d{2}[*_]{0,3}$/u.test(rest)
      ? phrase.status
      : undefined;
  }
}

/** Signs above Latin-1 that end a word: dashes, quotes and bullets, full-width brackets, emoji and their surrogates. */
function isSign(code: number): boolean {
  return (
    (code >= 0x2000 && code <= 0x2bff && code !== 0x2019) ||
    (code >= 0x3000 && code <= 0x303f && code !== 0x3005) ||
    (code >= 0xd800 && code <= 0xdfff) ||
    code === 0xfe0f ||
    code >= 0xff00
  );
}

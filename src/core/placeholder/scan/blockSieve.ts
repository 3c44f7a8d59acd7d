import type { Paragraph } from "../../markdown/blocks.ts";
import { mayBeStrong } from "../tokens/bracketKind.ts";
import { endsChoiceWord } from "../tokens/choices.ts";
import { mayBeNumbered, startsLikeSample, startsLikeValue } from "../samples/sampleText.ts";

/** What tokens start with beside brackets and slashes. Most documents hold none or few of these. */
const rare = ["{{", "<", "YYYY", "X", "TB", "___"] as const;

/** The place of the mustache in {@link rare}. */
const mustache = 0;

/** Longest bracket token, in UTF-16 units. */
const longest = 240;

/**
 * Tells which blocks can hold a token or sample text at all, by the engine's own search through the whole document: nearly
 * all blocks are passed over without a look at their characters. Blocks must be asked for in document order. It says yes
 * too often, never no too often.
 */
export class BlockSieve {
  readonly #text: string;
  readonly #hasNames: boolean;
  /** For each of {@link rare} where it stands next; the text's length where it does not, as below. */
  readonly #next: number[] = rare.map(() => -1);
  /** The first of these. */
  #nearest = -1;
  /** Where a bar stands next, and where an escaped one. */
  readonly #bars: number[] = [-1, -1];
  #bracket = -1;
  #close = -1;
  #slash = -1;
  #colon = -1;
  #question = -1;

  /** `hasNames`: whether a title or template names tokens, so that they count inside sentences, too. */
  constructor(text: string, hasNames: boolean) {
    this.#text = text;
    this.#hasNames = hasNames;
  }

  /** Whether the stretch of a heading, paragraph or row has to be scanned for tokens. */
  mayHoldToken(start: number, end: number, isRow: boolean): boolean {
    return (
      (this.#nearest < end && this.#holdsRare(start, end)) ||
      this.#holdsBracket(start, end) ||
      this.#holdsSlash(start, end) ||
      this.#holdsBar(start, end, isRow)
    );
  }

  /** Where in a fence a bracket or mustache may start next, at or after an offset; the text's length where none does. */
  nextInFence(from: number): number {
    if (this.#bracket < from) {
      this.#bracket = this.#find("[", from);
    }
    let braces = this.#next[mustache] ?? -1;
    if (braces < from) {
      braces = this.#find("{{", from);
      this.#next[mustache] = braces;
    }
    return Math.min(this.#bracket, braces);
  }

  /** Whether a paragraph that ends before an offset has to be looked at for sample text. */
  mayHoldSample(block: Paragraph, end: number): boolean {
    const text = this.#text;
    const { start } = block.range;
    if (block.endLine - block.line > 1) {
      return true;
    }
    // A box is part of the block's text.
    const isBoxed = text.charCodeAt(start) === 91;
    if (isBoxed && text.charCodeAt(start + 2) !== 93) {
      return true;
    }
    const words = isBoxed ? start + 3 : start;
    if (this.#question < start) {
      this.#question = this.#find("?", start);
    }
    if (this.#question < end) {
      return true;
    }
    let startsSample = startsLikeSample(text, words, end);
    let startsValue = startsSample && startsLikeValue(text, words, end);
    let at = this.#colon < start ? this.#find(":", start) : this.#colon;
    while (at < end && !startsValue) {
      if (startsLikeSample(text, at + 1, end)) {
        startsSample = true;
        startsValue = startsLikeValue(text, at + 1, end);
      }
      at = this.#find(":", at + 1);
    }
    this.#colon = at;
    return startsValue || (startsSample && mayBeNumbered(text, words, end));
  }

  #holdsRare(start: number, end: number): boolean {
    let holds = false;
    let nearest = this.#text.length;
    for (let nth = 0; nth < rare.length; nth++) {
      let next = this.#next[nth] ?? -1;
      if (next < start) {
        next = this.#find(rare[nth] ?? "", start);
      }
      while (next < end && !this.#mayBeToken(next)) {
        next = this.#find(rare[nth] ?? "", next + 1);
      }
      this.#next[nth] = next;
      nearest = Math.min(nearest, next);
      holds ||= next < end;
    }
    this.#nearest = nearest;
    return holds;
  }

  /** Not so a closing tag, a type such as `List<string>`, or an `X` inside a word. */
  #mayBeToken(at: number): boolean {
    const text = this.#text;
    const code = text.charCodeAt(at);
    const next = text.charCodeAt(at + 1);
    if (code === 60) {
      return (isWord(next) || next === 35 || next > 127) && !isWord(text.charCodeAt(at - 1));
    }
    return code !== 88 || ((next === 32 || next === 45) && !isWord(text.charCodeAt(at - 1)));
  }

  /** In a row a bar only ends a cell, unless it is escaped. */
  #holdsBar(start: number, end: number, isRow: boolean): boolean {
    const nth = isRow ? 1 : 0;
    let at = this.#bars[nth] ?? -1;
    if (at < start) {
      at = this.#find(isRow ? "\\|" : "|", start);
      this.#bars[nth] = at;
    }
    return at < end;
  }

  #holdsBracket(start: number, end: number): boolean {
    let at = this.#bracket < start ? this.#find("[", start) : this.#bracket;
    while (at < end && !this.#mayBeBlank(at)) {
      at = this.#find("[", at + 1);
    }
    this.#bracket = at;
    return at < end;
  }

  /** Not so the box of a task, a link, or an index such as `a[0]`. A link that is a blank holds something else, too. */
  #mayBeBlank(at: number): boolean {
    const text = this.#text;
    if (text.charCodeAt(at + 2) === 93 || standsInFront(text.charCodeAt(at - 1))) {
      return false;
    }
    if (this.#close < at) {
      this.#close = this.#find("]", at);
    }
    const length = this.#close - at;
    const next = text.charCodeAt(this.#close + 1);
    if (length < 3 || length >= longest || next === 40 || next === 91) {
      return false;
    }
    // In the middle of a sentence only a strong token counts, or one that a title or template names.
    const goesOn = next === 32 && isWord(text.charCodeAt(this.#close + 2));
    return !goesOn || this.#hasNames || mayBeStrong(text.slice(at + 1, this.#close));
  }

  #holdsSlash(start: number, end: number): boolean {
    const text = this.#text;
    let at = this.#slash < start ? this.#find("/", start) : this.#slash;
    while (at < end && !text.startsWith("path/to/", at - 4) && !endsChoiceWord(text, at)) {
      at = this.#find("/", at + 1);
    }
    this.#slash = at;
    return at < end;
  }

  #find(wanted: string, from: number): number {
    const at = this.#text.indexOf(wanted, from);
    return at === -1 ? this.#text.length : at;
  }
}

/** The characters in front of a bracket that make it no blank: those of words, and `!`, `[`, `\`, `]`. */
export function standsInFront(code: number): boolean {
  return isWord(code) || (code >= 91 && code <= 93) || code === 33 || code === 95;
}

/** Latin letters and digits. */
function isWord(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

import { isHtmlName } from "../tokens/htmlNames.ts";
import { endsChoiceWord, isChoice } from "../tokens/choices.ts";
import { mayBeStrong, numberEnd, readBracket } from "../tokens/bracketKind.ts";
import type { PlaceholderKind, Token } from "../placeholder.ts";
import { isNumberedNoun } from "../samples/numberedNoun.ts";
import { isGeneric, splitLabel } from "../samples/sampleText.ts";
import { definesTarget } from "./linkDefinitions.ts";
import type { Segment } from "./segment.ts";
import type { TextChunk } from "./textChunk.ts";
import { choicePart } from "../tokens/choicePart.ts";
import { standsInFront } from "./blockSieve.ts";
import { isCodeOfItsOwn, mustacheEnd } from "../tokens/mustache.ts";
import { isWholePart } from "./wholePart.ts";

/** Longest content of a token, in UTF-16 units: a hostile line must not cost its length at each bracket. */
const longest = 240;

/** The characters a token can start with, by code; a look-up is all that most characters cost. */
const starts = new Uint8Array(128);
for (const character of "[{<YXT_/|") {
  starts[character.charCodeAt(0)] = 1;
}

/** What makes a token a blank beyond its own form. */
export interface KnownNames {
  /** Whether brackets with this content (lower case) stand in the first heading. */
  readonly inTitle: (name: string) => boolean;
  /** Whether the document defines it as the label of a link (lower case). */
  readonly isLinkLabel: (name: string) => boolean;
  /** Whether a template names this content (lower case): such a token counts in code and inside sentences, too. */
  readonly inTemplate: (name: string) => boolean;
}

/** Finds the tokens of one heading, paragraph or table row, in order and without overlaps. */
export function scanText(chunk: TextChunk, known: KnownNames): readonly Token[] {
  return new TextScanner(chunk, known).run();
}

class TextScanner {
  readonly #chunk: TextChunk;
  readonly #text: string;
  readonly #known: KnownNames;
  readonly #found: Token[] = [];
  /** Up to here the text was refused as a choice, so that `a/b/c/…` is looked at once. */
  #noChoiceBefore = 0;

  constructor(chunk: TextChunk, known: KnownNames) {
    this.#chunk = chunk;
    this.#text = chunk.text;
    this.#known = known;
  }

  run(): readonly Token[] {
    const text = this.#text;
    const { end } = this.#chunk;
    for (let at = this.#chunk.start; at < end; at++) {
      const code = text.charCodeAt(at);
      if (code < 128 && starts[code] === 1) {
        // A token's end, or where to look on; never backwards.
        at = Math.max(at, this.#readAt(at, code) - 1);
      }
    }
    return this.#found;
  }

  /** Reads the token that starts at an offset, if any, and returns where to look on. */
  #readAt(at: number, code: number): number {
    const text = this.#text;
    switch (code) {
      case 91:
        return this.#bracket(at);
      case 123:
        return text.charCodeAt(at + 1) === 123 ? this.#mustache(at) : at;
      case 60:
        return this.#angle(at);
      case 89:
        return text.startsWith("YYYY", at) ? this.#date(at) : at;
      case 88:
        return text.charCodeAt(at + 1) === 32 || text.charCodeAt(at + 1) === 45 ? this.#number(at) : at;
      case 84:
        return text.charCodeAt(at + 1) === 66 && /^TB[ADC]$/u.test(text.slice(at, at + 3))
          ? this.#word(at, at + 3)
          : at;
      case 95:
        return text.startsWith("___", at) ? this.#blankLine(at) : at;
      case 47:
        return text.startsWith("path/to/", at - 4) && !/[\w/]/u.test(text[at - 5] ?? "")
          ? this.#samplePath(at - 4)
          : this.#choice(at);
      default:
        return this.#chunk.block.kind === "row" && text[at - 1] !== "\\" ? at : this.#choice(at);
    }
  }

  #add(kind: PlaceholderKind, start: number, end: number, own: string): number {
    this.#found.push({ start, end, kind, own: own.trim() });
    return end;
  }

  #bracket(start: number): number {
    const text = this.#text;
    let end = start + 1;
    const limit = Math.min(this.#chunk.end, start + longest);
    for (; end < limit; end++) {
      const code = text.charCodeAt(end);
      if (code === 93) {
        break;
      }
      if (code === 91 || code === 10 || code === 13) {
        return start;
      }
    }
    if (end >= limit || end - start < 3 || standsInFront(text.charCodeAt(start - 1))) {
      return text[start - 1] === "!" ? end : start;
    }
    end++;
    const content = text.slice(start + 1, end - 1);
    const next = text[end];
    if (next === "(") {
      return this.#link(start, end, content);
    }
    if (next === "[" || (next === ":" && this.#mayDefine(start, end))) {
      return end;
    }
    if (content.includes("{{")) {
      return start;
    }
    const name = content.trim().toLowerCase();
    const hidden = this.#chunk.hiddenAt(start);
    const segment = hidden === undefined ? this.#chunk.segmentAt(start) : undefined;
    // Its place is asked first: that costs less than its words, and most brackets stand inside sentences.
    const isPlaced =
      this.#known.inTemplate(name) ||
      (segment !== undefined &&
        (this.#known.inTitle(name) ||
          (next !== ":" && isWholePart(text, segment, start, end)) ||
          this.#endsSample(segment, start, end)));
    if (!isPlaced && !mayBeStrong(content)) {
      return end;
    }
    const reading = readBracket(content);
    if (reading === undefined && !this.#known.inTemplate(name)) {
      return end;
    }
    const { kind, strong } = reading ?? { kind: "bracket" as const, strong: false };
    if (hidden !== undefined) {
      const counts = hidden.kind === "code" && (isPlaced || (strong && (kind === "fill" || kind === "number")));
      return counts ? this.#add(kind, start, end, content) : end;
    }
    const isBlank = segment !== undefined && (isPlaced || strong);
    return isBlank && !this.#known.isLinkLabel(name) ? this.#add(kind, start, end, content) : end;
  }

  /** Whether a bracket ends an item that is a sample otherwise: `Question 1 - needs an answer from [person]`. */
  #endsSample(segment: Segment, start: number, end: number): boolean {
    if (end !== segment.end || end - segment.start > 160) {
      return false;
    }
    const split = splitLabel(this.#text.slice(segment.start, start));
    return (
      split !== undefined &&
      isNumberedNoun(split.label) &&
      isGeneric(this.#text.slice(segment.start + split.rest, start))
    );
  }

  /** Whether `[label]:` opens a link definition: never in a heading or a cell, and not before words. */
  #mayDefine(start: number, end: number): boolean {
    const { block, text } = this.#chunk;
    return (
      this.#chunk.segmentAt(start)?.start === start &&
      block.kind === "paragraph" &&
      definesTarget(text.slice(end + 1, end + 260))
    );
  }

  /** A Markdown link is a blank when its text or target still holds a date or a sample path. */
  #link(start: number, labelEnd: number, label: string): number {
    const text = this.#text;
    const close = labelEnd + text.slice(labelEnd, labelEnd + longest).indexOf(")");
    if (close < labelEnd || close >= this.#chunk.end) {
      return labelEnd;
    }
    const target = text.slice(labelEnd + 1, close);
    if (
      !/\s/u.test(target) &&
      /YYYY-MM-DD|path\/to\//u.test(label + target) &&
      this.#chunk.hiddenAt(start) === undefined
    ) {
      return this.#add("link", start, close + 1, label);
    }
    return label.includes("{{") || target.includes("{{") || /\s/u.test(target) ? start : close + 1;
  }

  #mustache(start: number): number {
    const end = mustacheEnd(this.#text, start, this.#chunk.end);
    if (end === -1) {
      return start + 1;
    }
    const own = this.#text.slice(start + 2, end - 2);
    const hidden = this.#chunk.hiddenAt(start);
    if (hidden?.kind === "comment" || (hidden?.kind === "code" && isCodeOfItsOwn(own, start, end, hidden))) {
      return end;
    }
    return this.#add("mustache", start, end, own);
  }

  #angle(start: number): number {
    const text = this.#text;
    const limit = Math.min(this.#chunk.end, start + 100);
    let end = start + 1;
    for (; end < limit; end++) {
      const code = text.charCodeAt(end);
      if (code === 62) {
        break;
      }
      if (code === 60 || code === 10 || code === 13) {
        return start;
      }
    }
    const segment = end < limit ? this.#visibleSegment(start) : undefined;
    // Most stand in code or inside words.
    if (segment === undefined || !isWholePart(text, segment, start, end + 1)) {
      return start;
    }
    const own = text.slice(start + 1, end);
    if (own.includes("://") || isHtmlName(own) || !/^[\p{L}#][\p{L}\p{N} ,.'’/_#?&-]+$/u.test(own)) {
      return start;
    }
    const { block } = this.#chunk;
    const isTagLine =
      !own.includes(" ") &&
      block.kind === "paragraph" &&
      block.opens === undefined &&
      segment.start === start &&
      segment.end === end + 1;
    return isTagLine ? start : this.#add("angle", start, end + 1, own);
  }

  #date(start: number): number {
    const text = this.#text;
    const end = start + 10;
    if (!/^YYYY[-/.]MM[-/.]DD$/u.test(text.slice(start, end)) || /[\p{L}\p{N}]/u.test(text[end] ?? "")) {
      return start;
    }
    const segment = this.#visibleSegment(start);
    if (segment === undefined) {
      return end;
    }
    const isBlank =
      isWholePart(text, segment, start, end) ||
      /(?:^|[^\p{L}])(?:completed|created|started|updated|on|by|due|until|since|target)[:\s]{1,3}$/iu.test(
        text.slice(Math.max(segment.start, start - 20), start),
      );
    return isBlank ? this.#add("date", start, end, text.slice(start, end)) : end;
  }

  #number(start: number): number {
    const end = /[\p{L}\p{N}_-]/u.test(this.#text[start - 1] ?? "") ? -1 : numberEnd(this.#text, start);
    const segment = end === -1 ? undefined : this.#visibleSegment(start);
    return segment !== undefined && isWholePart(this.#text, segment, tilde(this.#text, start), end)
      ? this.#add("number", start, end, this.#text.slice(start, end))
      : start;
  }

  /** `TBD` as a whole part. */
  #word(start: number, end: number): number {
    const segment = /[\p{L}\p{N}_-]/u.test((this.#text[start - 1] ?? "") + (this.#text[end] ?? ""))
      ? undefined
      : this.#visibleSegment(start);
    return segment !== undefined && isWholePart(this.#text, segment, start, end)
      ? this.#add("tbd", start, end, "")
      : start;
  }

  /** A line to write on: three underscores or more, alone in their part. */
  #blankLine(start: number): number {
    let end = start;
    while (end < this.#chunk.end && this.#text.charCodeAt(end) === 95) {
      end++;
    }
    const segment = this.#visibleSegment(start);
    if (segment !== undefined && isWholePart(this.#text, segment, start, end)) {
      this.#add("tbd", start, end, "");
    }
    return end;
  }

  /** `path/to/file.ts`, in code or out of it; up to a mustache, which is a blank of its own. */
  #samplePath(start: number): number {
    const length = /^[\w./-]{1,120}/u.exec(this.#text.slice(start, start + 120))?.[0].length ?? 0;
    let end = start + length;
    while (end > start + 8 && /[./-]/u.test(this.#text[end - 1] ?? "")) {
      end--;
    }
    return this.#chunk.hiddenAt(start)?.kind === "comment"
      ? end
      : this.#add("boilerplate", start, end, this.#text.slice(start, end));
  }

  #choice(at: number): number {
    if (at < this.#noChoiceBefore) {
      return at;
    }
    const text = this.#text;
    if (!endsChoiceWord(text, at)) {
      return at;
    }
    const segment = this.#visibleSegment(at);
    if (segment === undefined) {
      return at;
    }
    const part = choicePart(text, segment, at);
    this.#noChoiceBefore = part.end;
    const { block } = this.#chunk;
    const isHeader = block.kind === "row" && block.header;
    const last = this.#found.at(-1);
    const isOpen = last === undefined || last.end <= part.start;
    // In round brackets it explains what a value may be, and in a header it is the column's name.
    if (
      isHeader ||
      !isOpen ||
      /[(（]/u.test(text[part.start - 1] ?? "") ||
      !isChoice(text.slice(part.start, part.end))
    ) {
      return at;
    }
    return this.#add("choice", part.start, part.end, "");
  }

  #visibleSegment(offset: number): Segment | undefined {
    return this.#chunk.hiddenAt(offset) === undefined ? this.#chunk.segmentAt(offset) : undefined;
  }
}

/** Where a number starts with the `~` in front of it. */
function tilde(text: string, start: number): number {
  return text[start - 1] === "~" ? start - 1 : start;
}

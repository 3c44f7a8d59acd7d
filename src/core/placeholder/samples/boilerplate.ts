import type { Token } from "../placeholder.ts";
import { isNumberedNoun } from "./numberedNoun.ts";
import {
  isGeneric,
  isGuidingQuestion,
  isSampleSentence,
  isSampleValue,
  isUnsaid,
  splitLabel,
  startsLikeSample,
} from "./sampleText.ts";
import type { Segment, TextBlock } from "../scan/segment.ts";
import type { TextChunk } from "../scan/textChunk.ts";

/** What the finder knows around a block that it asks for sample text. */
export interface SampleSurroundings {
  /** Tokens already found in the block, in order. */
  readonly tokens: readonly Token[];
  /** The cells of the table's header. */
  readonly header: readonly string[];
  /** Whether the block comes directly below a heading that asks for no questions of its own. */
  readonly opensSection: boolean;
  /** Lines and cells of known templates, lower case. */
  readonly known: ReadonlySet<string>;
}

const none: readonly Token[] = [];

/** Widest table that is looked at. */
const mostCells = 40;

/** Longest paragraph that is looked at, in UTF-16 units. */
const longest = 400;

/**
 * Whether a block without tokens can hold sample text by pattern: a line or a value starts like one, or it asks. A cheap
 * look that nearly every block fails.
 */
export function mayHoldSamples(block: TextBlock): boolean {
  if (block.kind !== "paragraph") {
    return block.kind === "row" && !block.header && block.cells.some((cell) => startsLikeSample(cell, 0, cell.length));
  }
  const { text } = block;
  if (text.length > longest) {
    return false;
  }
  // A box is part of the block's text.
  const words = text.charCodeAt(0) === 91 && text.charCodeAt(2) === 93 ? 3 : 0;
  if (startsLikeSample(text, words, text.length) || text.charCodeAt(text.length - 1) === 63) {
    return true;
  }
  for (let at = text.indexOf(":"); at !== -1; at = text.indexOf(":", at + 1)) {
    if (startsLikeSample(text, at + 1, text.length)) {
      return true;
    }
  }
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) {
    if (startsLikeSample(text, at + 1, text.length) || text.charCodeAt(at - 1) === 63) {
      return true;
    }
  }
  return false;
}

/** Finds sample text in a paragraph, list item or table row (format §6): patterns, and lines of known templates. */
export function findSamples(chunk: TextChunk, surroundings: SampleSurroundings): readonly Token[] {
  const { block } = chunk;
  if (block.kind === "row") {
    return block.header || block.cells.length > mostCells ? [] : rowSamples(chunk, block.cells, surroundings);
  }
  if (block.kind === "heading" || block.text.length > longest) {
    return [];
  }
  const { tokens, opensSection, known } = surroundings;
  if (
    opensSection &&
    block.opens === undefined &&
    tokens.length === 0 &&
    isGuidingQuestion(block.text.replaceAll("\n", " "))
  ) {
    const first = chunk.segments[0];
    const last = chunk.segments.at(-1);
    return first === undefined || last === undefined ? [] : [sample(chunk.text, { start: first.start, end: last.end })];
  }
  const isItem = block.opens !== undefined;
  return chunk.segments.flatMap((segment) => lineSamples(chunk.text, segment, tokens, isItem, known));
}

function lineSamples(
  text: string,
  segment: Segment,
  tokens: readonly Token[],
  isItem: boolean,
  known: ReadonlySet<string>,
): readonly Token[] {
  const length = segment.end - segment.start;
  if (length < 3 || length > 160) {
    return none;
  }
  const startsRight = startsLikeSample(text, segment.start, segment.end);
  const line = text.slice(segment.start, segment.end);
  const inLine =
    tokens.length === 0 ? tokens : tokens.filter(({ start, end }) => start < segment.end && segment.start < end);
  const isBare = inLine.length === 0;
  if (isBare && known.size > 0 && known.has(bareLower(line))) {
    return [sample(text, segment)];
  }
  if (isBare && startsRight && (isSampleValue(line) || (isItem && (isNumberedNoun(line) || isSampleSentence(line))))) {
    return [sample(text, segment)];
  }
  const split = splitLabel(line);
  if (split === undefined) {
    return none;
  }
  const restStart = segment.start + split.rest;
  const rest = line.slice(split.rest);
  const touching = isBare ? inLine : inLine.filter(({ end }) => end > restStart);
  if (startsRight && isItem && isNumberedNoun(split.label)) {
    const label = { start: segment.start, end: segment.start + split.label.length };
    if (touching.length === 0 && isUnsaid(split.label, rest)) {
      // What is bold or in code stays so when it is filled: label and words apart.
      const parts = /[*_`]/u.test(split.label) ? [label, { start: restStart, end: segment.end }] : [segment];
      return parts.map((part) => sample(text, part));
    }
    // What stands behind a template's label may have been filled first.
    const isBlank =
      (known.size > 0 && known.has(bareLower(split.label))) ||
      (touching.length > 0 && saysNothingElse(text, restStart, segment.end, touching));
    return isBlank ? [sample(text, label)] : none;
  }
  if (touching.length > 0) {
    return none;
  }
  if (known.size > 0 && known.has(bareLower(rest))) {
    return [sample(text, { start: restStart, end: segment.end })];
  }
  // `path/to/file` - What changes; **YYYY-MM-DD**: Learned that…
  const besideBlank = inLine.some(({ kind }) => kind === "boilerplate" || kind === "date");
  const isSample =
    (startsLikeSample(text, restStart, segment.end) && isSampleValue(rest)) ||
    (besideBlank && isGeneric(rest)) ||
    (rest.endsWith("?") && isValueQuestion(split.label, rest, isItem));
  return isSample ? [sample(text, { start: restStart, end: segment.end })] : none;
}

/** Whether a stretch holds nothing of its own beside its tokens. */
function saysNothingElse(text: string, start: number, end: number, tokens: readonly Token[]): boolean {
  let rest = "";
  let from = start;
  for (const token of tokens) {
    rest += text.slice(from, Math.max(from, token.start));
    from = token.end;
  }
  rest += text.slice(from, Math.max(from, end));
  return !/[\p{L}\p{N}]/u.test(rest) || isGeneric(rest.replace(/^[\s\p{P}]{1,9}|[\s\p{P}]{1,9}$/gu, ""));
}

/** Keys that plans have in lists; in a list any other bold lead may be a topic with a real question to it. */
const listKeys =
  /^\**(?:goal|purpose|objective|problem|motivation|description|scope|outcome|target users?|users?|audience|value|benefit|approach|summary|overview)s?\**$/iu;

/** A question as the value of a key is hardly ever an answer, whatever its words. */
const mostInValue = 12;

/** A question that stands as the value of a bold key: `**Goal**: What does this phase achieve?` */
function isValueQuestion(label: string, rest: string, isItem: boolean): boolean {
  return (
    /^\*\*[^*]{2,40}\*{0,2}$/u.test(label) &&
    (!isItem || listKeys.test(label)) &&
    !/\b(?:q|questions?|ask|open)\b|\d|\?/iu.test(label) &&
    isGuidingQuestion(rest, mostInValue)
  );
}

/**
 * A row is a sample when its first cell is one and no other cell says anything: `| Risk 1 | High/Med/Low | Strategy |`.
 * Single cells count only where they are samples anywhere.
 */
function rowSamples(
  chunk: TextChunk,
  cells: readonly string[],
  { tokens, header, known }: SampleSurroundings,
): readonly Token[] {
  const first = cells[0] ?? "";
  const isKnown = (cell: string): boolean => known.size > 0 && known.has(bareLower(cell));
  const startsSample =
    isNumberedNoun(first) || isSampleValue(first) || /^`?(?:package|library|component|module)-?name`?$/iu.test(first);
  const candidates = startsSample || tokens.length > 0 || cells.some((cell) => isSampleValue(cell) || isKnown(cell));
  if (!candidates) {
    return [];
  }
  const found: Token[] = [];
  const { segments } = chunk;
  const isBlank = segments.map(({ start, end }) => tokens.some((token) => token.start < end && start < token.end));
  const says = (column: number): boolean => {
    const cell = cells[column] ?? "";
    return !(
      isBlank[column] === true ||
      /^[\s\p{P}]*$|^(?:high|med|medium|low)$/iu.test(cell) ||
      isGeneric(cell) ||
      cell.toLowerCase() === header[column]?.toLowerCase()
    );
  };
  const rest = cells.map((_, column) => column).slice(1);
  const rowIsSample = (startsSample || isBlank[0] === true) && rest.length > 0 && !rest.some(says);
  for (const [column, segment] of segments.entries()) {
    const cell = cells[column] ?? "";
    const counts =
      isSampleValue(cell) ||
      isKnown(cell) ||
      (rowIsSample &&
        (column === 0 ? startsSample : /\p{L}|\d/u.test(cell) && !/^(?:high|med|medium|low)$/iu.test(cell)));
    if (counts && isBlank[column] === false && segment.end > segment.start) {
      found.push(sample(chunk.text, segment));
    }
  }
  return found;
}

/**
 * A sample as a token, without the emphasis and backticks around it: filling keeps them. With all of them where one ends
 * inside.
 */
function sample(text: string, range: { readonly start: number; readonly end: number }): Token {
  const blanks = stripped(text, range, /\s/u);
  const inner = stripped(text, blanks, /[*_`\s]/u);
  const { start, end } = /[*`]|__/u.test(text.slice(inner.start, inner.end)) ? blanks : inner;
  return { start, end, kind: "boilerplate", own: text.slice(start, end) };
}

/** A stretch without such characters at both ends. */
function stripped(
  text: string,
  range: { readonly start: number; readonly end: number },
  edge: RegExp,
): { readonly start: number; readonly end: number } {
  let { start, end } = range;
  while (start < end && edge.test(text[start] ?? "")) {
    start++;
  }
  while (end > start && edge.test(text[end - 1] ?? "")) {
    end--;
  }
  return { start, end };
}

/** A text as known lines are compared: lower case, without emphasis and backticks around it. */
function bareLower(text: string): string {
  return text.length > 200 ? "" : text.replace(/^[*_`\s]{1,6}|[*_`\s]{1,6}$/gu, "").toLowerCase();
}

import type { Code } from "../../markdown/blocks.ts";
import type { LineIndex } from "../../text/lineIndex.ts";
import type { BlockSieve } from "./blockSieve.ts";
import { mayBeStrong, readBracket } from "../tokens/bracketKind.ts";
import type { Token } from "../placeholder.ts";
import { isDrawn, isSampleArt } from "../samples/sampleArt.ts";
import { mustacheEnd } from "../tokens/mustache.ts";
import type { KnownNames } from "./scanText.ts";
import { isTemplatingLanguage } from "./templatingLanguages.ts";

/** Longest bracket token that is looked at, in UTF-16 units. */
const longest = 240;

/**
 * Finds the tokens of a code fence (format §6): mustaches, `[TO FILL: …]`, `[###-…]` and a template's own names; a line
 * that is one bracket only in a fence without a language. A hint above sample art is one token with the art; a drawing
 * of somebody's own stays.
 */
export function scanFence(lines: LineIndex, block: Code, sieve: BlockSieve, known: KnownNames): readonly Token[] {
  const { text } = lines;
  const start = lines.startOf(block.line + 1);
  const end = lines.startOf(block.endLine);
  if (!block.fenced || isTemplatingLanguage(block.info)) {
    return [];
  }
  const found: Token[] = [];
  for (let at = sieve.nextInFence(start); at < end; at = sieve.nextInFence(at + 1)) {
    const code = text.charCodeAt(at);
    if (code === 123 && text.charCodeAt(at + 1) === 123) {
      const close = mustacheEnd(text, at, end);
      const own = text.slice(at + 2, close - 2);
      if (close !== -1 && !/[.:,]/u.test(own)) {
        found.push({ start: at, end: close, kind: "mustache", own: own.trim() });
      }
      at = Math.max(at + 1, close - 1);
    } else if (code === 91) {
      const token = bracketAt(text, at, end, block, known);
      const below = token === undefined ? undefined : belowHint(lines, block, token);
      if (token !== undefined && (below === undefined || mayHead(token, below, known))) {
        const whole = below === undefined ? token : withArt(token, below);
        found.push(whole);
        at = whole.end - 1;
      }
    }
  }
  return found;
}

function bracketAt(text: string, start: number, limit: number, block: Code, known: KnownNames): Token | undefined {
  let end = start + 1;
  const to = Math.min(limit, start + longest);
  while (end < to && !endsBracket(text.charCodeAt(end))) {
    end++;
  }
  if (text[end] !== "]" || end >= to || end - start < 3) {
    return undefined;
  }
  const own = text.slice(start + 1, end).trim();
  const isNamed = known.inTemplate(own.toLowerCase());
  const isAlone = block.info === "" && standsAlone(text, start, end + 1, limit);
  // What most brackets in code end at: an index or a list.
  if (!isNamed && !isAlone && !mayBeStrong(own)) {
    return undefined;
  }
  const reading = readBracket(own);
  const counts =
    isNamed ||
    (reading?.strong === true && (reading.kind === "fill" || reading.kind === "number")) ||
    (reading !== undefined && isAlone);
  return counts ? { start, end: end + 1, kind: reading?.kind ?? "bracket", own } : undefined;
}

/** Brackets and line ends. */
function endsBracket(code: number): boolean {
  return code === 91 || code === 93 || code === 10 || code === 13;
}

/**
 * Whether a bracket is the only line of its fence, or its first line with an empty one below: a box of a drawing is
 * neither.
 */
function standsAlone(text: string, start: number, end: number, limit: number): boolean {
  let before = start - 1;
  while (text.charCodeAt(before) === 32 || text.charCodeAt(before) === 9 || text.charCodeAt(before) === 62) {
    before--;
  }
  if (text.charCodeAt(before) !== 10 && text.charCodeAt(before) !== 13) {
    return false;
  }
  const above = text.slice(Math.max(0, start - 80), start);
  const below = text.slice(end, Math.min(limit, end + 80));
  return (
    /(?:^|[\n\r])[ \t>]*(?:```+|~~~+)[ \t]*(?:\r\n|\n|\r)[ \t>]*$/u.test(above) &&
    /^[ \t]*(?:\r\n|\n|\r)[ \t>]*(?:[\n\r]|```|~~~|$)/u.test(below)
  );
}

/** Whether a bracket above other lines is a hint: in settings it would be the name of a section. */
function mayHead({ kind, own }: Token, below: string, known: KnownNames): boolean {
  const isHint = kind === "fill" || kind === "number" || known.inTemplate(own.toLowerCase());
  return isHint || isSampleArt(below) || isDrawn(below);
}

/** A hint together with the sample art below it that it explains. */
function withArt(token: Token, below: string): Token {
  const mayExplain = token.kind === "fill" || token.kind === "bracket";
  return mayExplain && isSampleArt(below) ? { ...token, end: token.end + below.length } : token;
}

/** What stands below a hint that is the first line of its fence, without blanks at its end; undefined where nothing does. */
function belowHint(lines: LineIndex, block: Code, token: Token): string | undefined {
  const { text } = lines;
  const first = block.line + 1;
  const opens = /^[ \t>]*$/u.test(text.slice(lines.startOf(first), token.start).slice(0, longest));
  const lineEnd = lines.startOf(first + 1);
  if (
    !opens ||
    token.start >= lineEnd ||
    !/^[ \t]*[\n\r]*$/u.test(text.slice(token.end, Math.min(lineEnd, token.end + longest)))
  ) {
    return undefined;
  }
  let last = block.endLine - 1;
  // Of a closed fence the last line is its mark, not its content.
  if (last > block.line && /^[ \t>]{0,40}(?:`{3,}|~{3,})[ \t]*$/u.test(lines.lineText(last).slice(0, longest))) {
    last--;
  }
  let end = lines.startOf(last) + lines.lineText(last).length;
  while (end > token.end && /[\s>]/u.test(text[end - 1] ?? "")) {
    end--;
  }
  return end > token.end ? text.slice(token.end, end) : undefined;
}

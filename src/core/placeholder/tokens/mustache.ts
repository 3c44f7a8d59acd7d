import type { TextRange } from "../../text/textRange.ts";

/** Longest mustache, in UTF-16 units. */
const longest = 240;

/** The end of a `{{mustache}}` that starts at an offset, or -1. */
export function mustacheEnd(text: string, start: number, end: number): number {
  if (/[$={\\]/u.test(text[start - 1] ?? "")) {
    return -1;
  }
  const limit = Math.min(end, start + longest);
  let close = start + 2;
  for (; close < limit; close++) {
    const code = text.charCodeAt(close);
    if (code === 125 || code === 123 || code === 10 || code === 13) {
      break;
    }
  }
  if (close + 2 > end || !text.startsWith("}}", close) || text[close + 2] === "}") {
    return -1;
  }
  return /^\s?[\p{L}_][^{}()|="<>\n]*$/u.test(text.slice(start + 2, close)) ? close + 2 : -1;
}

/**
 * Whether double braces in a code span are talked about rather than left to fill: an expression, or a span that is
 * nothing but one lower-case word in braces.
 */
export function isCodeOfItsOwn(own: string, start: number, end: number, span: TextRange): boolean {
  const isWholeSpan = start - span.start <= 2 && span.end - end <= 2;
  return /[.:,]/u.test(own) || (isWholeSpan && /^\s?[\p{Ll}\d-]+\s?$/u.test(own)) || /^\s\p{Ll}/u.test(own);
}

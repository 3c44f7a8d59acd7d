import type { Segment } from "./segment.ts";

/** How many emphasis marks may stand between a token and the edge of its part. */
const mostMarks = 4;

/**
 * Whether a token is a whole part of its line or cell: nothing but emphasis stands between it and the edges, or the
 * separators ` - `, `: `, ` / `, ` | `, brackets, or commas between tokens (format §6).
 */
export function isWholePart(text: string, segment: Segment, start: number, end: number): boolean {
  const left = leftEdge(text, segment.start, start);
  const right = left === undefined ? undefined : rightEdge(text, segment.end, end);
  return right !== undefined && (left === "(") === (right === ")");
}

/** What a part starts after: `(`, or anything else that parts start after; undefined in the middle of words. */
function leftEdge(text: string, from: number, start: number): "(" | "edge" | undefined {
  let at = skipMarks(text, start, from, -1);
  if (at <= from) {
    return "edge";
  }
  const direct = text[at - 1] ?? "";
  if (direct === "(") {
    return "(";
  }
  if (direct === "|" || direct === "：" || direct === "（") {
    return "edge";
  }
  if (!isBlank(direct)) {
    return undefined;
  }
  while (at > from && isBlank(text[at - 1])) {
    at--;
  }
  at = skipMarks(text, at, from, -1);
  if (at <= from) {
    return "edge";
  }
  const mark = text[at - 1] ?? "";
  if (/[:：|·•→]/u.test(mark)) {
    return "edge";
  }
  const before = at - 2 < from ? " " : (text[at - 2] ?? " ");
  if (/[-–—/]/u.test(mark)) {
    return before === " " ? "edge" : undefined;
  }
  if (mark === ",") {
    return before === "]" ? "edge" : undefined;
  }
  if (/[A-Za-z]/u.test(mark)) {
    return undefined;
  }
  // A list number or an emoji in front of all else.
  const lead = at - from <= 8 ? text.slice(from, at) : "a";
  return /^(?:\d{1,3}[.)]|\d{1,2}(?:\.\d{1,2})+|[^\p{L}\p{N}\p{P}]+)$/u.test(lead) ? "edge" : undefined;
}

/** What a part ends before: `)`, or anything else that parts end before; undefined in the middle of words. */
function rightEdge(text: string, to: number, end: number): ")" | "edge" | undefined {
  let at = skipMarks(text, end, to, 1);
  if (at >= to) {
    return "edge";
  }
  const direct = text[at] ?? "";
  if (direct === ")") {
    return ")";
  }
  if (/[|：（）]/u.test(direct)) {
    return "edge";
  }
  if (direct === ":") {
    // Directly behind the bracket it would be a definition.
    return at > end ? "edge" : undefined;
  }
  if (/[.,;]/u.test(direct)) {
    return at + 1 >= to || (direct === "," && text.startsWith(" [", at + 1)) ? "edge" : undefined;
  }
  if (direct === "\\" && at + 1 >= to) {
    return "edge";
  }
  if (!isBlank(direct)) {
    return undefined;
  }
  while (at < to && isBlank(text[at])) {
    at++;
  }
  const mark = text[at] ?? "";
  const after = text[at + 1] ?? " ";
  if (/[-–—/]/u.test(mark)) {
    return after === " " ? "edge" : undefined;
  }
  if (mark === "(") {
    // A blank between the halves of a Markdown link is a slip, not a part.
    return /^(?:https?:|[./#])/u.test(text.slice(at + 1, at + 8)) ? undefined : "edge";
  }
  return at >= to || /[|·•→:]/u.test(mark) || text.startsWith("\\|", at) ? "edge" : undefined;
}

function isBlank(character: string | undefined): boolean {
  return character === " " || character === "\t" || character === "\u00a0";
}

function skipMarks(text: string, from: number, limit: number, step: 1 | -1): number {
  let at = from;
  for (let skipped = 0; skipped < mostMarks && at !== limit; skipped++) {
    const mark = text[step === 1 ? at : at - 1] ?? "";
    if (mark !== "*" && mark !== "_" && mark !== "~") {
      break;
    }
    at += step;
  }
  return at;
}

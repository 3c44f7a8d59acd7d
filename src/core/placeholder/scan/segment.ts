import type { Heading, Paragraph, TableRow } from "../../markdown/blocks.ts";
import type { LineIndex } from "../../text/lineIndex.ts";

/**
 * The smallest stretch a blank can be a part of: the words of one line or one table cell, without the marks of lists,
 * quotes, headings and boxes in front and without blanks at both ends. UTF-16 offsets into the document.
 */
export interface Segment {
  readonly start: number;
  readonly end: number;
  /** 0-based column of the cell; -1 outside tables. */
  readonly column: number;
}

/** The blocks that hold text to read. */
export type TextBlock = Heading | Paragraph | TableRow;

/** The segments of a heading, paragraph or table row, in order. */
export function segmentsOf(lines: LineIndex, block: TextBlock): readonly Segment[] {
  if (block.kind === "row") {
    return cellSegments(lines, block.line, block.cells.length);
  }
  if (block.kind === "heading" && !block.setext) {
    return [{ ...block.range, column: -1 }];
  }
  return lineSegments(
    lines,
    block.line,
    block.kind === "heading" ? block.endLine - 1 : block.endLine,
    block.range.start,
  );
}

function lineSegments(lines: LineIndex, from: number, to: number, firstStart: number): readonly Segment[] {
  const segments: Segment[] = [];
  for (let line = from; line < to; line++) {
    const lineStart = line === from ? firstStart : lines.startOf(line);
    let { start, end } = trimmed(lines.text, lineStart, lines.startOf(line + 1), line !== from);
    if (line === from && lines.text.charCodeAt(start) === 91) {
      // A box and its blank: one character that may be two UTF-16 units and a variation selector.
      start +=
        /^\[[^[\]\n]{1,3}\]\s{1,4}(?=\S)/u.exec(lines.text.slice(start, Math.min(end, start + 10)))?.[0].length ?? 0;
    }
    end = Math.max(start, end);
    segments.push({ start, end, column: -1 });
  }
  return segments;
}

function cellSegments(lines: LineIndex, line: number, count: number): readonly Segment[] {
  const { text } = lines;
  const row = trimmed(text, lines.startOf(line), lines.startOf(line + 1), true);
  const segments: Segment[] = [];
  let from = text[row.start] === "|" ? row.start + 1 : row.start;
  for (let at = from; at <= row.end && segments.length < count; at++) {
    if (at === row.end || (text[at] === "|" && text[at - 1] !== "\\")) {
      segments.push({ ...trimmed(text, from, at, false), column: segments.length });
      from = at + 1;
    }
  }
  return segments;
}

/** A stretch without blanks and line ends at both ends, nor quote marks in front where `quoted`. */
function trimmed(text: string, from: number, to: number, quoted: boolean): { start: number; end: number } {
  let start = from;
  let end = to;
  for (; start < end; start++) {
    const code = text.charCodeAt(start);
    if (!isBlank(code) && !(quoted && code === 62)) {
      break;
    }
  }
  while (end > start && isBlank(text.charCodeAt(end - 1))) {
    end--;
  }
  return { start, end };
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13 || code === 160;
}

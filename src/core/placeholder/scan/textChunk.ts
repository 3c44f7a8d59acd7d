import type { LineIndex } from "../../text/lineIndex.ts";
import { findHiddenRanges, type HiddenRange } from "./hiddenRanges.ts";
import { type Segment, segmentsOf, type TextBlock } from "./segment.ts";

/**
 * One heading, paragraph or table row on its way through the finder. Its segments and hidden ranges are only worked out
 * when a candidate stands in it: most blocks hold none. Offsets must be asked for in ascending order.
 */
export class TextChunk {
  readonly text: string;
  readonly block: TextBlock;
  /** UTF-16 offsets into the document: from the first character of the first line, markers included. */
  readonly start: number;
  readonly end: number;
  readonly #lines: LineIndex;
  #segments: readonly Segment[] | undefined;
  #hidden: readonly HiddenRange[] | undefined;
  #nextSegment = 0;
  #nextHidden = 0;

  constructor(lines: LineIndex, block: TextBlock) {
    this.text = lines.text;
    this.block = block;
    this.start = lines.startOf(block.line);
    this.end = lines.startOf(block.endLine);
    this.#lines = lines;
  }

  get segments(): readonly Segment[] {
    this.#segments ??= segmentsOf(this.#lines, this.block);
    return this.#segments;
  }

  /** The segment an offset stands in; undefined in front of one, as the box of a task is. */
  segmentAt(offset: number): Segment | undefined {
    const { segments } = this;
    while (this.#nextSegment < segments.length - 1 && (segments[this.#nextSegment]?.end ?? 0) <= offset) {
      this.#nextSegment++;
    }
    const segment = segments[this.#nextSegment];
    return segment !== undefined && segment.start <= offset && offset < segment.end ? segment : undefined;
  }

  /** The code span or comment an offset stands in, with offsets into the document. */
  hiddenAt(offset: number): HiddenRange | undefined {
    if (this.#hidden === undefined) {
      const source = this.text.slice(this.start, this.end);
      this.#hidden = source.includes("`") || source.includes("<!--") ? findHiddenRanges(source) : [];
    }
    const at = offset - this.start;
    while (this.#nextHidden < this.#hidden.length && (this.#hidden[this.#nextHidden]?.end ?? 0) <= at) {
      this.#nextHidden++;
    }
    const hidden = this.#hidden[this.#nextHidden];
    return hidden !== undefined && hidden.start <= at
      ? { kind: hidden.kind, start: hidden.start + this.start, end: hidden.end + this.start }
      : undefined;
  }
}

import type { Heading } from "../../markdown/blocks.ts";
import type { TextRange } from "../../text/textRange.ts";

/** A box at the start of a heading, `### [x] S01: Title` or `### - [ ] Title`. */
export interface HeadingBox {
  readonly mark: string;
  readonly markRange: TextRange;
  /** The heading without box. */
  readonly text: string;
}

const box = /^(?:[-*+]\s+)?\[(?<mark>[ \u00a0xX~/>!?✓✔-]|\p{Extended_Pictographic}\ufe0f?)\]\s+(?=\S)/u;

/** Reads a heading's box; undefined where it has none. Only of `#` headings: an underlined line with a box is a task's. */
export function readHeadingBox({ text, range, setext }: Heading): HeadingBox | undefined {
  const code = text.charCodeAt(0);
  if (setext || (code !== 91 && code !== 45 && code !== 42 && code !== 43)) {
    return undefined;
  }
  const match = box.exec(text);
  const mark = match?.groups?.["mark"];
  if (match === null || mark === undefined) {
    return undefined;
  }
  const start = range.start + text.indexOf("[") + 1;
  return { mark, markRange: { start, end: start + mark.length }, text: text.slice(match[0].length) };
}

import type { Paragraph } from "../../markdown/blocks.ts";
import type { Box } from "./box.ts";

/**
 * Reads the paragraph that opens a list item as a GFM task item: `[ ]`, `[x]` or `[X]`, white space, then something
 * to do. A no-break space in the box reads as a blank (format §1).
 */
export function readCheckbox({ text, range }: Paragraph): Box | undefined {
  if (text.charCodeAt(0) !== 91 || text.charCodeAt(2) !== 93) {
    return undefined;
  }
  const mark = text.charAt(1);
  const isMark = mark === " " || mark === "x" || mark === "X" || mark === "\t" || mark === "\u00a0";
  if (!isMark || !isSpace(text.charCodeAt(3))) {
    return undefined;
  }
  const words = firstLine(text, 3);
  return words === ""
    ? undefined
    : {
        mark,
        markRange: { start: range.start + 1, end: range.start + 2 },
        text: words,
        dialect: "checkbox",
        optional: false,
      };
}

/** The first line with anything on it, from an offset on, without blanks around. */
export function firstLine(text: string, from: number): string {
  let start = from;
  while (isSpace(text.charCodeAt(start))) {
    start++;
  }
  const lineFeed = text.indexOf("\n", start);
  return (lineFeed === -1 ? text.slice(start) : text.slice(start, lineFeed)).trimEnd();
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || code === 0xa0;
}

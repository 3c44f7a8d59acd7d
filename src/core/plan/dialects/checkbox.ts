import type { Paragraph } from "../../markdown/blocks.ts";
import type { TextRange } from "../../text/textRange.ts";
import type { TaskState } from "../model.ts";

/** A GFM task item's box, found at the start of a list item's text. */
export interface Checkbox {
  readonly mark: string;
  readonly markRange: TextRange;
  readonly state: TaskState;
  /** The first line of the item without the box. */
  readonly text: string;
}

/**
 * Reads the paragraph that opens a list item as a GFM task item: `[ ]`, `[x]` or `[X]`, white space, then something
 * to do. A no-break space in the box reads as a blank (format §1).
 */
export function readCheckbox(paragraph: Paragraph): Checkbox | undefined {
  const match = /^\[([ \t\u00a0xX])\](?=\s+\S)/u.exec(paragraph.text);
  const mark = match?.[1];
  if (paragraph.opens === undefined || mark === undefined) {
    return undefined;
  }
  const start = paragraph.range.start + 1;
  return {
    mark,
    markRange: { start, end: start + 1 },
    state: mark === "x" || mark === "X" ? "done" : "todo",
    text: paragraph.text.slice(3).trim().split("\n", 1)[0]?.trim() ?? "",
  };
}

import type { TextRange } from "../../text/textRange.ts";

/** A stretch of inline code or an HTML comment. Offsets are into the text that was searched. */
export interface HiddenRange extends TextRange {
  readonly kind: "code" | "comment";
}

/** What {@link findHiddenRanges} has to look at: nothing else hides text inside a block. */
const opening = /`+|<!--/gu;

/**
 * The code spans and HTML comments of one block's source, in order. A span runs to the next run of as many backticks, as
 * in CommonMark; a run without a partner is text.
 */
export function findHiddenRanges(source: string): readonly HiddenRange[] {
  const marks = [...source.matchAll(opening)];
  // For each run its partner, found from the end, so that a thousand runs of a thousand lengths stay linear.
  const partners: number[] = [];
  const nextOfLength = new Map<number, number>();
  for (let nth = marks.length - 1; nth >= 0; nth--) {
    const run = marks[nth]?.[0] ?? "";
    if (run.startsWith("`")) {
      partners[nth] = nextOfLength.get(run.length) ?? -1;
      nextOfLength.set(run.length, nth);
    }
  }
  const found: HiddenRange[] = [];
  let commentsEnd = false;
  for (let nth = 0; nth < marks.length; nth++) {
    const mark = marks[nth];
    if (mark === undefined || mark.index < (found.at(-1)?.end ?? 0)) {
      continue;
    }
    if (mark[0].startsWith("`")) {
      const partner = marks[partners[nth] ?? -1];
      if (partner !== undefined) {
        found.push({ kind: "code", start: mark.index, end: partner.index + partner[0].length });
        nth = partners[nth] ?? nth;
      }
    } else if (!commentsEnd) {
      const close = source.indexOf("-->", mark.index + 4);
      commentsEnd = close === -1;
      if (close !== -1) {
        found.push({ kind: "comment", start: mark.index, end: close + 3 });
      }
    }
  }
  return found;
}

import type { Block } from "../../markdown/blocks.ts";
import type { MarkdownText } from "../../markdown/blockReader.ts";
import { codeSpans } from "../../register/files/codeSpans.ts";
import type { TextRange } from "../../text/textRange.ts";

/** Where in the structure of its document a blank stands: what a value there must not break. */
export interface SlotPlace {
  readonly kind: "text" | "heading" | "cell" | "code";
  /** What stands in front of it on its line: `- ` of `- [Task]`. */
  readonly before: string;
  /** What stands behind it on its line. */
  readonly after: string;
  /** The code span around it, without backticks; UTF-16 offsets into the document. */
  readonly span: TextRange | undefined;
}

/** Longest line that is searched for code spans, in UTF-16 units: one of thousands of blanks must not cost its square. */
const longestLine = 20_000;

/** The place of a blank's range. */
export function slotPlace(markdown: Pick<MarkdownText, "lines" | "blocks">, range: TextRange): SlotPlace {
  const { lines } = markdown;
  const { line, column } = lines.positionAt(range.start);
  const text = lines.lineText(line);
  const start = lines.startOf(line);
  const kind = slotKind(markdown, range);
  const span =
    kind === "code" || text.length > longestLine
      ? undefined
      : codeSpans(text).find((one) => one.start <= column && column < one.end);
  return {
    kind,
    before: text.slice(0, column),
    after: text.slice(Math.max(0, range.end - start)),
    span: span && { start: start + span.start, end: start + span.end },
  };
}

/** The kind of a blank's place alone. */
export function slotKind(
  { lines, blocks }: Pick<MarkdownText, "lines" | "blocks">,
  range: TextRange,
): SlotPlace["kind"] {
  const kind = leafAt(blocks, lines.positionAt(range.start).line)?.kind;
  return kind === "heading" ? "heading" : kind === "row" ? "cell" : kind === "code" ? "code" : "text";
}

/** The block with text of its own on a line; blocks are in the order of their first lines. */
function leafAt(blocks: readonly Block[], line: number): Block | undefined {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.line ?? 0) <= line) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  let at = low - 1;
  while (blocks[at]?.kind === "item") {
    at--;
  }
  return blocks[at];
}

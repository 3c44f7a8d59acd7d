import { lowerBound } from "../../text/lowerBound.ts";
import type { Block } from "../../markdown/blocks.ts";
import type { MarkdownText } from "../../markdown/blockReader.ts";
import { cellRanges } from "../../markdown/cellRanges.ts";
import { codeSpans } from "../../register/files/codeSpans.ts";
import type { TextRange } from "../../text/textRange.ts";
import type { TextAround } from "./inItsPlace.ts";

/** Where in the structure of its document a blank stands: what a value there must not break. */
export interface SlotPlace {
  readonly kind: "text" | "heading" | "cell" | "code";
  /** What stands in front of it on its line: `- ` of `- [Task]`. */
  readonly before: string;
  /** What stands behind it on its line. */
  readonly after: string;
  /** The code span around it, without backticks; UTF-16 offsets into the document. */
  readonly span: TextRange | undefined;
  /** The inline text around it; undefined in code, HTML, front matter and where a line is too long to look at. */
  readonly around: TextAround | undefined;
  /** Whether it is the target of a link, `[spec]([Link])`, or a part of one; undefined elsewhere. */
  readonly target: "whole" | "part" | undefined;
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
  const isLong = kind === "code" || text.length > longestLine;
  const span = isLong ? undefined : codeSpans(text).find((one) => one.start <= column && column < one.end);
  const before = text.slice(0, column);
  const after = text.slice(Math.max(0, range.end - start));
  return {
    kind,
    before,
    after,
    span: span && { start: start + span.start, end: start + span.end },
    around: isLong || span !== undefined ? undefined : textAround(markdown, range),
    target: isLong || span !== undefined ? undefined : linkTarget(before, after),
  };
}

function textAround(
  { lines, blocks }: Pick<MarkdownText, "lines" | "blocks">,
  { start, end }: TextRange,
): TextAround | undefined {
  const { line, column } = lines.positionAt(start);
  const leaf = leafAt(blocks, line);
  if (leaf === undefined || line >= leaf.endLine || leaf.kind === "html" || leaf.kind === "code") {
    return undefined;
  }
  const offset = lines.startOf(line);
  if (leaf.kind === "row") {
    const cell = cellRanges(lines.lineText(line)).find((one) => one.start <= column && offset + one.end >= end);
    // Bars lose their backslash before anything else is read.
    const part = (from: number, to: number): string => lines.text.slice(from, to).replaceAll("\\|", "|");
    return (
      cell && {
        range: { start: offset + cell.start, end: offset + cell.end },
        before: part(offset + cell.start, start),
        after: part(end, offset + cell.end),
      }
    );
  }
  const range = { start: lines.startOf(leaf.line), end: Math.max(end, lines.endOf(leaf.endLine - 1)) };
  return { range, before: lines.text.slice(range.start, start), after: lines.text.slice(end, range.end) };
}

/** What stands between the parentheses of a link before a blank in it, and behind it: the rest and a title. */
const targetStart = /^<?[^\s()<>]*$/u;
const targetEnd = /^[^\s()<>]*>?(?:[ \t]{1,9}(?:"[^"]*"|'[^']*'))?\)/u;

function linkTarget(before: string, after: string): SlotPlace["target"] {
  const at = before.lastIndexOf("](");
  const inside = before.slice(at + 2);
  if (at <= 0 || before[at - 1] === "\\" || !before.slice(0, at).includes("[")) {
    return undefined;
  }
  if (!targetStart.test(inside) || !targetEnd.test(after)) {
    return undefined;
  }
  return (inside === "" || inside === "<") && /^>?[\s)]/u.test(after) ? "whole" : "part";
}

/** Whether another of some blanks stands in the same paragraph, heading or cell as one does. */
export function hasOthers(
  { around }: SlotPlace,
  own: { readonly range: TextRange },
  blanks: readonly { readonly range: TextRange }[],
): boolean {
  return (
    around !== undefined &&
    blanks.some(
      ({ range }) =>
        range.start !== own.range.start && around.range.start <= range.start && range.start < around.range.end,
    )
  );
}

/** The kind of a blank's place alone. */
export function slotKind(
  { lines, blocks }: Pick<MarkdownText, "lines" | "blocks">,
  range: TextRange,
): SlotPlace["kind"] {
  const leaf = leafAt(blocks, lines.positionAt(range.start).line);
  // A heading with a line under it starts like any text.
  const kind = leaf?.kind === "heading" && leaf.setext ? "paragraph" : leaf?.kind;
  return kind === "heading" ? "heading" : kind === "row" ? "cell" : kind === "code" ? "code" : "text";
}

/** The block with text of its own on a line; blocks are in the order of their first lines. */
function leafAt(blocks: readonly Block[], line: number): Block | undefined {
  const low = lowerBound(blocks, (block) => block.line <= line);
  let at = low - 1;
  while (blocks[at]?.kind === "item") {
    at--;
  }
  return blocks[at];
}

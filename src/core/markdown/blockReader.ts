import MarkdownIt, { type Token } from "markdown-it";
import { LineIndex } from "../text/lineIndex.ts";
import type { Block } from "./blocks.ts";
import { BlockBuilder } from "./blockBuilder.ts";
import { findFrontMatter, type FrontMatter } from "./frontMatter.ts";
import { findHiddenLines, type HiddenReason } from "./hiddenLines.ts";
import { useLeanTokens } from "./leanTokens.ts";

/** A Markdown text as lines and blocks. */
export interface MarkdownText {
  readonly lines: LineIndex;
  readonly blocks: readonly Block[];
  /** The front matter at the top; undefined where there is none. */
  readonly frontMatter: FrontMatter | undefined;
  /** Lines left out of `blocks`, 0-based. */
  readonly hidden: ReadonlyMap<number, HiddenReason>;
}

/** Reads the block structure of a text; of any text, without throwing. */
export type ReadMarkdown = (text: string) => MarkdownText;

/**
 * Makes the reader of block structure. It is CommonMark and GFM tables by markdown-it with its block rules only: inline
 * markup is never tokenised, and nothing is rendered, so `html: true` only makes comments and raw HTML visible as such.
 */
export function createBlockReader(): ReadMarkdown {
  // A list costs two levels an item. No line that gets here nests deeper than hiddenLines.ts lets it.
  const markdown = new MarkdownIt({ html: true, maxNesting: 1000 });
  useLeanTokens(markdown);
  return (text) => {
    const lines = new LineIndex(text);
    const frontMatter = findFrontMatter(lines);
    const bodyLine = frontMatter?.bodyLine ?? 0;
    const hidden = findHiddenLines(lines, bodyLine);
    const tokens: Token[] = [];
    markdown.block.parse(normalized(visibleText(lines, bodyLine, hidden)), markdown, {}, tokens);
    return { lines, blocks: new BlockBuilder(lines, bodyLine).build(tokens), frontMatter, hidden };
  };
}

/** What the library's own first step does: LF only, and no NUL; most texts have neither CR nor NUL. */
function normalized(text: string): string {
  const unix = text.includes("\r") ? text.replaceAll(/\r\n?/gu, "\n") : text;
  return unix.includes("\0") ? unix.replaceAll("\0", "\ufffd") : unix;
}

/** The body with hidden lines emptied, so that every other line keeps its number. */
function visibleText(lines: LineIndex, bodyLine: number, hidden: ReadonlyMap<number, HiddenReason>): string {
  let from = lines.startOf(bodyLine);
  if (hidden.size === 0) {
    return lines.text.slice(from);
  }
  const parts: string[] = [];
  for (const line of [...hidden.keys()].toSorted((a, b) => a - b)) {
    parts.push(lines.text.slice(from, lines.startOf(line)));
    from = lines.endOf(line);
  }
  parts.push(lines.text.slice(from));
  return parts.join("");
}

import MarkdownIt, { type Token } from "markdown-it";

/** A GFM task list item as full markdown-it sees it; the line is 0-based. */
export interface GfmItem {
  readonly line: number;
  readonly checked: boolean;
}

/** A heading with all that stands under it: up to but not including `endLine`, 0-based. */
export interface GfmHeading {
  readonly line: number;
  readonly endLine: number;
  readonly level: number;
  /** The source between the marks. */
  readonly text: string;
}

/** Text of a paragraph or table cell, from its 0-based line up to but not including `endLine`. */
export interface GfmParagraph {
  readonly line: number;
  readonly endLine: number;
  /** Inline markup included, without the marks of the lists and quotes around it. */
  readonly text: string;
  /** Whether it stands in a list or quote. */
  readonly contained: boolean;
}

/** What a plain GFM reader finds in a text; knows nothing of plans. */
export interface GfmReading {
  readonly items: readonly GfmItem[];
  readonly headings: readonly GfmHeading[];
  readonly paragraphs: readonly GfmParagraph[];
  /** 0-based lines of code and raw HTML blocks. */
  readonly opaque: ReadonlySet<number>;
}

const markdown = new MarkdownIt({ html: true, maxNesting: 1000 });

/**
 * Reads a text by full markdown-it and the rules of GFM alone, so that our own reader is held against something it does
 * not share code with. A box is blank, `x` or `X`, opens the item's first paragraph, and has a blank and a text after it.
 */
export function readGfm(text: string): GfmReading {
  const body = withoutFrontMatter(text);
  const lineCount = text.split("\n").length;
  const items: GfmItem[] = [];
  const headings: { line: number; endLine: number; level: number; text: string }[] = [];
  const paragraphs: GfmParagraph[] = [];
  const open: { endLine: number; readonly level: number }[] = [];
  const opaque = new Set<number>();
  const tokens = markdown.parse(body, {});
  for (const [at, token] of tokens.entries()) {
    const line = token.map?.[0] ?? 0;
    if (token.type === "inline") {
      const before = tokens[at - 1];
      if (before?.type === "heading_open") {
        const heading = { line, endLine: lineCount, level: levelOf(before), text: token.content };
        close(open, heading);
        headings.push(heading);
      } else {
        const endLine = token.map?.[1] ?? line;
        paragraphs.push({ line, endLine, text: token.content, contained: token.level > 1 });
      }
      const box = /^\[([ \t\nxX])\](?=\n|[ \t]+[^ \t])/u.exec(token.content)?.[1];
      if (box !== undefined && before?.type === "paragraph_open" && tokens[at - 2]?.type === "list_item_open") {
        items.push({ line, checked: box === "x" || box === "X" });
      }
    } else if (token.type === "fence" || token.type === "code_block" || token.type === "html_block") {
      for (let inside = line; inside < (token.map?.[1] ?? line); inside++) {
        opaque.add(inside);
      }
    }
  }
  return { items, headings, paragraphs, opaque };
}

/** Front matter as empty lines, so that every line keeps its number. */
function withoutFrontMatter(text: string): string {
  const matter = /^---[ \t]*\r?\n(?:[^\n]*\n)*?---[ \t]*(?:\r?\n|$)/u.exec(text)?.[0];
  return matter === undefined ? text : matter.replace(/[^\n]+/gu, "") + text.slice(matter.length);
}

function levelOf(token: Token): number {
  return Number(token.tag.slice(1));
}

/** A heading ends the sections of its own level and below; the open ones are a stack. */
function close(
  open: { endLine: number; readonly level: number }[],
  heading: { readonly line: number; endLine: number; readonly level: number },
): void {
  for (let last = open.at(-1); last !== undefined && last.level >= heading.level; last = open.at(-1)) {
    last.endLine = heading.line;
    open.pop();
  }
  open.push(heading);
}

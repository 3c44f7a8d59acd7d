import MarkdownIt, { type Token } from "markdown-it";
import { trimEndBlanks } from "../text/trimEndBlanks.ts";
import { LineIndex } from "../text/lineIndex.ts";
import type { Block, ListItem } from "./blocks.ts";
import { findFrontMatter } from "./frontMatter.ts";

/** A Markdown text as lines and blocks. */
export interface MarkdownText {
  readonly lines: LineIndex;
  readonly blocks: readonly Block[];
  /** The YAML of the front matter as written; undefined where there is none. */
  readonly frontMatter: string | undefined;
}

/**
 * Makes the reader of block structure. It is CommonMark and GFM tables by markdown-it with its block rules only: inline
 * markup is never tokenised, and nothing is rendered, so `html: true` only makes comments and raw HTML visible as such.
 */
export function createBlockReader(): (text: string) => MarkdownText {
  // A list costs two levels an item. The limit is far above any plan and keeps hostile nesting from growing the stack.
  const markdown = new MarkdownIt({ html: true, maxNesting: 400 });
  markdown.core.ruler.enableOnly(["normalize", "block"]);
  return (text) => {
    const lines = new LineIndex(text);
    const matter = findFrontMatter(lines);
    const bodyLine = matter?.bodyLine ?? 0;
    const tokens = markdown.parse(text.slice(lines.startOf(bodyLine)), {});
    return { lines, blocks: new BlockBuilder(lines, bodyLine).build(tokens), frontMatter: matter?.yaml };
  };
}

/** Folds markdown-it's open/close tokens into blocks with exact source ranges. */
class BlockBuilder {
  readonly #lines: LineIndex;
  readonly #shift: number;
  readonly #blocks: Block[] = [];
  readonly #items: ListItem[] = [];
  /** The item whose first block is still to come. */
  #opening: ListItem | undefined;

  constructor(lines: LineIndex, bodyLine: number) {
    this.#lines = lines;
    this.#shift = bodyLine;
  }

  build(tokens: readonly Token[]): readonly Block[] {
    let heading: Token | undefined;
    let cells: string[] | undefined;
    let row: Token | undefined;
    let inHeader = false;
    for (const token of tokens) {
      switch (token.type) {
        case "heading_open":
          heading = token;
          break;
        case "list_item_open":
          this.#openItem(token);
          break;
        case "list_item_close":
          this.#items.pop();
          this.#opening = undefined;
          break;
        case "blockquote_open":
          this.#opening = undefined;
          break;
        case "thead_open":
          inHeader = true;
          this.#opening = undefined;
          break;
        case "thead_close":
          inHeader = false;
          break;
        case "tr_open":
          row = token;
          cells = [];
          break;
        case "tr_close":
          if (row !== undefined && cells !== undefined) {
            this.#blocks.push({ kind: "row", ...this.#place(row), header: inHeader, cells });
          }
          cells = undefined;
          break;
        case "inline":
          if (cells !== undefined) {
            cells.push(token.content);
          } else if (heading === undefined) {
            this.#paragraph(token);
          } else {
            this.#heading(heading, token);
            heading = undefined;
          }
          break;
        case "fence":
        case "code_block":
          this.#blocks.push({
            kind: "code",
            ...this.#place(token),
            info: token.info.trim(),
            fenced: token.type === "fence",
          });
          this.#opening = undefined;
          break;
        case "html_block":
          this.#blocks.push({ kind: "html", ...this.#place(token), text: token.content });
          this.#opening = undefined;
          break;
        case "hr":
          this.#blocks.push({ kind: "rule", ...this.#place(token) });
          this.#opening = undefined;
          break;
        default:
          break;
      }
    }
    return this.#blocks;
  }

  #place(token: Token): { line: number; endLine: number; depth: number } {
    const [from, to] = token.map ?? [0, 0];
    return { line: from + this.#shift, endLine: to + this.#shift, depth: this.#items.length };
  }

  #openItem(token: Token): void {
    const parent = this.#items.at(-1);
    const place = this.#place(token);
    const item: ListItem = {
      kind: "item",
      ...place,
      depth: place.depth + 1,
      ordered: token.info !== "",
      parent,
    };
    this.#items.push(item);
    this.#blocks.push(item);
    this.#opening = item;
  }

  #heading(open: Token, inline: Token): void {
    const place = this.#place(open);
    const source = this.#lines.lineText(place.line);
    const setext = !open.markup.startsWith("#");
    const first = inline.content.split("\n", 1)[0] ?? "";
    const from = setext ? suffixColumn(source, first) : source.indexOf(first, source.indexOf("#") + open.markup.length);
    const start = this.#lines.startOf(place.line) + Math.max(from, 0);
    this.#blocks.push({
      kind: "heading",
      ...place,
      level: Number(open.tag.slice(1)),
      text: inline.content,
      range: { start, end: start + first.length },
      setext,
    });
    this.#opening = undefined;
  }

  #paragraph(inline: Token): void {
    const place = this.#place(inline);
    const first = trimEndBlanks(inline.content.split("\n", 1)[0] ?? "");
    const start = this.#lines.startOf(place.line) + suffixColumn(this.#lines.lineText(place.line), first);
    this.#blocks.push({
      kind: "paragraph",
      ...place,
      text: inline.content,
      range: { start, end: start + first.length },
      opens: this.#opening,
    });
    this.#opening = undefined;
  }
}

/** markdown-it strips containers from the left and blanks from both sides, so content is the end of its source line. */
function suffixColumn(source: string, content: string): number {
  return trimEndBlanks(source).length - trimEndBlanks(content).length;
}

import type { Token } from "markdown-it";
import type { LineIndex } from "../text/lineIndex.ts";
import type { TextRange } from "../text/textRange.ts";
import type { Block, ListItem } from "./blocks.ts";

/** Folds markdown-it's open/close tokens into blocks with exact source ranges. One builder serves one document. */
export class BlockBuilder {
  readonly #lines: LineIndex;
  readonly #shift: number;
  readonly #blocks: Block[] = [];
  readonly #items: ListItem[] = [];
  readonly #lists: number[] = [];
  #listCount = 0;
  /** The item whose first block is still to come. */
  #opening: ListItem | undefined;

  /** `firstLine` is the 0-based line at which the parsed text starts in the document. */
  constructor(lines: LineIndex, firstLine: number) {
    this.#lines = lines;
    this.#shift = firstLine;
  }

  build(tokens: readonly Token[]): readonly Block[] {
    let heading: Token | undefined;
    let row: Token | undefined;
    let cells: string[] = [];
    let inHeader = false;
    for (const token of tokens) {
      switch (token.type) {
        case "inline":
          if (row !== undefined) {
            cells.push(token.content);
          } else if (heading === undefined) {
            this.#paragraph(token);
          } else {
            this.#heading(heading, token);
            heading = undefined;
          }
          break;
        case "list_item_open":
          this.#openItem(token);
          break;
        case "list_item_close":
          this.#items.pop();
          this.#opening = undefined;
          break;
        case "bullet_list_open":
        case "ordered_list_open":
          this.#listCount++;
          this.#lists.push(this.#listCount);
          break;
        case "bullet_list_close":
        case "ordered_list_close":
          this.#lists.pop();
          break;
        case "heading_open":
          heading = token;
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
          if (row !== undefined) {
            const item = this.#items.at(-1);
            this.#blocks.push({ kind: "row", ...this.#place(row), header: inHeader, cells, item });
            row = undefined;
          }
          break;
        case "fence":
        case "code_block":
          this.#code(token);
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
    const [from, to] = token.map ?? [0, 0];
    const item: ListItem = {
      kind: "item",
      line: from + this.#shift,
      endLine: to + this.#shift,
      depth: this.#items.length + 1,
      ordered: token.info !== "",
      parent: this.#items.at(-1),
      list: this.#lists.at(-1) ?? 0,
    };
    this.#items.push(item);
    this.#blocks.push(item);
    this.#opening = item;
  }

  #code(token: Token): void {
    const place = this.#place(token);
    const fenced = token.type === "fence";
    const closed = !fenced || lineCount(token.content) < place.endLine - place.line - 1;
    this.#blocks.push({ kind: "code", ...place, info: token.info.trim(), fenced, closed });
    this.#opening = undefined;
  }

  #heading(open: Token, inline: Token): void {
    const place = this.#place(open);
    const setext = !open.markup.startsWith("#");
    const lineStart = this.#lines.startOf(place.line);
    let range: TextRange;
    if (setext) {
      range = this.#firstLine(inline.content, place.line);
    } else {
      // The parser replaces the one character it does not allow.
      const source = this.#lines.lineText(place.line).replaceAll("\0", "\ufffd");
      const start = lineStart + Math.max(0, source.indexOf(inline.content, source.indexOf("#") + open.markup.length));
      range = { start, end: start + inline.content.length };
    }
    const level = open.tag.charCodeAt(1) - 48;
    this.#blocks.push({ kind: "heading", ...place, level, text: inline.content, range, setext });
    this.#opening = undefined;
  }

  #paragraph(inline: Token): void {
    const [from, to] = inline.map ?? [0, 0];
    const line = from + this.#shift;
    this.#blocks.push({
      kind: "paragraph",
      line,
      endLine: to + this.#shift,
      depth: this.#items.length,
      text: inline.content,
      range: this.#firstLine(inline.content, line),
      opens: this.#opening,
      item: this.#items.at(-1),
    });
    this.#opening = undefined;
  }

  /** markdown-it strips containers from the left and blanks from both sides, so content is the end of its source line. */
  #firstLine(content: string, line: number): TextRange {
    const lineFeed = content.indexOf("\n");
    let length = lineFeed === -1 ? content.length : lineFeed;
    while (length > 0 && isBlank(content.charCodeAt(length - 1))) {
      length--;
    }
    const end = this.#trimmedEnd(line, this.#lines.startOf(line));
    return { start: end - length, end };
  }

  #trimmedEnd(line: number, start: number): number {
    let end = this.#lines.endOf(line);
    while (end > start && isBlank(this.#lines.text.charCodeAt(end - 1))) {
      end--;
    }
    return end;
  }
}

/** How many lines a fence's content has: as many as the fence but its opening line, where nothing closes it. */
function lineCount(content: string): number {
  let count = content === "" || content.endsWith("\n") ? 0 : 1;
  for (let at = content.indexOf("\n"); at !== -1; at = content.indexOf("\n", at + 1)) {
    count++;
  }
  return count;
}

/** A loop from the end and not `/[ \t]+$/`: that pattern starts anew at every run of blanks, and a line may be long. */
function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

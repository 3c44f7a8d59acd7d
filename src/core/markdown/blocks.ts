import type { TextRange } from "../text/textRange.ts";

/** What every block knows: 0-based first line and the line after its last. */
interface BlockBase {
  readonly line: number;
  readonly endLine: number;
  /** How many list items the block stands in; 0 outside lists. */
  readonly depth: number;
}

/** An ATX or setext heading; `text` is the source between its marks, inline markup included. */
export interface Heading extends BlockBase {
  readonly kind: "heading";
  readonly level: number;
  readonly text: string;
  /** Where `text` stands; of a setext heading of several lines, its first line. */
  readonly range: TextRange;
  readonly setext: boolean;
}

/** A paragraph, or the text of a list item. `text` keeps inline markup and joins its lines with LF. */
export interface Paragraph extends BlockBase {
  readonly kind: "paragraph";
  readonly text: string;
  /** Where the first line of `text` stands in the source. */
  readonly range: TextRange;
  /** The list item that this paragraph opens: what GFM looks at for a checkbox. */
  readonly opens: ListItem | undefined;
  /** The innermost list item around it. */
  readonly item: ListItem | undefined;
}

/** A list item of any list; `depth` counts itself, so a top-level item has depth 1. */
export interface ListItem extends BlockBase {
  readonly kind: "item";
  readonly ordered: boolean;
  readonly parent: ListItem | undefined;
  /** Number of its list in the document: items of one list share it. */
  readonly list: number;
}

/** Fenced or indented code. */
export interface Code extends BlockBase {
  readonly kind: "code";
  readonly info: string;
  readonly fenced: boolean;
  /** False for a fence that no closing line ends. */
  readonly closed: boolean;
}

/** A row of a GFM table. Cells are source text without the surrounding blanks. */
export interface TableRow extends BlockBase {
  readonly kind: "row";
  readonly header: boolean;
  readonly cells: readonly string[];
  /** The innermost list item around its table. */
  readonly item: ListItem | undefined;
}

/** Raw HTML, comments included. */
export interface Html extends BlockBase {
  readonly kind: "html";
  readonly text: string;
}

/** A thematic break. */
export interface Rule extends BlockBase {
  readonly kind: "rule";
}

/** The blocks of a Markdown text, flat and in document order. */
export type Block = Heading | Paragraph | ListItem | Code | TableRow | Html | Rule;

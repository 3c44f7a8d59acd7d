import type { Token } from "markdown-it";
import { changed } from "./tokens.ts";

/** A box among inline tokens. */
export interface WrittenBox {
  /** How many tokens hold it. */
  readonly length: number;
  /** The box alone. */
  readonly instead: readonly Token[];
  /** What these tokens hold besides. */
  readonly rest: readonly Token[];
}

/** A list marker that CommonMark leaves in the text: of `-[ ] text`, and of a heading's `- [ ]`. */
const marker = /^(?:(?:[-*+]|\d{1,9}[.)])\s*)?/u;

/** The box that a line's tokens begin with: as text, in code or in bold; undefined where they begin with anything else. */
export function writtenBox(tokens: readonly Token[], at: number, mark: string): WrittenBox | undefined {
  const token = tokens[at];
  const box = `[${mark}]`;
  if (token?.type === "text") {
    const start = marker.exec(token.content)?.[0].length ?? 0;
    const end = start + box.length;
    return token.content.startsWith(box, start)
      ? {
          length: 1,
          instead: [changed(token, { content: token.content.slice(0, end) })],
          rest: [changed(token, { content: token.content.slice(end).replace(/^(?=\S)/u, " ") })],
        }
      : undefined;
  }
  // Between `**` and `**` is the box, as text or in code, and maybe text without a character.
  const length = token?.type === "strong_open" ? tokens.slice(at, at + 6).findIndex(isStrongEnd) + 1 : 1;
  const instead = tokens.slice(at, at + length);
  return instead.map(({ content }) => content).join("") === box ? { length, instead, rest: [] } : undefined;
}

function isStrongEnd({ type }: Token): boolean {
  return type === "strong_close";
}

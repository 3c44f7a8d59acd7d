import type { MarkdownText } from "../markdown/blockReader.ts";
import type { Block } from "../markdown/blocks.ts";
import type { TextRange } from "../text/textRange.ts";

/** How a blank is written (format §6). */
export type PlaceholderKind = "bracket" | "mustache";

/** A blank to fill in. */
export interface Placeholder {
  /** The token with its brackets: what filling replaces. */
  readonly range: TextRange;
  readonly kind: PlaceholderKind;
  /** What stands between the brackets. */
  readonly name: string;
  /** The token as written. */
  readonly text: string;
}

const token = /\{\{(?<mustache>[^{}\n]{1,200})\}\}|(?<![\w!\]\\])\[(?<bracket>[^[\]\n]{2,200})\](?![([:])/gu;

/** Bracket texts that are marks, references or tags, never blanks (R19). */
const notBlank =
  /^(?:\^.*|[xX✓✅~/>!?-]|p|us\d+|[\da-f]{6,40}|\d+|[smlx]{1,2}|y\/n|(?:checkpoint|source|see|ref)\b.*|(?:done|complete[d]?|wip|todo|blocked|removed|deferred|high|medium|low|critical|optional)\b.*)$/iu;

/**
 * Finds the blanks of a document outside code and comments, in order. A bracket token is a blank only where it is a
 * whole part: the value of a key, a table cell, a part of a heading, list item or paragraph between ` - `, `: `, ` / `
 * and ` | ` (format §6). `{{X}}` is one wherever it stands in text.
 */
export function findPlaceholders({ lines, blocks }: MarkdownText): readonly Placeholder[] {
  const textLines = new Set(blocks.flatMap(linesOf));
  const found: Placeholder[] = [];
  for (const line of [...textLines].toSorted((a, b) => a - b)) {
    const text = lines.lineText(line);
    for (const match of text.matchAll(token)) {
      const { mustache, bracket } = match.groups ?? {};
      const name = (mustache ?? bracket ?? "").trim();
      if (mustache !== undefined ? text[match.index - 1] !== "$" : isBlank(name, text, match.index, match[0].length)) {
        const start = lines.startOf(line) + match.index;
        const kind = mustache === undefined ? "bracket" : "mustache";
        found.push({ range: { start, end: start + match[0].length }, kind, name, text: match[0] });
      }
    }
  }
  return found;
}

function linesOf(block: Block): readonly number[] {
  const hasText = block.kind === "heading" || block.kind === "paragraph" || block.kind === "row";
  return hasText ? Array.from({ length: block.endLine - block.line }, (_, nth) => block.line + nth) : [];
}

/** Whether the token at `start` is a whole part of its line and reads like words to replace. */
function isBlank(name: string, line: string, start: number, length: number): boolean {
  if (notBlank.test(name) || !/\p{L}/u.test(name)) {
    return false;
  }
  const before = line.slice(0, start).replace(/[*_`]+$/u, "");
  const after = line.slice(start + length).replace(/^[*_`]+/u, "");
  const opens = /(?:^[\s>]*(?:#{1,6}\s+|(?:[-*+]|\d+[.)])\s+(?:\[.\]\s+)?)?|[:：]\**\s+| [-–—] |[|/]\s*)$/u.test(
    before,
  );
  const closes = /^(?:\s*$|\s*[|/]|\s+[-–—]\s|\s*[:：])/u.test(after);
  return opens && closes;
}

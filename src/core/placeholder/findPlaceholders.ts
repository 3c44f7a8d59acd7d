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

const token = /\{\{\s*(?<mustache>[\p{L}_][^{}\n]{0,200})\}\}|(?<![\w!\]\\])\[(?<bracket>[^[\]\n]{2,200})\](?![([:])/gu;

/** Bracket texts that are marks, references or tags, never blanks (R19). */
const notBlank =
  /^(?:[\^!@"'#].*|.*[="].*|[a-z]+[-_]?\d[\w.-]*|[a-z]+(?:_[a-z]+)*_\d+|toc|[xX✓✅~/>!?-]|p|us\d+|[\da-f]{6,40}|\d+|[smlx]{1,2}|y\/n|(?:checkpoint|source|see|ref)\b.*|(?:done|complete[d]?|wip|todo|blocked|removed|deferred|high|medium|low|critical|optional)\b.*)$/iu;

/** How far a token's neighbourhood is looked at, in UTF-16 units: a hostile line must not cost its length each token. */
const reach = 120;

/**
 * Finds the blanks of a document outside code and comments, in order. A bracket token is a blank only where it is a
 * whole part: the value of a key, a table cell, a part of a heading, list item or paragraph between ` - `, `: `, ` / `
 * and ` | `; and wherever it repeats a token of the title (format §6). `{{X}}` is one wherever it stands in text.
 */
export function findPlaceholders({ lines, blocks }: MarkdownText): readonly Placeholder[] {
  const title = blocks.find((block) => block.kind === "heading" && block.level === 1);
  const titleNames = new Set<string>();
  const found: Placeholder[] = [];
  for (const line of textLines(blocks)) {
    const text = lines.lineText(line);
    for (const match of text.matchAll(token)) {
      const { mustache, bracket } = match.groups ?? {};
      const name = (mustache ?? bracket ?? "").trim();
      const start = lines.startOf(line) + match.index;
      const range = { start, end: start + match[0].length };
      if (mustache !== undefined) {
        if (text[match.index - 1] !== "$") {
          found.push({ range, kind: "mustache", name, text: match[0] });
        }
      } else if (
        isWords(name) &&
        !inCode(text, match.index) &&
        (line === title?.line || titleNames.has(name.toLowerCase()) || isPart(text, match))
      ) {
        found.push({ range, kind: "bracket", name, text: match[0] });
        if (line === title?.line) {
          titleNames.add(name.toLowerCase());
        }
      }
    }
  }
  return found;
}

/** The lines that hold text rather than code, in order. */
function textLines(blocks: readonly Block[]): readonly number[] {
  const lines = new Set<number>();
  for (const block of blocks) {
    if (block.kind === "heading" || block.kind === "paragraph" || block.kind === "row") {
      for (let line = block.line; line < block.endLine; line++) {
        lines.add(line);
      }
    }
  }
  return [...lines].toSorted((a, b) => a - b);
}

/** Whether a bracket's content is words to replace rather than a mark, a reference or a tag. */
function isWords(name: string): boolean {
  return !notBlank.test(name) && /\p{L}/u.test(name);
}

/** Whether a place of a line stands in a code span: after an odd number of backtick runs of its neighbourhood. */
function inCode(line: string, index: number): boolean {
  const runs = line.slice(Math.max(0, index - reach), index).match(/`+/gu) ?? [];
  return runs.length % 2 === 1;
}

/** Whether a token is a whole part of its line. */
function isPart(line: string, { index, 0: text }: RegExpExecArray): boolean {
  // A neighbourhood that was cut starts with a letter, so that it cannot look like the start of a line.
  const before = (index > reach ? "x" : "") + line.slice(Math.max(0, index - reach), index).replace(/[*_`]{1,4}$/u, "");
  const after = line.slice(index + text.length, index + text.length + reach).replace(/^[*_`]+/u, "");
  const opens = /(?:^[\s>]*(?:#{1,6}\s+|(?:[-*+]|\d+[.)])\s+(?:\[.\]\s+)?)?|[:：]\**\s+| [-–—] |[|/]\s*)$/u.test(
    before,
  );
  const closes = /^(?:\s*$|\s*[|/]|\s+[-–—]\s|\s*[:：])/u.test(after);
  return opens && closes;
}

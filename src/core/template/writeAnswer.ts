import type { MarkdownText } from "../markdown/blockReader.ts";
import { firstBlockFrom } from "../markdown/firstBlockFrom.ts";
import { fitValue } from "../placeholder/fill/fitValue.ts";
import type { Placeholder } from "../placeholder/placeholder.ts";

/** Marks of lists, quotes, headings and boxes: all that may stand before the first word of a block. */
const lead = /^(?:[\s>]|[-*+][ \t]|\d{1,9}[.)][ \t]|\[.\][ \t]|#{1,6}[ \t])*$/u;
/** A first word that Markdown would take for a heading, quote, list, rule, table, fence, box or HTML. */
const opensBlock = /^(?:#{1,6}(?:\s|$)|[>|<]|[-*+](?:\s|$)|[-*_=](?:\s?[-*_=]){1,}\s*$|`{3}|~{3}|=|\[[^\]]{0,3}\])/u;

/**
 * An answer as it is written in place of a blank: literally, in code as its neighbours are (`fitValue`), and with a
 * backslash where Markdown would otherwise take its first or last characters, or a bar in a table, for structure.
 */
export function writeAnswer({ lines, blocks }: MarkdownText, blank: Placeholder, answer: string): string {
  const { line } = lines.positionAt(blank.range.start);
  const block = blocks[firstBlockFrom(blocks, line + 1) - 1];
  const text = fitValue(lines.text, blank, answer.replace(/[\r\n\u2028\u2029]+/gu, " "));
  const start = lines.startOf(line);
  const isFirst = blank.range.start - start < 100 && lead.test(lines.text.slice(start, blank.range.start));
  if (block?.kind === "code") {
    // Four blanks in front, and it cannot end the fence.
    return isFirst && /^\s*(?:`{3}|~{3})/u.test(text) ? `    ${text}` : text;
  }
  if (block?.kind === "row") {
    return text.replace(/(?<!\\)\|/gu, "\\|");
  }
  const opened = isFirst ? asWords(text.trimStart()) : text;
  return block?.kind === "heading" && blank.range.end === block.range.end ? withoutClosing(opened) : opened;
}

/** A text that opens no block. */
function asWords(text: string): string {
  const number = /^\d{1,9}(?=[.)](?:\s|$))/u.exec(text)?.[0];
  if (number !== undefined) {
    return `${number}\\${text.slice(number.length)}`;
  }
  return opensBlock.test(text) ? `\\${text}` : text;
}

/** At the end of a heading ` #` would be read as its closing mark. */
function withoutClosing(text: string): string {
  let at = text.length;
  while (text[at - 1] === "#") {
    at--;
  }
  const isMark = at < text.length && (at === 0 || /\s/u.test(text[at - 1] ?? ""));
  return isMark ? `${text.slice(0, at)}\\${text.slice(at)}` : text;
}

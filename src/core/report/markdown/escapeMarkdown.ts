import { safeLine } from "../safeLine.ts";

/** How much of a text a report shows, in UTF-16 units. */
const longest = 300;
/**
 * A zero-width space that only shows in the source. GitHub looks for people, issues and emoji in the finished text, where
 * no backslash is left to stop it.
 */
const gap = "&#8203;";

/**
 * Foreign text as one line of Markdown that reads as the same text, wherever in a line it stands and in the cell of a
 * table: no mark-up, no link, and nobody is notified.
 */
export function escapeMarkdown(text: string): string {
  return (
    safeLine(text, longest)
      .replace(/[\\`*[\]<>|~$#]/gu, String.raw`\$&`)
      // Within a word it marks nothing, and names stay readable for who sees the source.
      .replace(/(?<![\p{L}\p{N}_])_+|_+(?![\p{L}\p{N}_])/gu, (run) => String.raw`\_`.repeat(run.length))
      .replace(/&(?=#?\w+;)/gu, String.raw`\&`)
      .replace(/:(?=\/\/)|(?<=www)\.|(?<![:/])\/(?=\/)/giu, String.raw`\$&`)
      .replace(/^(?:[-+=]|:(?=:))/u, String.raw`\$&`)
      .replace(/^(\d+)([.)])/u, String.raw`$1\$2`)
      .replace(/@(?=\S)|#(?=\d)|\bGH-(?=\d)|:(?=[\w+-]+:)/giu, `$&${gap}`)
  );
}

import type { MarkdownString } from "vscode";

/**
 * Appends a text as text, in lines that break between words: VS Code's own `appendText` makes every blank one that does
 * not break. The first stays so, since `1. a` would begin a list.
 */
export function appendWords(target: MarkdownString, text: string): MarkdownString {
  for (const [nth, word] of text.split(/\s+/u).entries()) {
    if (nth === 1) {
      target.appendText(" ");
    } else if (nth > 1) {
      target.appendMarkdown(" ");
    }
    target.appendText(word);
  }
  return target;
}

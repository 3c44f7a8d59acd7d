import type { Token } from "markdown-it";
import { takeApart } from "../words/statusHead.ts";
import type { LineStatus } from "./planLines.ts";
import { changed, htmlTokenOf } from "./tokens.ts";

/** The tokens with a chip round the status words of a field; as they are where these words are no text of their own. */
export function withChip(tokens: Token[], { field, status }: LineStatus): Token[] {
  const { words, start, struck } = takeApart(field.value);
  // Cells and values below their key stand apart from it.
  let isBehindKey = !tokens.some(({ content }) => content.includes(field.name));
  for (const [at, token] of tokens.entries()) {
    const { type, content } = token;
    const key = isBehindKey ? 0 : content.indexOf(field.name) + field.name.length;
    isBehindKey ||= content.includes(field.name);
    const from = type === "text" && words !== "" && isBehindKey ? content.indexOf(words, key) : -1;
    if (from !== -1) {
      const lead = field.value.slice(struck.length, start).replaceAll(/[*_`]/gu, "");
      const begin = content.slice(0, from).endsWith(lead) ? from - lead.length : from;
      const end = from + words.length;
      return [
        ...tokens.slice(0, at),
        changed(token, { content: content.slice(0, begin) }),
        htmlTokenOf(token, `<span class="planwright-chip planwright-${status}">`),
        changed(token, { content: content.slice(begin, end) }),
        htmlTokenOf(token, "</span>"),
        changed(token, { content: content.slice(end) }),
        ...tokens.slice(at + 1),
      ];
    }
  }
  return tokens;
}

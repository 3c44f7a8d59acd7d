import type { Token } from "markdown-it";

/** Type of the tokens whose content is finished HTML of ours; no other plugin knows it. */
export const htmlToken = "planwright_html";

/** A token that shows nothing but our HTML. `like` is any token at hand: of the same library, whichever version that is. */
export function htmlTokenOf(like: Token, html: string, instead: readonly Token[] | null = null): Token {
  const blank: Partial<Token> = { type: htmlToken, tag: "", nesting: 0, content: html, map: null, attrs: null };
  // The text it stands for: an anchor is made of the texts of a heading's tokens, and must not change.
  return changed(like, { ...blank, hidden: false, children: instead === null ? null : [...instead] });
}

/** A copy with other parts. Tokens are kept and drawn again, so that they are never changed themselves. */
export function changed(token: Token, parts: Partial<Token>): Token {
  return Object.assign(Object.create(Object.getPrototypeOf(token) as object) as Token, token, parts);
}

/** A copy with one class more. */
export function withClass(token: Token, name: string): Token {
  const copy = changed(token, { attrs: token.attrs?.map(([key, value]) => [key, value]) ?? null });
  copy.attrJoin("class", name);
  return copy;
}

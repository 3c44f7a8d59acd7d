/**
 * Inline Markdown as the words a reader sees: link texts, no emphasis marks, no backticks, no escapes. Never used for
 * edits.
 */
export function plainText(markdown: string): string {
  if (!/[*_`~[\]\\\n\t]| {2}/u.test(markdown)) {
    return markdown.trim();
  }
  return (
    markdown
      // No bracket inside a bracket: that keeps a line of nothing but brackets linear.
      .replace(/!?\[([^[\]]*)\]\([^()]*\)/gu, "$1")
      .replace(/\\([!-/:-@[-`{-~])/gu, "$1")
      .replace(/(\*\*|__|~~|`+)/gu, "")
      .replace(/(?<![\p{L}\p{N}])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}])/gu, "")
      .replace(/\s+/gu, " ")
      .trim()
  );
}

/** A heading's words without what stands before them: emoji, bullets, list numbers such as `3.` or `1️⃣`. */
export function stripLead(plain: string): string {
  const code = plain.charCodeAt(0);
  const isLetter = (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return isLetter ? plain : plain.replace(/^(?:\d\ufe0f?\u20e3|[^\p{L}\p{N}]|\d{1,3}[.)]\s+)+/u, "");
}

/** A text as an id: lower-case words joined by `-`, at most so many words; letters of any script are kept. */
export function slug(text: string, words = 6): string {
  return asciiSlug(text, words) ?? anySlug(text, words);
}

function anySlug(text: string, words: number): string {
  const plain = plainText(text).toLowerCase();
  const word = /[\p{L}\p{M}\p{N}]+/gu;
  const parts: string[] = [];
  for (let match = word.exec(plain); match !== null && parts.length < words; match = word.exec(plain)) {
    parts.push(match[0]);
  }
  return parts.join("-");
}

/** The usual case without a regular expression: every task of a plan has a slug. Undefined for links and other scripts. */
function asciiSlug(text: string, words: number): string | undefined {
  let result = "";
  let start = -1;
  let found = 0;
  let hasLink: boolean | undefined;
  for (let at = 0; at <= text.length && found < words; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 32;
    if (code === 91) {
      // Once a text: a line of nothing but brackets must not be searched at each of them.
      hasLink ??= text.includes("](", at);
    }
    if (code > 127 ? !isSymbol(code) : code === 91 && hasLink === true) {
      return undefined;
    }
    const isWord = (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
    if (isWord && start === -1) {
      start = at;
    } else if (!isWord && start !== -1) {
      result += result === "" ? text.slice(start, at) : `-${text.slice(start, at)}`;
      start = -1;
      found++;
    }
  }
  return result.toLowerCase();
}

/** Dashes, quotes, arrows, dingbats and emoji: no letter among them. */
function isSymbol(code: number): boolean {
  return (
    (code >= 0x2010 && code <= 0x2bff) ||
    code === 0xfe0f ||
    (code >= 0xd83c && code <= 0xd83e) ||
    (code >= 0xdc00 && code <= 0xdfff)
  );
}

/** Inline Markdown as the words a reader sees: link texts, no emphasis marks, no backticks. Never used for edits. */
export function plainText(markdown: string): string {
  return (
    markdown
      // No bracket inside a bracket: that keeps a line of nothing but brackets linear.
      .replace(/!?\[([^[\]]*)\]\([^()]*\)/gu, "$1")
      .replace(/(\*\*|__|~~|`+)/gu, "")
      .replace(/(?<![\p{L}\p{N}])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}])/gu, "")
      .replace(/\s+/gu, " ")
      .trim()
  );
}

/** A text as an id: lower-case words joined by `-`, at most so many words; letters of any script are kept. */
export function slug(text: string, words = 6): string {
  const parts =
    plainText(text)
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return parts.slice(0, words).join("-");
}

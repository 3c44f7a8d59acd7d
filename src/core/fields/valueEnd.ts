import { trimEndBlanks } from "../text/trimEndBlanks.ts";

/**
 * What stands behind a value on its line and is no part of it: a line break or comment in HTML, a footnote, an attribute,
 * a bold key, and a key behind a separator.
 */
const other =
  /<br|<!--|\[\^|\{#|\*\*[^*]{1,60}(?:[:：]\s?\*\*|\*\*\s?[:：])|(?:[,;，；、·•|/]|\s[-–—]\s|\s\s)\s{0,20}[*_]{0,2}\p{L}[\p{L}\p{N} _-]{0,40}[*_]{0,2}[:：]/iu;

/**
 * Where a field's own value ends in its text (UTF-16 offset), without the blanks before what else the line says: `Draft`
 * of `Draft<br>Owner: Ada`. What is put in its place must leave the rest alone. 0 where the text is none of the value.
 */
export function valueEnd(value: string): number {
  const at = value.search(other);
  return at === -1 ? value.length : trimEndBlanks(value.slice(0, at)).length;
}

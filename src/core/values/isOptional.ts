const word = "optional|optionnel|facultatif|opcional|opzionale|facoltativo";

/** A word that says "optional", set off at the start or the end of a task's text, in the languages of format §4. */
export const optionalMark = new RegExp(
  String.raw`(?:^[*_([]{0,3}(?:${word})\s?(?:[)\]:：][*_]{0,2}|[*_]{1,2}[:：]?\s|\s[-–—]\s)` +
    String.raw`|[([（][*_]?(?:${word}|可选|任意|オプション|선택)[*_]?(?:(?:[,;:]|\s[-–—])[^()（）[\]]{1,80})?[)\]）][*_]{0,3}\s{0,4}$` +
    String.raw`|\s[-–—]\s[*_]{0,2}optional[*_]{0,2}\s{0,4}$)`,
  "iu",
);

/** A part of every such word; a small pattern without the large one's cost. */
const mayBe = /ptiona|ptionn|acultati|acoltati|pcional|pzional|PTION|可选|任意|オプ|선택/u;

/** How far from an edge the word may stand, in UTF-16 units. */
const reach = 100;

/** What a text that is marked at its start begins with, and one that is marked at its end ends with. */
const firstCharacters = "*_([oOfF";
const lastCharacters = ")]）*_lL";

/** Whether a task's text is marked as optional. Called for every task: most end here after two characters. */
export function isOptional(text: string): boolean {
  const atStart = firstCharacters.includes(text.charAt(0));
  const atEnd = lastCharacters.includes(text.charAt(text.length - 1));
  if (!(atStart || atEnd) || !mayBe.test(text)) {
    return false;
  }
  return text.length <= reach
    ? optionalMark.test(text)
    : (atStart && optionalMark.test(text.slice(0, reach))) || (atEnd && optionalMark.test(`x${text.slice(-reach)}`));
}

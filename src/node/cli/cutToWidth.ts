import { displayWidth } from "../../core/text/displayWidth.ts";

/** A text cut to so many columns, with `…` where something is missing. */
export function cutToWidth(text: string, columns: number): string {
  if (displayWidth(text) <= columns) {
    return text;
  }
  const kept = taken(graphemes(text), columns - 1);
  return columns < 1 ? "" : `${kept.join("")}…`;
}

/** The same from the other end: of a path its end says more. */
export function cutStartToWidth(text: string, columns: number): string {
  if (displayWidth(text) <= columns) {
    return text;
  }
  const kept = taken(graphemes(text).toReversed(), columns - 1).toReversed();
  return columns < 1 ? "" : `…${kept.join("")}`;
}

function taken(characters: readonly string[], columns: number): readonly string[] {
  let width = 0;
  const end = characters.findIndex((character) => (width += displayWidth(character)) > columns);
  return end === -1 ? characters : characters.slice(0, end);
}

/** What people take for one character, so that no cut leaves half of one. */
function graphemes(text: string): readonly string[] {
  return Array.from(new Intl.Segmenter("en").segment(text), ({ segment }) => segment);
}

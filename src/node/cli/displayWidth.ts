/** Marks that add to the character before them, and characters that show nothing. */
const narrowest = /^[\p{Mn}\p{Me}\p{Cf}\u1160-\u11ff]$/u;

/** Characters that take two columns: East Asian wide and full-width ones, and emoji that are drawn as such. */
const wide =
  /^[\p{Emoji_Presentation}\u1100-\u115f\u2329\u232a\u2630-\u2637\u268a-\u268f\u2e80-\u303e\u3041-\u3247\u3250-\ua4c6\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18df2}\u{1aff0}-\u{1b2ff}\u{1d300}-\u{1d376}\u{1f200}-\u{1f265}\u{20000}-\u{3fffd}]$/u;

/** How many columns a text takes on a terminal. A variation selector makes the sign before it wide. */
export function displayWidth(text: string): number {
  let width = 0;
  let last = 0;
  for (const character of text) {
    const own = character === "\ufe0f" && last === 1 ? 1 : widthOf(character);
    width += own;
    last = own === 0 ? last : own;
  }
  return width;
}

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

/** A text filled up with blanks to so many columns. */
export function padToWidth(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - displayWidth(text)));
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

function widthOf(character: string): number {
  if (character < "\u0300") {
    return 1;
  }
  if (narrowest.test(character)) {
    return 0;
  }
  // Two of these letters make one flag.
  return wide.test(character) && !/\p{Regional_Indicator}/u.test(character) ? 2 : 1;
}

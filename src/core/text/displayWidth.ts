/** Marks that add to the character before them, and characters that show nothing. */
const narrowest = /^[\p{Mn}\p{Me}\p{Cf}\u1160-\u11ff]$/u;

/** Characters that take two columns: East Asian wide and full-width ones, and emoji that are drawn as such. */
const wide =
  /^[\p{Emoji_Presentation}\u1100-\u115f\u2329\u232a\u2630-\u2637\u268a-\u268f\u2e80-\u303e\u3041-\u3247\u3250-\ua4c6\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18df2}\u{1aff0}-\u{1b2ff}\u{1d300}-\u{1d376}\u{1f200}-\u{1f265}\u{20000}-\u{3fffd}]$/u;

/** How many columns a text takes on a terminal or among letters of one width. A variation selector makes the sign before it wide. */
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

/** A text filled up with blanks to so many columns. */
export function padToWidth(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - displayWidth(text)));
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

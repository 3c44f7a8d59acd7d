/**
 * What paints, hides or reorders. A joiner between two emoji makes one of them, and those between letters of scripts that
 * join are spelling: both stay.
 */
const hiding =
  /[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}](?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]\u200d(?=\p{Extended_Pictographic}))(?<![\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Malayalam}\p{Script=Sinhala}][\u200c\u200d](?=[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Malayalam}\p{Script=Sinhala}]))/gu;

/**
 * Plan text for a terminal: control characters (escape sequences among them) and characters that hide or reorder text
 * become `�`, so that a plan cannot repaint the screen or fake a line.
 */
export function safeText(text: string): string {
  return text.replace(hiding, "\ufffd");
}

/** The UTF-16 units of the same characters; all of the tag characters U+E0000–E007F share their first one. */
// oxlint-disable-next-line no-misleading-character-class, require-unicode-regexp
const unsafe = /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|\udb40[\udc00-\udc7f]/g;

/** JSON with the same characters as `\\u` escapes: the same value to a program, harmless on a terminal. */
export function escapeForTerminal(json: string): string {
  return json.replace(unsafe, (characters) =>
    [...Array(characters.length).keys()]
      .map((at) => `\\u${characters.charCodeAt(at).toString(16).padStart(4, "0")}`)
      .join(""),
  );
}

/**
 * Plan text for a terminal: control characters (escape sequences among them) and characters that hide or reorder text
 * become `�`, so that a plan cannot repaint the screen or fake a line (architecture, rule 6).
 */
export function safeText(text: string): string {
  return text.replace(/[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/gu, "\ufffd");
}

/** JSON with the same characters as `\\u` escapes: the same value to a program, harmless on a terminal. */
export function escapeForTerminal(json: string): string {
  return json.replace(/[\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}

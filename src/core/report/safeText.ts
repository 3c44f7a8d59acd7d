/**
 * Plan text for a terminal: control characters (escape sequences among them) and characters that hide or reorder text
 * become `�`, so that a plan cannot repaint the screen or fake a line (architecture, rule 6).
 */
export function safeText(text: string): string {
  return text.replace(/[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/gu, "\ufffd");
}

/**
 * A text of at most so many UTF-16 units, and `…` behind them where something was cut; never half a character, and no blank
 * before the dots.
 */
export function cutTo(text: string, most: number): string {
  return text.length > most
    ? `${text
        .slice(0, most)
        .replace(/[\ud800-\udbff]$/u, "")
        .trimEnd()}…`
    : text;
}

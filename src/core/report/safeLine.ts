import { cutTo } from "../text/cutTo.ts";
import { safeText } from "./safeText.ts";

/**
 * Foreign text as one line of at most so many UTF-16 units for a report, word for word: unlike `shortLabel` it takes its
 * marks for words. What hides or reorders text becomes a visible `�`, and so does half of a character.
 */
export function safeLine(text: string, longest: number): string {
  const line = text
    .slice(0, 4 * longest)
    .replace(/\s+/gu, " ")
    .trim();
  const words = safeText(line).replace(/\p{Cs}/gu, "\ufffd");
  return cutTo(words, longest);
}

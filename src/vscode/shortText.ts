import { safeText } from "../core/report/safeText.ts";
import { cutTo } from "../core/text/cutTo.ts";

/** A text of the document on one line of so many UTF-16 units, without characters that hide or reorder. */
export function shortText(text: string, longest = 80): string {
  const words = safeText(text.slice(0, 4 * longest).replace(/\s+/gu, " "));
  return cutTo(words, longest);
}

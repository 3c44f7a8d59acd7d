import { cutTo } from "../text/cutTo.ts";
import { plainText } from "../plan/plainText.ts";
import { safeText } from "./safeText.ts";

/** How much of a text fits into a notification. */
const longest = 80;

/**
 * Foreign text for a notification. VS Code turns `[words](command:…)` in messages into a link that runs the command, so
 * no bracket gets through; neither does what hides or reorders text.
 */
export function messageText(text: string): string {
  const words = safeText(plainText(text))
    .replace(/[[\]()]/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
  return cutTo(words, longest);
}

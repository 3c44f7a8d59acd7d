import { cutTo } from "../text/cutTo.ts";
import { plainText } from "../plan/plainText.ts";
import { oneLine } from "../text/oneLine.ts";
import { safeText } from "./safeText.ts";

/** Text of a plan as words on one line of so many UTF-16 units, without what hides or reorders text. */
export function shortLabel(text: string, longest: number): string {
  const words = safeText(oneLine(plainText(text.slice(0, 8 * longest))));
  return cutTo(words, longest);
}

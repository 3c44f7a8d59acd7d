import { cutTo } from "../text/cutTo.ts";
import { plainText } from "../plan/plainText.ts";

/** Longest text of a plan on a page, in UTF-16 units; the page itself cuts to what it has room for. */
const longest = 600;

/** What cells are broken into lines with. */
const lineBreak = /\s*<br\s*\/?>\s*/giu;

/** Text of a plan as a reader sees it, on one line and of bounded length. */
export function plainLine(source: string, most: number = longest): string {
  return cutTo(plainText(source.slice(0, 4 * most).replace(lineBreak, " ")), most);
}

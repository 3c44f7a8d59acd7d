import type { ListItem } from "../../markdown/blocks.ts";
import type { Task } from "../../plan/model.ts";
import type { InsertPlace } from "../place/insertPlace.ts";

/** The innermost list item that begins on a line. */
export function innermostItem(place: InsertPlace, line: number): ListItem | undefined {
  return place.blocksIn(line, line + 1).findLast((block): block is ListItem => block.kind === "item");
}

/** `**Deliverables:**`, `**Owner**: Pat` and `**Notes**`; not `**two** steps`, which goes on with a text. */
const labelLine = /^\*\*(?:[^*]{1,80}(?:[:：]\*\*|\*\*\s?[:：])|\p{Lu}[^*]{0,80}\*\*\s*$)/u;

/**
 * The last line of a list item. A label in bold at the margin that Markdown takes into the item, since no blank line is
 * before it, is one to its reader all the same: the item ends above.
 */
export function endOfItem(place: InsertPlace, line: number, endLine: number): number {
  const { lines } = place;
  for (let at = line + 1; at < endLine; at++) {
    if (lines.text.startsWith("**", lines.startOf(at)) && labelLine.test(place.text(at))) {
      return place.lastContent(at, line);
    }
  }
  return place.lastContent(endLine, line);
}

/** The last line of a task and all its parts. */
export function endOfTask(place: InsertPlace, { line, endLine }: Task): number {
  return endOfItem(place, line, innermostItem(place, line)?.endLine ?? Math.min(endLine, line + 1));
}

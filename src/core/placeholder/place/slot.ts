import type { TableRow } from "../../markdown/blocks.ts";
import { plainText } from "../../plan/plainText.ts";
import type { Token } from "../placeholder.ts";
import type { Segment } from "../scan/segment.ts";

/** The place of a token in its line or table, in words. */
export interface Slot {
  /** The key, column or label that the token is a value of; undefined where there is none. */
  readonly label: string | undefined;
  /** `row › column` in a table, else the label (format §6); empty where neither is known. */
  readonly name: string;
  readonly inTable: boolean;
}

/** The slot of a token that stands in no line of text. */
export const noSlot: Slot = { label: undefined, name: "", inTable: false };

/** How far in front of a token its key may start, in UTF-16 units. */
const reach = 120;

/** The slot of a token in a line: `Created` of `**Created**: YYYY-MM-DD`. */
export function lineSlot(text: string, segment: Segment, token: Token): Slot {
  const before = text.slice(Math.max(segment.start, token.start - reach), token.start);
  const colon = Math.max(before.lastIndexOf(":"), before.lastIndexOf("："));
  const between = before.slice(colon + 1);
  const isValue = /^[*_\s~`(]{0,8}$/u.test(between) || (!between.includes("|") && /[-–—/] [*_\s]{0,3}$/u.test(between));
  if (colon < 1 || !isValue) {
    return noSlot;
  }
  const ahead = before.slice(0, colon);
  const opens = Math.max(...["|", "·", "•", "("].map((mark) => ahead.lastIndexOf(mark) + 1));
  const dash = Math.max(...[" - ", " – ", " — "].map((mark) => ahead.lastIndexOf(mark))) + 3;
  const key = plainText(ahead.slice(Math.max(opens, dash === 2 ? 0 : dash)))
    .replace(/^[^\p{L}\p{N}[{]{1,9}/u, "")
    .trim();
  return key === "" || key.length > 60 || key.split(" ").length > 6
    ? noSlot
    : { label: key, name: key, inTable: false };
}

/**
 * The slot of a token in a table. A row whose first cell is itself a blank, or the token's own, has no name: its slots
 * are called as their columns are.
 */
export function cellSlot(header: TableRow | undefined, row: TableRow, column: number, rowIsBlank: boolean): Slot {
  const label = cellWords(header?.cells[column]);
  const first = column === 0 || rowIsBlank ? "" : cellWords(row.cells[0]);
  const name = label === "" ? first : first === "" ? label : `${first} › ${label}`;
  return { label: label === "" ? undefined : label, name, inTable: true };
}

function cellWords(cell: string | undefined): string {
  return plainText((cell ?? "").slice(0, 100)).trim();
}

/** The start of a list item on its line, taken apart. */
export interface ItemLine {
  /** What stands before the item's own marker: blanks and quote marks; markers of lists around it are blanked. */
  readonly indent: string;
  /** `-`, `*`, `+`, `1.` or `2)`. */
  readonly marker: string;
  readonly gap: string;
  readonly hasBox: boolean;
  /** Where the text behind marker and box begins, in UTF-16 units from the line's start. */
  readonly from: number;
  readonly text: string;
}

const opening = /^([ \t>]{0,200})([-*+]|\d{1,9}[.)])([ \t]{1,8})/u;
/** A GFM box or one character in bold or code, as lenient boxes have it. */
const box = /^(?:\*\*|`)?\[[^\]]{0,3}\](?:\*\*|`)?[ \t]{0,8}/u;

/** Reads a line that begins a list item; of lists that begin on one line, the innermost. Undefined for any other. */
export function readItemLine(line: string): ItemLine | undefined {
  let indent = "";
  let at = 0;
  let found: ItemLine | undefined;
  for (let match = opening.exec(line); match !== null; match = opening.exec(line.slice(at, at + 300))) {
    const [all, lead = "", marker = "", gap = ""] = match;
    at += all.length;
    const hasBox = box.test(line.slice(at, at + 20));
    const from = at + (hasBox ? (box.exec(line.slice(at, at + 20))?.[0].length ?? 0) : 0);
    found = { indent: indent + lead, marker, gap, hasBox, from, text: line.slice(from) };
    indent += lead + " ".repeat(marker.length + gap.length);
    if (hasBox) {
      break;
    }
  }
  return found;
}

/** A new item's line: an open box before its text where `boxed`. */
export function itemLine(
  { indent, gap }: Pick<ItemLine, "indent" | "gap">,
  marker: string,
  boxed: boolean,
  text: string,
): string {
  return `${indent}${marker}${gap}${boxed ? "[ ] " : ""}${text}`;
}

/** The marker of the item behind one: the next number, or the same one in lists that repeat theirs. */
export function markerAfter(marker: string, before?: string): string {
  const number = Number.parseInt(marker, 10);
  return Number.isNaN(number) || marker === before
    ? marker
    : marker.replace(/^\d+/u, (digits) => String(number + 1).padStart(digits.startsWith("0") ? digits.length : 0, "0"));
}

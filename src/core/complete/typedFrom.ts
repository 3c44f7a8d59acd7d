import { mostOffers, type Offer } from "./completion.ts";

/**
 * Where in a text that stands at the caret the part begins which chooses among the offers. All before the caret where the
 * text is the start of an offer; nothing where it is a value to replace, so that what is typed next narrows all of them.
 * In front of other words it is the start of an offer that was typed there.
 */
export function typedFrom(standing: string, caret: number, offers: readonly Offer[]): number {
  const text = standing.toLowerCase();
  const values = offers.map(({ value }) => value.toLowerCase());
  const starts = (typed: string): boolean =>
    typed !== "" && values.some((value) => value.length > typed.length && value.startsWith(typed));
  const before = text.slice(0, caret);
  // Where there are more than are shown, the list is asked for at each letter.
  if (starts(text) || (offers.length > mostOffers && starts(before))) {
    return 0;
  }
  if (!values.includes(text.trim()) && text.slice(caret).trim() !== "") {
    for (let from = Math.max(0, caret - longestTyped); from < caret - 1; from++) {
      if (starts(before.slice(from))) {
        return from;
      }
    }
  }
  return caret;
}

/** How much before the caret is looked at for the start of an offer, in UTF-16 units. */
const longestTyped = 24;

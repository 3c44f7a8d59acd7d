import type { Placeholder, PlaceholderWhen } from "../placeholder.ts";

/** Which way a walk goes. */
export type Direction = "next" | "previous";

/**
 * The blank that a walk from a place in the text comes to, around the end of the document: the next one that starts
 * there or behind, the previous one that ends there or in front. With `due` only blanks due then are stopped at.
 * `offset` counts UTF-16 units: for the next the end of the selection, for the previous its start.
 */
export function nextPlaceholder(
  placeholders: readonly Placeholder[],
  offset: number,
  direction: Direction,
  due?: ReadonlySet<PlaceholderWhen>,
): Placeholder | undefined {
  const stops = due === undefined ? placeholders : placeholders.filter(({ when }) => due.has(when));
  return direction === "next"
    ? (stops.find(({ range }) => range.start >= offset) ?? stops[0])
    : (stops.findLast(({ range }) => range.end <= offset) ?? stops.at(-1));
}

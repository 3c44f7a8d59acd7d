import { lowerBound } from "./lowerBound.ts";
/** Lines of one text, from `start` up to `end`, in whose place another has those from `newStart` to `newEnd`. All 0-based. */
export interface LineChange {
  readonly start: number;
  readonly end: number;
  readonly newStart: number;
  readonly newEnd: number;
}

/** How often a stretch is taken apart: hostile texts could have it done for every line. */
const deepest = 30;

/**
 * What became of lines, in order. Lines that stand once in both texts hold the two together, as in a patience diff; in
 * between is what changed. Not the fewest changes there are, but always right, and in about n log n.
 */
export function lineDiff(before: readonly string[], after: readonly string[]): readonly LineChange[] {
  const found: LineChange[] = [];
  const left: (LineChange & { readonly depth: number })[] = [
    { start: 0, end: before.length, newStart: 0, newEnd: after.length, depth: 0 },
  ];
  for (let part = left.pop(); part !== undefined; part = left.pop()) {
    const { depth } = part;
    const change = trimmed(before, after, part);
    const { start, end, newStart, newEnd } = change;
    const anchors = start < end && newStart < newEnd && depth < deepest ? anchorsIn(before, after, change) : [];
    if (anchors.length > 0) {
      const bounds = [{ old: start - 1, now: newStart - 1 }, ...anchors, { old: end, now: newEnd }];
      const parts = bounds.slice(1).map(({ old, now }, at) => ({
        start: (bounds[at]?.old ?? 0) + 1,
        end: old,
        newStart: (bounds[at]?.now ?? 0) + 1,
        newEnd: now,
        depth: depth + 1,
      }));
      // The first is taken next, so that changes come in order.
      left.push(...parts.toReversed());
    } else if (start < end || newStart < newEnd) {
      found.push(change);
    }
  }
  return found;
}

/** A stretch without the lines that both texts have at its start and at its end. */
function trimmed(before: readonly string[], after: readonly string[], part: LineChange): LineChange {
  let { start, end, newStart, newEnd } = part;
  while (start < end && newStart < newEnd && before[start] === after[newStart]) {
    start++;
    newStart++;
  }
  while (start < end && newStart < newEnd && before[end - 1] === after[newEnd - 1]) {
    end--;
    newEnd--;
  }
  return { start, end, newStart, newEnd };
}

/** A line that is the same one in both texts. */
interface Anchor {
  readonly old: number;
  readonly now: number;
}

/** The longest row of lines that stand once in each stretch and in the same order in both. */
function anchorsIn(before: readonly string[], after: readonly string[], part: LineChange): readonly Anchor[] {
  const olds = onceIn(before, part.start, part.end);
  const news = onceIn(after, part.newStart, part.newEnd);
  const pairs: Anchor[] = [];
  for (const [line, old] of olds) {
    const now = news.get(line);
    if (now !== undefined && now !== -1 && old !== -1) {
      pairs.push({ old, now });
    }
  }
  return longestRow(pairs);
}

/** Where each line stands that stands once; -1 for the others. In the order of the text. */
function onceIn(lines: readonly string[], start: number, end: number): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (let at = start; at < end; at++) {
    const line = lines[at] ?? "";
    places.set(line, places.has(line) ? -1 : at);
  }
  return places;
}

/** Of pairs in the order of the old text the most that are in the order of the new one, too: a game of patience. */
function longestRow(pairs: readonly Anchor[]): readonly Anchor[] {
  const piles: { readonly pair: Anchor; readonly below: number | undefined }[][] = [];
  for (const pair of pairs) {
    const low = lowerBound(piles, (pile) => (pile.at(-1)?.pair.now ?? 0) < pair.now);
    const under = piles[low - 1];
    (piles[low] ??= []).push({ pair, below: under === undefined ? undefined : under.length - 1 });
  }
  const row: Anchor[] = [];
  let card = piles.at(-1)?.at(-1);
  for (let pile = piles.length - 1; card !== undefined; pile--) {
    row.push(card.pair);
    card = card.below === undefined ? undefined : piles[pile - 1]?.[card.below];
  }
  return row.toReversed();
}

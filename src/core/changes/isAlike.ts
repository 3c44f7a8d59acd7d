/** How much of long texts is looked at: a task's first words say what it is. */
const longest = 200;

/** Share of common pairs of letters from which two texts are one that was edited. */
const leastShare = 0.6;

/**
 * Whether a text is another one slightly edited: most of their pairs of letters are the same, or one goes on where the
 * other ends, as a remark behind a task does.
 */
export function isAlike(one: string, other: string): boolean {
  const a = one.slice(0, longest).toLowerCase();
  const b = other.slice(0, longest).toLowerCase();
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return (short.length > 2 && long.startsWith(short)) || shareOfPairs(a, b) >= leastShare;
}

function shareOfPairs(a: string, b: string): number {
  const pairs = new Map<string, number>();
  for (let at = 1; at < a.length; at++) {
    const pair = a.slice(at - 1, at + 1);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let common = 0;
  for (let at = 1; at < b.length; at++) {
    const pair = b.slice(at - 1, at + 1);
    const left = pairs.get(pair) ?? 0;
    if (left > 0) {
      pairs.set(pair, left - 1);
      common++;
    }
  }
  const all = Math.max(0, a.length - 1) + Math.max(0, b.length - 1);
  return all === 0 ? 0 : (2 * common) / all;
}

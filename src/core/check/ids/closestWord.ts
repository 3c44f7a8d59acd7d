/** Longest word that is compared, in UTF-16 units. */
const longest = 60;
/** From how many letters on a part of a name says which one is meant. */
const leastPart = 5;

/**
 * The name that somebody may have meant by a wrong word: the one with the fewest letters typed wrongly, left out, doubled or
 * swapped, at most one in three, else the only one that the word is a part of. For names that are words; where they are
 * numbered, closestTo knows more.
 */
export function closestWord(word: string, names: readonly string[]): string | undefined {
  const wrong = word.toLowerCase();
  if (wrong.length > longest) {
    return undefined;
  }
  const [best] = names
    .map((name) => ({ name, slips: slipsBetween(wrong, name) }))
    .filter(({ name, slips }) => slips * 3 <= Math.min(wrong.length, name.length))
    .toSorted((a, b) => a.slips - b.slips);
  const around = wrong.length < leastPart ? [] : names.filter((name) => name.includes(wrong));
  return best?.name ?? (around.length === 1 ? around[0] : undefined);
}

/** How many slips of the fingers make one word out of another; two letters that are swapped are one. */
function slipsBetween(a: string, b: string): number {
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwapped ? (before[j - 2] ?? 0) + 1 : Infinity;
      next.push(Math.min(same, swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}

/** How many names are offered at most. */
const most = 3;

/**
 * The names that somebody may have meant by a wrong one, closest first: the same number with other zeros, one digit typed
 * wrongly, left out, doubled or swapped with its neighbour, or the number right beside it. What stands before the last number
 * must be the same. Empty where none is close.
 */
export function closestTo(name: string, names: readonly string[]): readonly string[] {
  const { stem, number } = takeApart(name);
  const close = names
    .map((other) => ({ other, ...takeApart(other) }))
    .filter((one) => one.stem === stem)
    .map((one) => ({
      other: one.other,
      apart: Math.abs(Number(one.number) - Number(number)),
      distance: distance(number, one.number),
    }))
    .filter(({ distance: far, apart }) => far === 0 || apart <= 1 || (far === 1 && number.length > 1))
    .toSorted((a, b) => Math.min(a.distance, a.apart) - Math.min(b.distance, b.apart) || a.apart - b.apart)
    .slice(0, most);
  // The same number with other zeros is what was meant.
  const same = close.filter(({ distance: far }) => far === 0);
  return (same.length > 0 ? same : close).map(({ other }) => other);
}

function takeApart(name: string): { readonly stem: string; readonly number: string } {
  const [, stem = "", number = ""] = /^(.*?)(\d+)\D*$/u.exec(name) ?? [];
  return { stem: stem.toLowerCase(), number };
}

/** 0 for the same number, 1 for one slip of the fingers, else 2. */
function distance(number: string, other: string): 0 | 1 | 2 {
  if (Number(number) === Number(other)) {
    return 0;
  }
  let start = 0;
  while (start < number.length && number[start] === other[start]) {
    start++;
  }
  let end = 0;
  while (end < Math.min(number.length, other.length) - start && number.at(-1 - end) === other.at(-1 - end)) {
    end++;
  }
  const [a, b] = [number.slice(start, number.length - end), other.slice(start, other.length - end)];
  const isSwapped = a.length === 2 && b.length === 2 && a[0] === b[1] && a[1] === b[0];
  return (a.length <= 1 && b.length <= 1) || isSwapped ? 1 : 2;
}

/** A source of chance that gives the same sequence for the same seed, on every machine. */
export interface Chance {
  /** A whole number from 0 up to but not including the limit. */
  below(limit: number): number;
  /** True in about this share of calls, 0 to 1. */
  happens(share: number): boolean;
  pick<T>(list: readonly [T, ...T[]]): T;
}

/** Makes a source of chance: a 32-bit linear congruential sequence, of which only the upper bits are used. */
export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor(((state >>> 8) / 0x1000000) * limit);
  };
  return {
    below,
    happens: (share) => below(10_000) < share * 10_000,
    pick: (list) => list[below(list.length)] ?? list[0],
  };
}

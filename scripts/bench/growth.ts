/** How much longer the second takes for each doubling of the size: 2 is linear, 4 quadratic. */
export function growthPerDoubling(sizes: readonly [number, number], times: readonly [number, number]): number {
  const doublings = Math.log2(sizes[1] / sizes[0]);
  return (times[1] / times[0]) ** (1 / doublings);
}

/** How much faster one grows than the other between two sizes: 1 is alike. */
export function growthRatio(ours: readonly [number, number], theirs: readonly [number, number]): number {
  return ours[1] / ours[0] / (theirs[1] / theirs[0]);
}

/** A measured number beside the most it may be. */
export interface Verdict {
  readonly value: number;
  readonly atMost: number;
  readonly met: boolean;
}

/** Holds a number against its target. A value that is no number misses it. */
export function judge(value: number, atMost: number): Verdict {
  return { value, atMost, met: value <= atMost };
}

/** Numbers from 0 to below 1, the same ones for the same seed. */
export type Random = () => number;

/** Random numbers from a seed (mulberry32). */
export function randomFrom(seed: string): Random {
  let state = 0;
  for (const character of seed) {
    state = (Math.imul(state, 31) + (character.codePointAt(0) ?? 0)) | 0;
  }
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

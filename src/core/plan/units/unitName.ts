import type { Unit } from "../model.ts";

/** A unit as people refer to it: `Phase 2` of `Phase 2: Storage`. */
export function unitName({ label, number, word }: Unit): string {
  const at = label.indexOf(number);
  const name = at === -1 || at > 40 ? `${word} ${number}` : label.slice(0, at + number.length);
  // Emoji and list numbers before the word are no part of the name.
  return name.replace(/^[^\p{L}]+/u, "");
}

import type { Unit } from "../../plan/model.ts";
import { isLetterOf, numberAfter, numberRaised, rangeOf } from "./counting.ts";

/** The number of a unit that comes behind another, and the units that must be counted on to make room for it. */
export interface Renumbering {
  readonly number: string;
  readonly moved: ReadonlyMap<Unit, string>;
}

/**
 * Counts on from a unit; a gap in the numbers takes the rest in. Undefined where a number cannot be counted on,
 * or two units have it.
 */
export function makeRoom(siblings: readonly Unit[], nth: number): Renumbering | undefined {
  const number = numberAfter(siblings[nth]?.number ?? "");
  if (number === undefined) {
    return undefined;
  }
  // A unit of several numbers, `2-3`, is in the way at its first.
  const firstOf = (unit: Unit): string => rangeOf(unit.number)?.[0].toString() ?? unit.number;
  const rest = new Map(siblings.map((unit) => [firstOf(unit), unit]));
  const counts = new Map<string, number>();
  for (const unit of siblings) {
    counts.set(firstOf(unit), (counts.get(firstOf(unit)) ?? 0) + 1);
  }
  const lettered = siblings.filter((one) => /\d[a-z]$/u.test(one.number));
  const moved = new Map<Unit, string>();
  let wanted = number;
  for (let unit = rest.get(wanted); unit !== undefined; unit = rest.get(wanted)) {
    const own = unit.number;
    const next = numberRaised(own);
    const behind = numberAfter(own);
    if (next === undefined || behind === undefined || moved.has(unit) || counts.get(firstOf(unit)) !== 1) {
      return undefined;
    }
    moved.set(unit, next);
    for (const part of lettered.filter((one) => isLetterOf(one.number, own))) {
      moved.set(part, next + part.number.slice(-1));
    }
    wanted = behind;
  }
  // `3-4` is a range, or one number of its kind.
  const isTaken = siblings.some((one) => one.number === number && !moved.has(one));
  return isTaken ? undefined : { number, moved };
}

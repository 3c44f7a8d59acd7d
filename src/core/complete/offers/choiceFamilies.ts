import type { ValueSubject } from "../place/valueSubject.ts";

const families: Readonly<Partial<Record<ValueSubject, readonly (readonly string[])[]>>> = {
  priority: [
    ["Critical", "High", "Medium", "Low"],
    ["P0", "P1", "P2", "P3"],
    ["Must", "Should", "Could", "Won't"],
  ],
  level: [
    ["High", "Medium", "Low"],
    ["H", "M", "L"],
  ],
  effort: [
    ["S", "M", "L", "XL"],
    ["Small", "Medium", "Large"],
  ],
};

/** Closed sets of values for a subject; a plan that uses one of a set is offered the rest of it. The first is the usual one. */
export function familiesOf(subject: ValueSubject): readonly (readonly string[])[] {
  return families[subject] ?? [];
}

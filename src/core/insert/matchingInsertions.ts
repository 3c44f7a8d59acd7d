import type { Insertion } from "./insertion.ts";
import { insertionNames } from "./insertionNames.ts";

/** An insertion that fits what was typed. */
export interface MatchingInsertion {
  readonly insertion: Insertion;
  /**
   * What an editor's own filter is to hold the typed words against, in lower case: a name that begins with them where the
   * insertion has one, and more behind it: a name that ends with the words typed counts more or less than others.
   */
  readonly words: string;
}

/**
 * The insertions that fit what was typed, the best first: a task, phase or risk before any section, whichever of its names
 * was typed. Those that hold no more than its letters in order come only where nothing else fits; all, in their own order,
 * while nothing is typed. Without what the plan has already.
 */
export function matchingInsertions(
  all: readonly Insertion[],
  typed: string,
  labelOf: (insertion: Insertion) => string,
): readonly MatchingInsertion[] {
  const wanted = typed.trim().toLowerCase();
  const groups: readonly MatchingInsertion[][] = Array.from({ length: loose + 1 }, () => []);
  for (const insertion of all) {
    if (!insertion.isThere) {
      const label = labelOf(insertion).toLowerCase();
      const own = [label, ...insertionNames(insertion.kind)];
      const nth = own.findIndex((name) => wordStart(name, wanted) !== -1);
      const group = insertion.kind === "section" ? sectionGroup(label, wanted) : kindGroup(own, nth, wanted);
      const first = insertion.kind === "section" ? label : fromWord(own[Math.max(0, nth)] ?? "", wanted);
      groups[group]?.push({ insertion, words: [first, ...own].join(" · ") });
    }
  }
  const close = groups.slice(0, loose).flat();
  return close.length > 0 ? close : (groups[loose] ?? []);
}

/** The group of what holds the letters in order; no group is below it. */
const loose = 6;

function kindGroup(own: readonly string[], nth: number, wanted: string): number {
  if (nth !== -1) {
    return nth === 0 ? 0 : 1;
  }
  return own.some((name) => name.includes(wanted)) ? 2 : looseGroup(own[0] ?? "", wanted);
}

function sectionGroup(label: string, wanted: string): number {
  if (label.startsWith(wanted)) {
    return 3;
  }
  return wordStart(label, wanted) !== -1 ? 4 : label.includes(wanted) ? 5 : looseGroup(label, wanted);
}

function looseGroup(label: string, wanted: string): number {
  let at = -1;
  for (const letter of wanted) {
    at = label.indexOf(letter, at + 1);
    if (at === -1) {
      return loose + 1;
    }
  }
  return loose;
}

/** Where a word of a name begins with the words typed; -1 for nowhere. */
function wordStart(name: string, wanted: string): number {
  for (let at = name.indexOf(wanted); at !== -1; at = name.indexOf(wanted, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(name[at - 1] ?? "")) {
      return at;
    }
  }
  return -1;
}

function fromWord(name: string, wanted: string): string {
  return name.slice(Math.max(0, wordStart(name, wanted)));
}

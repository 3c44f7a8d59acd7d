import { plainText, slug } from "../plainText.ts";
import { readUnitHeading } from "./unitHeading.ts";
import type { UnitWords } from "./unitWords.ts";
import type { OpenUnit, UnitTree } from "./unitTree.ts";

/**
 * The phase that a list item or table row names, `Phase 1: Setup` or `**Phase 1** - done`, where that phase has a
 * heading of its own: then the item says the phase's progress a second time and is no task (format §3). An item that
 * goes on as a sentence ("Phase 1 code review") is one, and so is any item within the phase it names.
 */
export function namedPhase(
  text: string,
  units: UnitTree,
  words: UnitWords,
  inside: OpenUnit | undefined,
): OpenUnit | undefined {
  if (units.phases.length === 0 || !mayName(text, units.firstWords)) {
    return undefined;
  }
  const plain = plainText(text);
  // A file called phase3-notes.md is no phase.
  if (/^[^\p{L}]*[A-Za-z]{3,}\d/u.test(plain)) {
    return undefined;
  }
  const unit = readUnitHeading(plain, words);
  if (unit === undefined || unit.word === "") {
    return undefined;
  }
  const [first, ...others] = units.named(unit.word, unit.number);
  if (first === undefined) {
    return undefined;
  }
  const phase = [first, ...others].find(({ title }) => slug(title, 3) === slug(unit.title, 3)) ?? first;
  for (let around = inside; around !== undefined; around = around.parent) {
    if (around === phase) {
      return undefined;
    }
  }
  return unit.separated || slug(unit.title, 2) === slug(phase.title, 2) ? phase : undefined;
}

/** Whether a text's first word may be one of phases; other scripts are looked at more closely. Asked for every task. */
function mayName(text: string, words: ReadonlySet<string>): boolean {
  let start = 0;
  while (start < text.length && start < 12 && !isLetter(text.charCodeAt(start))) {
    if (text.charCodeAt(start) > 127) {
      return true;
    }
    start++;
  }
  let end = start;
  while (isLetter(text.charCodeAt(end))) {
    end++;
  }
  return end > start && words.has(text.slice(start, end).toLowerCase());
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

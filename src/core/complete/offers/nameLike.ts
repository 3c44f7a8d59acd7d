import { isUnfilled } from "../../fields/isUnfilled.ts";
import { isChoice } from "../../placeholder/tokens/choices.ts";
import { findDates } from "../../values/readDate.ts";
import { readDependencies } from "../../values/readDependencies.ts";
import { readStatusPhrase } from "../../words/readStatusPhrase.ts";
import { familiesOf } from "./choiceFamilies.ts";
import type { Offer } from "../completion.ts";
import type { ValueSubject } from "../place/valueSubject.ts";

/** `Phase 1` and `T012`, and as templates have them: `Phase 1 completion`. */
const oneUnit = /^(?:\S+ )?\S*\d[\w.]*(?: (?:completion|must be (?:complete|completed|done)))?$/u;
/** Longer values are prose, in UTF-16 units. */
const longestName = 60;

/**
 * Whether a value is one that people choose again, such as `In Review`, `P1`, `2 days` or a person's name, and no prose:
 * few words for its subject, and no sentence.
 */
export function isNameLike(value: string, subject: ValueSubject): boolean {
  if (value.length > longestName) {
    return false;
  }
  if (subject === "date" || subject === "dependency") {
    return true;
  }
  if (/[!?;…。！？]|[.:,]$/u.test(value)) {
    return false;
  }
  const words = wordCount(value);
  if (subject === "owner") {
    return value.split(/[,，、]/u).every((name) => wordCount(name) <= 4 && (words <= 2 || isCapital(name)));
  }
  // Remarks behind the value, and boxes to choose from.
  if (/[(（,，]|\s[-–—]\s|\].*\[/u.test(value)) {
    return false;
  }
  if (subject === "status") {
    return words <= 2 || isStatus(value);
  }
  return words <= 1 || (words <= 2 && (isAmount(value) || hasFamilyWord(value, subject)));
}

/**
 * Whether an offer may take the place of what stands there: nothing, a blank, one word, the start of an offer, or another
 * value of the kind that is asked for. Prose stays: nobody means to replace a sentence by a word.
 */
export function mayReplace(standing: string, subject: ValueSubject, offers: readonly Offer[]): boolean {
  const text = standing.trim().toLowerCase();
  if (wordCount(text) <= 1 || isBlank(standing)) {
    return true;
  }
  if (text.length > longestName) {
    return false;
  }
  if (offers.some(({ value }) => value.toLowerCase().startsWith(text))) {
    return true;
  }
  switch (subject) {
    case "status":
      return isStatus(text);
    case "date":
      return isDate(text);
    case "dependency":
      return oneUnit.test(text) && readDependencies(standing).length === 1;
    case "owner":
      return isNameLike(standing.trim(), subject) && isCapital(standing);
    case "priority":
    case "level":
    case "effort":
    case "other":
      return isNameLike(standing.trim(), subject);
  }
}

/** Whether a value is a blank with a word or two around it at most, or a choice still to make. */
export function isBlank(value: string): boolean {
  if (isChoice(value)) {
    return true;
  }
  return isUnfilled(value) && wordCount(value.replace(/\[[^[\]]*\]|\{\{[^{}]*\}\}|<[^<>]*>/gu, "")) <= 2;
}

/** Words with a letter or digit, as far as it matters whether there are many; a few signs that need no blanks are one. */
function wordCount(text: string): number {
  const words = text.slice(0, 500).match(/[^\s]+/gu) ?? [];
  return words
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .reduce((sum, word) => sum + 1 + Math.floor((word.match(/[\u3040-\u30ff\u4e00-\u9fff]/gu) ?? []).length / 8), 0);
}

/** Whether all words but short ones are written as those of names are, as far as their script tells. */
function isCapital(text: string): boolean {
  return !/(?<![\p{L}\p{N}@'’-])\p{Ll}\p{L}{3,}/u.test(text);
}

function isAmount(value: string): boolean {
  return /^[~≈<]?\s?\d[\d.,–-]*\s?\p{L}+$/u.test(value);
}

function hasFamilyWord(value: string, subject: ValueSubject): boolean {
  const words = value.toLowerCase().split(/[^\p{L}\p{N}']+/u);
  return familiesOf(subject).some((set) => set.some((one) => words.includes(one.toLowerCase())));
}

/** A status and nothing else, marks before it apart. */
function isStatus(text: string): boolean {
  const start = /^[^\p{L}\p{N}]*/u.exec(text)?.[0].length ?? 0;
  return readStatusPhrase(text, start)?.end === text.length;
}

/** A day and nothing else, a time and zone behind it apart. */
function isDate(text: string): boolean {
  const [found] = findDates(text);
  return found?.start === 0 && /^(?:[ T]\d\d:\d\d)?(?: [a-z]{1,4})?$/iu.test(text.slice(found.end));
}

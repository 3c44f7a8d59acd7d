import { isUnfilled } from "../../fields/isUnfilled.ts";
import { skipEmoji } from "../../words/emoji.ts";

/** Scales that are blanks as they stand, so that whoever fills them is offered the words; the usual one first. */
const scales: readonly string[] = [
  "High/Medium/Low",
  "High/Med/Low",
  "H/M/L",
  "Critical/High/Medium/Low",
  "Critical/High/Med/Low",
  "P0/P1/P2/P3",
  "P1/P2/P3",
  "P0/P1/P2/P3/P4",
];
const english = /^(?:(?:business |risk )?(?:impact|severity|likelihood|probability|prob|priority|prio|level))$/iu;

/**
 * A blank for a level, in the words that its column has: a choice where the scale is known, in their case too. Undefined for
 * others, such as numbers from 1 to 5 and words of other languages: no value is written that nobody is asked for.
 */
export function levelBlank(header: string, values: readonly string[]): string | undefined {
  const words = values
    .filter((value) => !isUnfilled(value))
    .map((value) => value.slice(skipEmoji(value, 0)).replaceAll(/[*_`]/gu, "").trim());
  const used = new Set(words.map((word) => word.toLowerCase()));
  const scale = scales.find((one) => {
    const all = new Set(one.toLowerCase().split("/"));
    return [...used].every((word) => all.has(word));
  });
  if (scale === undefined || (used.size === 0 && !english.test(header.trim()))) {
    return undefined;
  }
  const cases = [scale, scale.toUpperCase(), scale.toLowerCase()];
  return cases.find((one) => words.every((word) => one.split("/").includes(word))) ?? scale;
}

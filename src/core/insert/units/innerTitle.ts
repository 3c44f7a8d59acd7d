import type { Unit } from "../../plan/model.ts";
import { unitWords } from "../../plan/units/unitWords.ts";

/** A heading or label inside a unit as a new unit has it. */
export interface InnerTitle {
  readonly text: string;
  /** The same without numbers of units: two units have the same part where these are the same. */
  readonly key: string;
  /** Whether it has a number of its own or of a unit: it may be what only this unit has. */
  readonly isNumbered: boolean;
}

const words = [...unitWords({ phase: [], step: [] }).keys()].filter((word) => /^[\p{Script=Latin}]{3,}$/u.test(word));
/** `Phase 2`, `User Story 1`. */
const named = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?<word>(?:User |Work )?(?:${[...words, "package"].map(capital).join("|")}))\s#?(?<number>\d{1,4}(?:\.\d{1,4}){0,3}[a-z]?|[A-Z](?=$|[\s:.)—–-]))(?![\p{L}\p{N}])`,
  "gu",
);
/** Signs before a heading's words: hashes, marks, emphasis, emoji. */
const opening = String.raw`^(?<open>[^\p{L}\p{N}]{0,20})`;

/**
 * A heading's or label's line with the new unit's number where it has its unit's, `### B1. Prepare` or `Phase 2 criteria`,
 * and a blank where it names what its unit is called after, such as the story of `Phase 3: User Story 2`.
 */
export function innerTitle(
  line: string,
  { word, number, title }: Pick<Unit, "word" | "number" | "title">,
  next: string,
): InnerTitle {
  const prefix = ownPrefix(line, number);
  const start = prefix === undefined ? "" : line.slice(0, prefix - number.length);
  const rest = prefix === undefined ? line : line.slice(prefix);
  let isNumbered = prefix !== undefined || new RegExp(String.raw`${opening}\d{1,3}[.)]?\s`, "u").test(line);
  const key: string[] = [];
  const text: string[] = [];
  let from = 0;
  for (const { index, 0: mention, groups } of rest.matchAll(named)) {
    const name = groups?.["word"] ?? "";
    const isOwn = name.toLowerCase() === word && groups?.["number"]?.toLowerCase() === number.toLowerCase();
    const isAbout = title.toLowerCase().includes(mention.toLowerCase());
    isNumbered = true;
    text.push(rest.slice(from, index), isOwn ? `${name} ${next}` : isAbout ? `[TO FILL: ${name}]` : mention);
    key.push(rest.slice(from, index), isOwn || isAbout ? `${name} #` : mention);
    from = index + mention.length;
  }
  return {
    text: start + (prefix === undefined ? "" : next) + text.join("") + rest.slice(from),
    key: (start + (prefix === undefined ? "" : "#") + key.join("") + rest.slice(from)).toLowerCase(),
    isNumbered,
  };
}

/** Where a unit's number ends that a line opens with as the first part of its own, as in `B1. Prepare`. */
export function ownPrefix(line: string, number: string): number | undefined {
  const separator = /^\d/u.test(number) ? "[.-]" : "[.-]?";
  const pattern = new RegExp(String.raw`${opening}${number.replaceAll(".", String.raw`\.`)}(?=${separator}\d)`, "u");
  return number === "" || !/^[\p{L}\d.]{1,12}$/u.test(number) ? undefined : pattern.exec(line)?.[0].length;
}

function capital(word: string): string {
  return `[${word.slice(0, 1).toUpperCase()}${word.slice(0, 1)}]${word.slice(1)}`;
}

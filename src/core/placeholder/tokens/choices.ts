import { WordSet } from "./wordSet.ts";

/** The families of words that a choice without brackets may be made of, with the fewest parts that make one. */
const families: readonly { readonly least: number; readonly words: ReadonlySet<string> }[] = [
  {
    least: 2,
    words: new Set(
      (
        "draft,planned,planning,in progress,in-progress,active,completed,complete,done,paused,on hold,on-hold,blocked," +
        "cancelled,canceled,not started,pending,to do,todo,in review,review,approved,rejected,proposed,accepted," +
        "deferred,ready,implemented,deprecated,superseded,wip,archived,abandoned"
      ).split(","),
    ),
  },
  { least: 3, words: new Set("critical,urgent,very high,high,medium,med,moderate,low,very low,none".split(",")) },
  { least: 3, words: new Set("xs,s,m,l,xl,xxl".split(",")) },
  { least: 3, words: new Set("small,medium,large,extra large,tiny,huge".split(",")) },
  { least: 3, words: new Set("p0,p1,p2,p3,p4".split(",")) },
  { least: 3, words: new Set("h,m,l".split(",")) },
  { least: 2, words: new Set("new,modified,modify,delete,deleted,remove,removed,update,updated,existing".split(",")) },
  { least: 2, words: new Set("yes,no,n/a,tbd,maybe".split(",")) },
  { least: 2, words: new Set("pass,fail,passed,failed".split(",")) },
];

/** `None / [Other Phase]`, `None / Phase X must be complete`: nothing, or a blank of the person's own. */
const otherThanNone = /^(?:\[[^[\]]{2,60}\]|\p{L}{2,20} [XNY](?: must be (?:complete|completed|done))?)$/u;

/** The marks that may stand around a choice: emphasis and the state emoji in front of a word. */
const decoration = /^[\s*_]+|[\s*_]+$|^[^\p{L}\p{N}[]{1,6}\s(?=\p{L})/gu;

/** The last words of all first parts: what a slash in prose or in a path fails at. */
const lastWords = new WordSet(
  families.flatMap(({ words }) => [...words].map((word) => word.split(/[ /]/u).at(-1) ?? "")),
);

/** Whether a choice may end its first part at an offset: a look-up of the word in front of it. */
export function endsChoiceWord(text: string, end: number): boolean {
  let to = end;
  while (to > 0 && end - to < 4 && isMark(text.charCodeAt(to - 1))) {
    to--;
  }
  let from = to;
  while (from > 0 && to - from < 14 && isWordCode(text.charCodeAt(from - 1))) {
    from--;
  }
  return from < to && lastWords.has(text, from, to);
}

/** Blanks, backslashes and emphasis. */
function isMark(code: number): boolean {
  return (
    (code < 128 && (code === 32 || code === 92 || code === 42 || code === 95 || (code >= 9 && code <= 13))) ||
    (code >= 160 && /\s/u.test(String.fromCharCode(code)))
  );
}

/** Latin letters, digits and hyphens. */
function isWordCode(code: number): boolean {
  const lower = code | 32;
  return (lower >= 97 && lower <= 122) || (code >= 48 && code <= 57) || code === 45;
}

/** The parts of `A | B`, `A / B` or `A/B`, without marks; `|` separates where there is one. */
export function splitChoices(text: string): readonly string[] {
  const parts = text.includes("|") ? text.split(/\\?\|/u) : text.split("/");
  return parts.map((part) => part.replace(decoration, ""));
}

/**
 * Whether a text without brackets is a choice still to make: all parts are words of one kind, such as statuses or sizes
 * (format §6). Two levels (`High/Medium`) and two sizes are an answer.
 */
export function isChoice(text: string): boolean {
  const parts = splitChoices(text);
  if (parts.length === 2 && /^none$/iu.test(parts[0] ?? "") && otherThanNone.test(parts[1] ?? "")) {
    return true;
  }
  const words = new Set(parts.map((part) => part.toLowerCase()));
  // `Pending/To Do` is one status said twice; with blanks around the mark two make a choice.
  const isTight = !/[|]| \/ /u.test(text);
  return (
    words.size === parts.length &&
    families.some(
      ({ least, words: family }, nth) =>
        parts.length >= (nth === 0 && isTight ? 3 : least) && [...words].every((word) => family.has(word)),
    )
  );
}

import {
  behindGone,
  behindNew,
  deletingVerb,
  fileWord,
  insideWord,
  intoWord,
  targetWord,
  verbs,
} from "./claimWords.ts";
import type { Claim } from "./named.ts";

/** How far around a path its words are looked at, in UTF-16 units. */
const reach = 240;
/** How many words a verb's own object has at most before the path. */
const mostBetween = 6;

/** What a line says of the file whose path stands from `start` to `end` in it; undefined where it says nothing. */
export function claimOf(line: string, start: number, end: number): Exclude<Claim, "listed"> | undefined {
  const { clause, isStruck } = clauseBefore(line, start);
  const behind = line.slice(end, end + 60);
  if (isStruck || behindGone.test(behind)) {
    return "gone";
  }
  if (behindNew.test(behind)) {
    return "made";
  }
  const found = [...clause.matchAll(verbs)].toReversed();
  for (const { 0: verb, index, groups = {} } of found) {
    const between = clause.slice(index + verb.length);
    if (groups["weak"] === undefined || /^\s*(?:[\p{L}-]+\s+){0,2}[`*_("]*$/u.test(between)) {
      return claimOfVerb(groups, between);
    }
  }
  return undefined;
}

/** What a label says of the files listed under it: "New files", "Files to delete", "Create:". */
export function claimOfLabel(label: string): "made" | "gone" | undefined {
  const isLabel = label.length <= 60 && (fileWord.test(label) || /^[\p{L}\s/&]{2,24}[:：]?[*_]*$/u.test(label));
  const { groups } = (isLabel ? verbs[Symbol.matchAll](label).next().value : undefined) ?? {};
  const isShort = fileWord.test(label) || label.trim().split(/\s+/u).length <= 2;
  return groups === undefined || !isShort || groups["moved"] !== undefined || groups["weak"] !== undefined
    ? undefined
    : groups["made"] === undefined && groups["cjkMade"] === undefined
      ? "gone"
      : "made";
}

/** Whether a task's own text begins with deleting, so that the files it lists may all be gone. */
export function deletes(title: string): boolean {
  return deletingVerb.test(title.slice(0, reach));
}

function claimOfVerb(groups: Readonly<Record<string, string | undefined>>, between: string): Exclude<Claim, "listed"> {
  const isMoved = (groups["moved"] ?? groups["cjkMoved"]) !== undefined;
  const isMade = (groups["made"] ?? groups["cjkMade"]) !== undefined;
  if (isMoved && targetWord.test(between)) {
    // What moves into a file that is there is not the file itself.
    return between.includes("`") ? "made" : "mentioned";
  }
  const words = between.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  const isApart = words > mostBetween || /[\p{L}`]\s+[-–—]\s/u.test(between);
  if (isApart || insideWord.test(between) || (isMade && intoWord.test(between))) {
    return "mentioned";
  }
  return isMade ? "made" : "gone";
}

/** The words before a path up to the end of the sentence before, other code emptied: names in it say nothing. */
function clauseBefore(line: string, start: number): { readonly clause: string; readonly isStruck: boolean } {
  const text = line.slice(Math.max(0, start - reach), start).replace(/`[^`]*`/gu, "``");
  const ends = [...text.matchAll(/[.!?;](?=\s)|[。；]/gu)];
  const clause = text.slice((ends.at(-1)?.index ?? -1) + 1);
  return { clause, isStruck: text.split("~~").length % 2 === 0 };
}

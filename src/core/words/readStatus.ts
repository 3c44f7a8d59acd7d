import { emojiStatus } from "./emoji.ts";
import { readLeadingMark } from "./leadingMark.ts";
import { type FoundPhrase, readStatusPhrase } from "./readStatusPhrase.ts";
import type { Status } from "./status.ts";
import { isStatusChoice } from "./statusChoice.ts";
import { struckEnd } from "./struckStatus.ts";
import { defaultMarks } from "./taskState.ts";

/** How much of a value may matter, in UTF-16 units. */
const reach = 200;

/** Words of a value that speak of a part of the plan: the emoji before them is not about the whole. */
const partOfPlan = /^(?:phases?|steps?|stages?|sprints?|tasks?|milestones?|weeks?|fases?|etapas?|étapes?|partial)\b/iu;

/**
 * The status that a value says (format §4): its first status word, after emoji, emphasis, brackets and a status that is
 * struck out, in any of the known languages; a status emoji decides where no known word follows. Undefined for an unfilled choice, a blank, a
 * "Living – …" and any other text: the status follows the counts then.
 */
export function readStatus(value: string): Status | undefined {
  const from = struckEnd(value);
  const text = value.slice(from, from + reach);
  if (isStatusChoice(text)) {
    return undefined;
  }
  const { box, emoji, wordStart } = readLeadingMark(text, (code) => emojiStatus(code) !== undefined);
  const phrase = readStatusPhrase(text, wordStart);
  const said =
    phrase === undefined || phrase.status === "failed" || !isStatement(text, phrase) ? undefined : phrase.status;
  if (box !== undefined) {
    return text.includes("[", wordStart) ? undefined : boxStatus(box, said);
  }
  if (phrase !== undefined && isStatement(text, phrase)) {
    return said;
  }
  return emoji === undefined || partOfPlan.test(text.slice(wordStart, wordStart + 16)) ? undefined : emojiStatus(emoji);
}

/** A box decides whether something is done; a word behind it only refines an open one (format §2). */
function boxStatus(box: string, said: Status | undefined): Status | undefined {
  const state = defaultMarks.get(box);
  if (state === "todo") {
    return said === undefined || said === "done" ? "planned" : said;
  }
  return state === "done" || state === "inProgress" || state === "blocked" ? state : undefined;
}

/**
 * Whether a phrase at the start of a text says its status and is not the start of a sentence: ordinary words such as
 * `open` count only where at most four words follow in the same clause.
 */
function isStatement(text: string, phrase: FoundPhrase): boolean {
  return phrase.strict || clauseWords(text, phrase.end) <= 4;
}

/** How many words stand between an offset and the end of the clause. */
export function clauseWords(text: string, from: number): number {
  const rest = text.slice(from, from + 80);
  const stop = /[,;.:(（|·、。！!]|\s[-–—]/u.exec(rest)?.index ?? rest.length;
  return (rest.slice(0, stop).match(/[\p{L}\p{N}]+/gu) ?? []).length;
}

import type { Status } from "./status.ts";
import { longestPhrase, type StatusPhrase, statusPhrases, unspacedPhrase } from "./statusWords.ts";

/** A status phrase found in a text: UTF-16 offsets of its words. */
export interface FoundPhrase {
  readonly status: Status | "failed";
  /** Whether it counts at the edge of a title, too. */
  readonly strict: boolean;
  readonly start: number;
  readonly end: number;
}

/** How far a phrase may reach, in UTF-16 units; the longest one with generous blanks is shorter. */
const reach = 48;
const word = /n\/a|[\p{L}\p{N}\p{M}'’]+/giu;
const gap = /^(?:[ \t\u00a0]{1,3}|[-_‑])$/u;
const percent = /^(\d{1,3})(?:[.,]\d{1,2})?[ \u00a0]?%\s{0,3}/u;
const qualifier =
  /^(?:(fully|now|already|successfully|just|finally)|(partially|partly|mostly|nearly|almost|largely|substantially)|(not)(?:\s+yet)?)\s{1,3}/iu;

/**
 * Reads the status phrase that starts exactly at an offset, the longest one there, whole words only (format §4): `Not
 * started` is not `started`, and `Incomplete` is not `complete`. `60% complete` and `mostly done` are in progress, `not
 * verified` is planned.
 */
export function readStatusPhrase(text: string, from: number): FoundPhrase | undefined {
  if (!mayOpen(text, from)) {
    return undefined;
  }
  const head = text.slice(from, from + reach);
  const known = readKnownPhrase(head);
  if (known !== undefined) {
    return { ...known.phrase, start: from, end: from + known.length };
  }
  const code = head.charCodeAt(0);
  const share = code >= 48 && code <= 57 ? percent.exec(head) : null;
  const words = share === null ? qualifier.exec(head) : null;
  const skipped = (share ?? words)?.[0].length ?? 0;
  if (skipped === 0) {
    return undefined;
  }
  const rest = readKnownPhrase(head.slice(skipped));
  if (rest === undefined || (share !== null && rest.phrase.status !== "done")) {
    return undefined;
  }
  const status = qualified(rest.phrase.status, share?.[1], words);
  return { status, strict: rest.phrase.strict, start: from, end: from + skipped + rest.length };
}

/** The first word of every phrase and qualifier. */
const firstWords: ReadonlySet<string> = new Set(
  [...statusPhrases.keys()]
    .map((phrase) => /^[^ /]*/u.exec(phrase)?.[0] ?? "")
    .concat(["fully", "now", "already", "successfully", "just", "finally"])
    .concat(["partially", "partly", "mostly", "nearly", "almost", "largely", "substantially", "not"]),
);

/**
 * Whether a phrase may begin here, by its first word if that is plain English: nearly every title ends the search here,
 * before any pattern is tried.
 */
export function mayOpen(text: string, from: number): boolean {
  const first = text.charCodeAt(from);
  if (first >= 48 && first <= 57) {
    return text.slice(from + 1, from + 8).includes("%");
  }
  if (first >= 128) {
    return true;
  }
  let at = from;
  let code = first;
  while ((code | 32) >= 97 && (code | 32) <= 122 && at - from < 24) {
    code = text.charCodeAt(++at);
  }
  return at > from && (code >= 128 || code === 39 || firstWords.has(text.slice(from, at).toLowerCase()));
}

function qualified(
  status: Status | "failed",
  share: string | undefined,
  words: RegExpExecArray | null,
): Status | "failed" {
  if (share !== undefined) {
    return Number(share) >= 100 ? "done" : Number(share) > 0 ? "inProgress" : "planned";
  }
  if (words?.[3] !== undefined) {
    return "planned";
  }
  return words?.[2] !== undefined && status === "done" ? "inProgress" : status;
}

function readKnownPhrase(head: string): { readonly phrase: StatusPhrase; readonly length: number } | undefined {
  if (head.charCodeAt(0) >= 0x2e80) {
    const unspaced = unspacedPhrase.exec(head)?.[0] ?? "";
    const phrase = statusPhrases.get(unspaced);
    return phrase === undefined ? undefined : { phrase, length: unspaced.length };
  }
  let found: { readonly phrase: StatusPhrase; readonly length: number } | undefined;
  let joined = "";
  let end = 0;
  let count = 0;
  for (const match of head.matchAll(word)) {
    const next = match.index + match[0].length;
    // A word that the cut may have shortened is not whole.
    if (
      count === longestPhrase ||
      (count === 0 ? match.index > 0 : !gap.test(head.slice(end, match.index))) ||
      next === reach
    ) {
      break;
    }
    joined += (count === 0 ? "" : " ") + match[0].toLowerCase().replace("’", "'");
    end = next;
    count++;
    const phrase = statusPhrases.get(joined);
    if (phrase !== undefined) {
      found = { phrase, length: end };
    }
  }
  return found;
}

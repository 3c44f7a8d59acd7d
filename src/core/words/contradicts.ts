import { readStatusPhrase } from "./readStatusPhrase.ts";
import type { Status } from "./status.ts";
import { statusHead } from "./statusHead.ts";

/** How much of a text is looked at, in UTF-16 units. */
const reach = 200;
/** A sentence with more words is no status, whatever it says. */
const mostWords = 12;
/** The longest phrase, in words. */
const longestPhrase = 4;
const stops = /[,;()[\]|·、。，；（）*_`]|[.:](?:\s|$)|\s[-–—]{1,2}\s|[-–—]\s/u;
/** Words that say a status with what follows: `Ready for review`, `waiting for merge`, `in review`. */
const goingOn = /^(?:ready (?:for|to)|(?:waiting|awaiting|pending)(?= (?!by))|(?:in|under) review)(?!\p{L})/iu;
/** Statuses of what is still to come. */
const open: ReadonlySet<Status> = new Set<Status>(["draft", "planned", "inProgress", "blocked", "paused"]);

/**
 * Whether what else a status value says would contradict another status: something is still to come in another way,
 * `Ready for review`, `Part 1 in progress`, `waiting for merge`. What is blocked by something, a link and long prose are
 * remarks.
 */
export function contradicts(value: string, status: Status | undefined, goesOn = false): boolean {
  const { end, kind, isOpen } = statusHead(value, goesOn);
  const rest = value.slice(kind === "sentence" ? 0 : end, reach);
  const isShort = (rest.match(/[\p{L}\p{N}]+/gu) ?? []).length <= mostWords;
  if (goesOn || isOpen || kind === "link" || !isShort || value.includes("](")) {
    return false;
  }
  return rest.split(stops).some((part) => {
    const held = heldBy(part.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ""));
    return held !== undefined && held !== "failed" && held !== status && open.has(held);
  });
}

/** The status that a clause says by all of its words or the last, `testing in progress`, or by those that it opens with. */
function heldBy(clause: string): Status | "failed" | undefined {
  if (goingOn.test(clause)) {
    return readStatusPhrase(clause, 0)?.status;
  }
  return [...clause.matchAll(/[^\s]+/gu)]
    .slice(-longestPhrase)
    .map(({ index }) => readStatusPhrase(clause, index))
    .find((phrase) => phrase?.strict === true && phrase.end === clause.length)?.status;
}

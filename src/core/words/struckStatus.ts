import { isEmoji } from "./emoji.ts";
import { readLeadingMark } from "./leadingMark.ts";
import { readStatusPhrase } from "./readStatusPhrase.ts";

/** A struck-out status or two, with an arrow to the next. */
const struck = /^(?:~~[^~\n]{1,80}~~\s{1,2}(?:(?:→|->|=>)\s{1,2})?){1,3}/u;

/**
 * Where the status begins that a struck-out one gave way to, as `In Progress` in `~~Draft~~ In Progress`; UTF-16 offset.
 * 0 where nothing is struck out, or where no status follows.
 */
export function struckEnd(value: string): number {
  const end = value.startsWith("~~") ? (struck.exec(value)?.[0].length ?? 0) : 0;
  const rest = value.slice(end, end + 100);
  return end > 0 && readStatusPhrase(rest, readLeadingMark(rest, isEmoji).wordStart) !== undefined ? end : 0;
}

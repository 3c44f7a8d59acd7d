import { readStatusPhrase } from "./readStatusPhrase.ts";

/** How much of a value is looked at, in UTF-16 units. */
const reach = 160;

/**
 * Whether a value still offers several statuses to choose from (format §4, §6): `Draft | In Progress | Completed`,
 * `Planning / In Progress / Completed`, `[Planned | …]`, `PASS/FAIL`, three or more in a list. `N/A` is none, and
 * `Done | Owner: …` neither.
 */
export function isStatusChoice(value: string): boolean {
  if (/[|/／]/u.test(value.slice(0, reach)) && areStatuses(value, /[|/／]/u, 2)) {
    return true;
  }
  return value.includes(",") && areStatuses(value, /,/u, 3);
}

function areStatuses(value: string, separator: RegExp, least: number): boolean {
  const parts = value
    .slice(0, reach)
    .replace(/[[\](){}*_`]/gu, (sign) => (sign === "_" ? " " : ""))
    .replace(/\bn\/a\b/giu, "n-a")
    .split(separator)
    .map((part) => part.trim().replace(/^(?:[^\p{L}\p{N}….]{1,8}|(?:or|oder|ou|o)\s)|\.$/giu, ""));
  return parts.length >= least && parts.every((part, index) => isWholeStatus(part) || (index > 0 && isOpenEnd(part)));
}

function isWholeStatus(part: string): boolean {
  return part === "n-a" || readStatusPhrase(part, 0)?.end === part.length;
}

function isOpenEnd(part: string): boolean {
  return /^(?:…|\.{2,3}|etc\.?)$/iu.test(part);
}

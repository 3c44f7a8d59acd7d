import type { TextRange } from "../text/textRange.ts";
import { readStatus } from "./readStatus.ts";
import { statusHead } from "./statusHead.ts";
import { taskStateOf } from "./taskState.ts";

/** One pair of brackets, with others in it, behind a blank. */
const bracketed = /^[ \t]\((?:[^()]|\([^()]*\))+\)/u;

/** Where a status value says in brackets why it is blocked, ` (no key)` of `Blocked (no key) – since May`. */
export function findStatusReason(value: string): TextRange | undefined {
  const status = readStatus(value);
  if (status === undefined || taskStateOf(status) !== "blocked") {
    return undefined;
  }
  const { end } = statusHead(value);
  const found = bracketed.exec(value.slice(end));
  return found === null ? undefined : { start: end, end: end + found[0].length };
}

/** A reason as {@link findStatusReason} finds it again: brackets that do not close become square ones. */
export function statusReason(reason: string): string {
  const written = ` (${reason})`;
  return bracketed.exec(written)?.[0] === written ? written : ` (${reason.replaceAll("(", "[").replaceAll(")", "]")})`;
}

import { createInlineReader, type InlineParts, isClosed } from "../../markdown/inlineParts.ts";
import type { TextRange } from "../../text/textRange.ts";

/** The inline text that a blank stands in: its paragraph, heading or cell. */
export interface TextAround {
  /** Where it stands in the document. */
  readonly range: TextRange;
  readonly before: string;
  readonly after: string;
}

/** What may be markup by itself or with something around it. */
const mark = /[\\`*_~[\]<>]/u;
/** More is not looked at, on either side and of the value, in UTF-16 units. */
const reach = 1_000;
const longestValue = 20_000;

/** Escapes that are tried one after the other, each for one kind of markup; those that the value has stay as they are. */
const attempts: readonly ((value: string) => string)[] = [
  endEscaped,
  (value) => outsideCode(value, /\\[!-/:-@[-`{-~]|`/gu),
  (value) => outsideCode(value, /\\[!-/:-@[-`{-~]|[*_~]/gu),
  (value) => outsideCode(value, /\\[!-/:-@[-`{-~]|[[\]]/gu),
  (value) => outsideCode(value, /\\[!-/:-@[-`{-~]|</gu),
];

/**
 * A value with as many backslashes as keep its place what it was: nothing around it may become or stop being bold, code or
 * a link by it, and no markup or HTML of its own may stay open. As it was typed where nothing of that happens, or where no
 * backslash helps. `isOneOf`: more such values are written into the same text, unseen by this one.
 */
export function inItsPlace(value: string, { before, after }: TextAround, isOneOf: boolean): string {
  if (!mark.test(value) || value.length > longestValue) {
    return value;
  }
  const start = before.slice(-reach);
  const end = after.slice(0, reach) + (isOneOf ? ` ${value}` : "");
  const word = ["\ue000", "\ue001", "\ue002"].find((one) => !`${start}${end}`.includes(one));
  if (word === undefined) {
    return value;
  }
  const read = createInlineReader();
  const wanted = read(start + word + end);
  const at = wanted.indexOf(word);
  if (at === -1) {
    return value;
  }
  const holds = (text: string): boolean => isInside(read(start + text + end), wanted, at);
  // A backslash at the end would be taken for one of the mark behind it, which then looks the same.
  const typed = /^[!-/:-@[-`{-~]/u.test(end) ? endEscaped(value) : value;
  if (holds(typed)) {
    return typed;
  }
  for (const attempt of attempts) {
    const escaped = attempt(typed);
    if (escaped !== typed && holds(escaped)) {
      return escaped;
    }
  }
  const all = value.replace(/\\(?=[!-/:-@[-`{-~]|$)|[`*_~[\]<>]/gu, "\\$&");
  return holds(all) ? all : typed;
}

function endEscaped(value: string): string {
  return /(?:^|[^\\])(?:\\\\)*\\$/u.test(value.slice(-100)) ? `${value}\\` : value;
}

/** Whether parts are the wanted ones with something closed in place of the word at an index. */
function isInside(parts: InlineParts, wanted: InlineParts, at: number): boolean {
  const more = parts.length - wanted.length;
  return (
    more >= -1 &&
    wanted.every((part, nth) => nth === at || part === parts[nth < at ? nth : nth + more]) &&
    isClosed(parts.slice(at, at + more + 1))
  );
}

/** Puts a backslash before what a pattern finds outside the code spans of a value; finds of two characters are escapes. */
function outsideCode(value: string, pattern: RegExp): string {
  let result = "";
  let from = 0;
  for (const { start, end } of [...codeOf(value), { start: value.length, end: value.length }]) {
    const text = value.slice(from, start);
    result += text.replace(pattern, (found) => (found.length === 1 ? `\\${found}` : found)) + value.slice(start, end);
    from = end;
  }
  return result;
}

/** The code spans of a value with their backticks: from one row of them to the next that is as long. */
function codeOf(value: string): readonly TextRange[] {
  const rows = [...value.matchAll(/`+/gu)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
  const nextAlike: (TextRange | undefined)[] = [];
  const latest = new Map<number, TextRange>();
  for (const [nth, row] of [...rows.entries()].toReversed()) {
    nextAlike[nth] = latest.get(row.end - row.start);
    latest.set(row.end - row.start, row);
  }
  const spans: TextRange[] = [];
  let from = 0;
  rows.forEach(({ start }, nth) => {
    const close = nextAlike[nth];
    if (start >= from && close !== undefined && value[start - 1] !== "\\") {
      spans.push({ start, end: close.end });
      from = close.end;
    }
  });
  return spans;
}

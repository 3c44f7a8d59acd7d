import { skipEmoji } from "../words/emoji.ts";
import { trimEndBlanks } from "../text/trimEndBlanks.ts";
import { fieldKey, knownKey, longestName } from "./fieldKeys.ts";

/** One key with its value on a line. Offsets are UTF-16 within the line; an empty value has `valueStart === valueEnd`. */
export interface FieldPart {
  /** The key as written, without marks and colon. */
  readonly name: string;
  /** The normal name: a known key or camel case. */
  readonly key: string;
  readonly value: string;
  readonly valueStart: number;
  readonly valueEnd: number;
}

/** A plain `Key: value` has a short key; anything longer is a sentence with a colon. */
const longestPlainName = 28;
const container = /^(?:[ \t]{0,40}>)*[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]{1,8})?/u;

/**
 * Reads the fields of one line in every form that plans use (format §4): `**Key**: value`, `**Key:** value`, the same in
 * `*` or `_`, with a list marker or `>` before it, and plain `Status: x` for known keys. Several on one line count only
 * between bold keys, set off by ` | `, ` · ` or ` • `. Empty for any other line.
 */
export function readFieldLine(line: string): readonly FieldPart[] {
  const from = skipToName(line);
  const code = line.charCodeAt(from);
  const isMarked = code === 42 || code === 95;
  if (Number.isNaN(code) || (!isMarked && (code === 91 || code === 96 || code === 124 || code === 60))) {
    return [];
  }
  const first = isMarked ? readMarkedName(line, from) : readPlainName(line, from);
  if (first === undefined) {
    return [];
  }
  const end = trimEnd(line);
  const parts: FieldPart[] = [];
  let name: KeyName | undefined = first;
  while (name !== undefined) {
    const next: Following | undefined = isMarked ? findNext(line, name.end, end) : undefined;
    parts.push(makePart(line, name, next === undefined ? end : next.valueEnd));
    name = next?.name;
  }
  return parts;
}

interface KeyName {
  readonly name: string;
  /** Offset behind the key's colon and marks. */
  readonly end: number;
}

interface Following {
  readonly valueEnd: number;
  readonly name: KeyName;
}

function makePart(line: string, { name, end }: KeyName, lineEnd: number): FieldPart {
  let start = end;
  while (start < lineEnd && isBlank(line.charCodeAt(start))) {
    start++;
  }
  const valueEnd = Math.max(start, lineEnd);
  return { name, key: fieldKey(name), value: line.slice(start, valueEnd), valueStart: start, valueEnd };
}

function skipToName(line: string): number {
  const code = line.charCodeAt(0);
  // Most lines start with their first word.
  const bare = (code | 32) >= 97 && (code | 32) <= 122;
  const at = bare || (code === 42 && line.charCodeAt(1) === 42) ? 0 : (container.exec(line)?.[0].length ?? 0);
  const behind = skipEmoji(line, at);
  return behind > at && line.charCodeAt(behind) === 32 ? behind + 1 : behind;
}

/** A name between emphasis marks with a colon inside or directly behind them. */
function readMarkedName(line: string, from: number): KeyName | undefined {
  const mark = line.charAt(from);
  const size = line.charAt(from + 1) === mark ? 2 : 1;
  const start = from + size;
  const marks = mark.repeat(size);
  const window = line.slice(start, start + longestName + 3);
  const close = window.indexOf(marks);
  if (close <= 0 || isBlank(window.charCodeAt(0)) || window.charAt(close - 1) === "\\") {
    return undefined;
  }
  let name = window.slice(0, close);
  let end = start + close + size;
  if (/[:：]\s?$/u.test(name)) {
    name = name.replace(/\s?[:：]\s?$/u, "");
  } else {
    const colon = /^\s?[:：]/u.exec(line.slice(end, end + 2));
    if (colon === null) {
      return undefined;
    }
    end += colon[0].length;
  }
  return name === "" || name.includes("`") ? undefined : { name: name.trim(), end };
}

/** A known key at the start of a line with a colon and a blank or nothing behind it. */
function readPlainName(line: string, from: number): KeyName | undefined {
  const limit = Math.min(line.length, from + longestPlainName);
  for (let at = from; at < limit; at++) {
    const code = line.charCodeAt(at);
    if (code === 58 || code === 0xff1a) {
      const next = line.charCodeAt(at + 1);
      const name = line.slice(from, at).trim();
      const isKey = code === 0xff1a || Number.isNaN(next) || isBlank(next) || next === 13;
      return isKey && knownKey(name) !== undefined ? { name, end: at + 1 } : undefined;
    }
    if (code === 46 || code === 44 || code === 42 || code === 96) {
      return undefined;
    }
  }
  return undefined;
}

/** The next marked key behind a separator, and where the value before it ends. */
function findNext(line: string, from: number, end: number): Following | undefined {
  for (let at = from; at < end - 4; at++) {
    const code = line.charCodeAt(at);
    if ((code === 124 || code === 0xb7 || code === 0x2022) && isBlank(line.charCodeAt(at - 1))) {
      let start = at + 1;
      while (start < end && start < at + 8 && isBlank(line.charCodeAt(start))) {
        start++;
      }
      const bold = line.startsWith("**", start) || line.startsWith("__", start);
      const name = bold ? readMarkedName(line, start) : undefined;
      if (name !== undefined) {
        let valueEnd = at;
        while (valueEnd > from && isBlank(line.charCodeAt(valueEnd - 1))) {
          valueEnd--;
        }
        return { valueEnd, name };
      }
    }
  }
  return undefined;
}

/** Where the line's text ends: before blanks and before the backslash of a hard break. */
function trimEnd(line: string): number {
  const text = trimEndBlanks(line);
  return text.endsWith("\\") ? trimEndBlanks(text.slice(0, -1)).length : text.length;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 0xa0;
}

/** A name at the start of a text and what is said of it: `**Risk 1**: text`, `Owner: Ana`, `` `pkg` - parser ``. */
export interface Lead {
  /** Without marks and colon. */
  readonly name: string;
  /** What follows colon or dash, without blanks around; may be empty. */
  readonly rest: string;
  /** Whether the name is set in bold. */
  readonly bold: boolean;
  /** Whether a colon ends the name, and no dash. */
  readonly colon: boolean;
}

/** The longest name, in UTF-16 units: what is longer is a sentence. */
const longestBold = 120;
const longestPlain = 48;
const behindBold = /^\s?(?:([:：])|[-–—]\s|->|→|$)/u;

/** Reads a text's lead; undefined for a text that is a sentence from its start on. */
export function readLead(text: string): Lead | undefined {
  const code = text.charCodeAt(0);
  if ((code === 42 || code === 95) && text.charCodeAt(1) === code) {
    return boldLead(text);
  }
  const from = code === 96 ? text.indexOf("`", 1) + 1 : 0;
  const limit = Math.min(text.length, from + longestPlain);
  for (let at = from; at < limit; at++) {
    const here = text.charCodeAt(at);
    if (here === 58 || here === 0xff1a) {
      const next = text.charCodeAt(at + 1);
      return here === 0xff1a || Number.isNaN(next) || next === 32
        ? lead(text.slice(0, at), text.slice(at + 1), false, true)
        : undefined;
    }
    if (here === 46 && text.charCodeAt(at + 1) === 32) {
      return undefined;
    }
    if (isDash(here) && text.charCodeAt(at - 1) === 32 && text.charCodeAt(at + 1) === 32) {
      return lead(text.slice(0, at), text.slice(at + 1), false, false);
    }
  }
  return undefined;
}

function boldLead(text: string): Lead | undefined {
  const marks = text.slice(0, 2);
  const close = text.slice(2, longestBold + 4).indexOf(marks);
  if (close <= 0) {
    return undefined;
  }
  const name = text.slice(2, 2 + close);
  const rest = text.slice(close + 4);
  if (/[:：]\s?$/u.test(name)) {
    return lead(name, rest, true, true);
  }
  const behind = behindBold.exec(rest);
  return behind === null ? undefined : lead(name, rest.slice(behind[0].length), true, behind[1] !== undefined);
}

function lead(name: string, rest: string, bold: boolean, colon: boolean): Lead | undefined {
  const bare = name.replace(/\s?[:：]\s?$/u, "").trim();
  return bare === "" ? undefined : { name: bare, rest: rest.trim(), bold, colon };
}

function isDash(code: number): boolean {
  return code === 45 || code === 0x2013 || code === 0x2014 || code === 0x2192;
}

/** Splits a text at its only dash or arrow with blanks around; undefined where there is none or more than one. */
export function splitOnce(text: string): readonly [before: string, after: string] | undefined {
  const separator = /\s(?:[-–—→⇒]|->|=>)\s/gu;
  const first = separator.exec(text);
  if (first === null || separator.exec(text) !== null) {
    return undefined;
  }
  return [text.slice(0, first.index).trim(), text.slice(first.index + first[0].length).trim()];
}

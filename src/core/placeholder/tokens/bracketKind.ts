import { isBlankWords } from "./stopList.ts";
import type { PlaceholderKind } from "../placeholder.ts";

/** Units of time or size behind an `X`. */
const units: ReadonlySet<string> = new Set(
  (
    "minute,minutes,min,mins,hour,hours,hr,hrs,day,days,week,weeks,month,months,sprint,sprints,session,sessions,point," +
    "points,story points,h,d,w"
  ).split(","),
);

/** Most units that stand in a row: `X hours/days`. */
const mostUnits = 4;

/** `X`, `X-Y`; also with `N`, `#`, `?` or `##` for the number where brackets are around it. */
const bareCount = /^X(?:\s?[-–]\s?[XYZ])?\s?/u;
const bracketCount = /^~?(?:[XYN?]|#{1,4})(?:\s?[-–]\s?[XYZMN?])?\+?\s?/iu;

/** The end of `X hours` at an offset, or -1. */
export function numberEnd(text: string, at: number): number {
  // A bounded piece, so that the engine never copies or walks the rest of the document.
  const piece = text.slice(at, at + 60);
  let end = -1;
  let from = bareCount.exec(piece)?.[0].length ?? piece.length;
  for (let nth = 0; nth < mostUnits; nth++) {
    const to = wordEnd(piece, piece.startsWith("story points", from) ? from + 6 : from);
    if (!units.has(piece.slice(from, to)) || followsWord(piece, to)) {
      break;
    }
    end = at + to;
    if (piece[to] !== "/") {
      break;
    }
    from = to + 1;
  }
  return end;
}

/** Whether a letter or digit stands at an offset. */
function followsWord(text: string, at: number): boolean {
  const code = text.codePointAt(at);
  return code !== undefined && code !== 47 && /[\p{L}\p{N}]/u.test(String.fromCodePoint(code));
}

/** The end of the lower-case Latin letters at an offset. */
function wordEnd(text: string, start: number): number {
  let end = start;
  while (text.charCodeAt(end) >= 97 && text.charCodeAt(end) <= 122) {
    end++;
  }
  return end;
}

/** Whether a bracket's content is `X hours`, `N-M days`, `## points`. */
function isNumberWords(words: string): boolean {
  const length = words.length > 80 ? undefined : bracketCount.exec(words)?.[0].length;
  if (length === undefined) {
    return false;
  }
  const parts = words.slice(length).toLowerCase().split("/");
  return parts.length <= mostUnits && parts.every((part) => units.has(part));
}

/** What a bracket token is by its content alone; `strong` ones are blanks wherever they stand in text (format §6). */
export interface BracketReading {
  readonly kind: PlaceholderKind;
  readonly strong: boolean;
}

/** Whether a bracket can be a `strong` one by its first character. */
export function mayBeStrong(content: string): boolean {
  const words = content.trimStart();
  return words.startsWith("#") || words.startsWith("TO") || words.startsWith("NEEDS");
}

/** Reads what stands between two brackets; undefined for a mark, reference, state or tag. */
export function readBracket(content: string): BracketReading | undefined {
  const words = content.trim();
  const first = words.charCodeAt(0);
  if (first === 35) {
    return /^#{2,4}(?:[-_][\p{L}\p{N}_-]+)?$/u.test(words)
      ? { kind: "number", strong: true }
      : isNumberWords(words)
        ? { kind: "number", strong: false }
        : undefined;
  }
  if (first === 84 || first === 70) {
    const fill = readFill(words);
    if (fill !== undefined) {
      return fill;
    }
  }
  if (first === 78 && /^NEEDS CLARIFICATION\b/u.test(words)) {
    return { kind: "clarify", strong: words.includes(":") };
  }
  if (words.includes("| ") && / \\?\| /u.test(words)) {
    return words.split(/ \\?\| /u).every((part) => /\p{L}/u.test(part)) ? { kind: "choice", strong: false } : undefined;
  }
  if (isNumberWords(words)) {
    return { kind: "number", strong: false };
  }
  if (isDateWords(words)) {
    return { kind: "date", strong: false };
  }
  if (!isBlankWords(words)) {
    return undefined;
  }
  if (
    /^(?:continue|repeat|add more|add additional|add further|more|additional|further|and so on|etc)\b/iu.test(words)
  ) {
    if (/\b(?:as needed|if needed|pattern|for (?:each|all|every|remaining)|additional|more|further)\b/iu.test(words)) {
      return { kind: "repeat", strong: false };
    }
  }
  return { kind: /^(?:links?|urls?)\b/iu.test(words) ? "link" : "bracket", strong: false };
}

/** `TO FILL: …`, `FILL IN: …`, `TODO: …`, and the three letters of a value to be told. */
function readFill(words: string): BracketReading | undefined {
  if (/^(?:TO[ _]FILL|FILL[ _]IN|TODO)\s*:/u.test(words) || /^TO[ _]FILL$/u.test(words)) {
    return { kind: "fill", strong: words.startsWith("TO") && !words.startsWith("TODO") };
  }
  return /^TB[DAC]$/u.test(words) ? { kind: "tbd", strong: false } : undefined;
}

/** `Date`, `Target date`, `Date completed`, `YYYY-MM-DD`, `Start date`: a day is to be written. */
function isDateWords(words: string): boolean {
  if (words.length > 40) {
    return false;
  }
  const lower = words.toLowerCase();
  if (!lower.includes("date")) {
    return /^(?:Y{4}|DD|MM)[-/.](?:MM|DD)[-/.](?:DD|Y{4})$/u.test(words);
  }
  const parts = lower.split(" ");
  const last = parts.at(-1) ?? "";
  if (isDate(last)) {
    return parts.length <= 4 && parts.slice(0, -1).every(isWord);
  }
  const [first = "", second] = parts;
  return (
    isDate(first) &&
    isWord(last) &&
    (parts.length === 2 || (parts.length === 3 && (second === "of" || second === "when")))
  );
}

function isDate(word: string): boolean {
  return word === "date" || word === "dates";
}

/** Nothing but letters, two to twenty. */
function isWord(word: string): boolean {
  return word.length >= 2 && word.length <= 20 && /^\p{L}+$/u.test(word);
}

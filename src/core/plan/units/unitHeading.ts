import { stripLead } from "../plainText.ts";
import type { UnitRank, UnitWords } from "./unitWords.ts";

/** A heading that names a unit of work: `Phase 2: Storage` is `{ word: "phase", number: "2", title: "Storage" }`. */
export interface UnitHeading {
  /** A step ranks below a phase; without any phase in the document, steps are its phases. */
  readonly rank: UnitRank;
  /** Lower case, in the language of the heading; empty for `1.2 Title`, which is a step below a phase only. */
  readonly word: string;
  /** As written, with a plain hyphen for a minus sign or a range's dash: `-1`, `1-2`, `2a`, `IV`. */
  readonly number: string;
  readonly title: string;
  /** Whether number and title are set off from each other, or nothing follows the number. */
  readonly separated: boolean;
}

/** No heading of a unit is longer, in UTF-16 units; what is longer is prose. */
const longest = 300;
/** The number after a unit word, and what follows. Letters and Roman numbers stand alone or before a separator. */
const numbered =
  /^[\s\u3000]*#?(?:WP|T(?=\d))?(?<number>[-−]?\d{1,6}(?:[.–-]\d{1,6}){0,5}[a-z]?|[A-Z]{1,2}-?\d{1,4}(?=\s*[:：—–-])|[IVX]{1,5}|[A-Z]|[一二三四五六七八九十]{1,3})(?![\p{L}\p{N}])(?<separator>\s*(?:[:：.)）—–-]+\s*|$)|\s+)?(?<title>.*)$/su;
const coded = /^(?<word>MS|M|WP|T)-?(?<number>\d{1,4}(?:[.-]\d{1,4}){0,3}[a-z]?)(?![\p{L}\p{N}])(?<rest>.*)$/su;
const dotted = /^(?<number>\d{1,4}(?:\.\d{1,4}){1,4}[a-z]?)[.)]?(?:\s*[:：—–-]\s*|\s+)(?<title>\S.*)$/su;
const eastern =
  /^(?:第\s*)?(?<number>\d{1,4}|[一二三四五六七八九十]{1,3})\s*(?<word>阶段|階段|フェーズ|단계|步骤|步驟|ステップ|주차|周)(?<title>.*)$/su;

/**
 * Reads a heading's words as those of a unit of work (format §3): after emoji, list numbers and a box, a unit word
 * with a number. Letters and Roman numbers count in capitals only, and `Phase X`, `Phase N` are blanks, not numbers.
 */
export function readUnitHeading(heading: string, words: UnitWords): UnitHeading | undefined {
  if (heading.length > longest) {
    return undefined;
  }
  const text = stripLead(heading);
  const code = heading.charCodeAt(0);
  if (code >= 48 && code <= 57) {
    // Before list numbers are taken off: `1.2 Title`.
    const found = dotted.exec(heading)?.groups;
    if (found?.["number"] !== undefined && readWord(text, words) === undefined) {
      return unit("step", "", found["number"], found["title"] ?? "", true);
    }
  }
  const word = readWord(text, words);
  if (word === undefined) {
    const isEastern = (code >= 48 && code <= 57) || code >= 0x2e_80;
    return readCoded(text) ?? (isEastern ? readEastern(heading, words) : undefined);
  }
  const groups = numbered.exec(text.slice(word.length))?.groups;
  const number = groups?.["number"];
  const separator = groups?.["separator"] ?? "";
  const title = groups?.["title"]?.trim() ?? "";
  const separated = title === "" || /[^\s]/u.test(separator) || /^[([（【]/u.test(title);
  if (number === undefined || number === "X" || number === "N" || (/^[A-Z]$/u.test(number) && !separated)) {
    return undefined;
  }
  return unit(word.rank, word.word, number, title, separated);
}

function unit(rank: UnitRank, word: string, number: string, title: string, separated: boolean): UnitHeading {
  return { rank, word, number: number.replaceAll(/[−–]/gu, "-"), title, separated };
}

interface FoundWord {
  readonly rank: UnitRank;
  readonly word: string;
  /** How much of the text it takes. */
  readonly length: number;
}

/** The unit word a text starts with. "Implementation Phase 1" and "User Story 1" have a word before it. */
function readWord(text: string, words: UnitWords): FoundWord | undefined {
  const first = firstWord(text);
  if (first === undefined) {
    return undefined;
  }
  const word = first.toLowerCase();
  const rank = words.get(word);
  if (rank !== undefined) {
    return { rank, word: word === "phases" || word === "weeks" ? word.slice(0, -1) : word, length: first.length };
  }
  if (first.charCodeAt(0) >= 0x2e_80) {
    return startsWithWord(first, words);
  }
  if (word === "user" || word === "work") {
    const both = /^(?:user\s+story|work\s+package)/iu.exec(text)?.[0];
    const name = word === "user" ? "user story" : "work package";
    return both === undefined ? undefined : { rank: "phase", word: name, length: both.length };
  }
  if (/^(?:implementation|development|project|delivery)$/u.test(word)) {
    const rest = text.slice(first.length).trimStart();
    const second = /^\p{L}{1,40}/u.exec(rest)?.[0].toLowerCase() ?? "";
    return words.get(second) === "phase"
      ? { rank: "phase", word: second, length: text.length - rest.length + second.length }
      : undefined;
  }
  return undefined;
}

/** The letters a text starts with; by a plain loop where they are ASCII, as in nearly every heading. */
function firstWord(text: string): string | undefined {
  let end = 0;
  let code = text.charCodeAt(0);
  while ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) {
    end++;
    code = text.charCodeAt(end);
  }
  if (code <= 127 || Number.isNaN(code)) {
    return end === 0 || end > 40 ? undefined : text.slice(0, end);
  }
  return /^[\p{L}\p{M}]{1,40}/u.exec(text)?.[0];
}

/** Eastern scripts put no blank between word and number: `阶段一`, `フェーズA`. */
function startsWithWord(letters: string, words: UnitWords): FoundWord | undefined {
  for (let length = Math.min(letters.length, 8); length > 0; length--) {
    const word = letters.slice(0, length);
    const rank = words.get(word);
    if (rank !== undefined) {
      return { rank, word, length };
    }
  }
  return undefined;
}

/** `M1: Title`, `WP01 — Title`, `T03: Title`: a code instead of a word, set off or alone. */
function readCoded(text: string): UnitHeading | undefined {
  const code = text.charCodeAt(0);
  if (code !== 77 && code !== 84 && code !== 87) {
    return undefined;
  }
  const groups = coded.exec(text)?.groups;
  const rest = /^\s*(?:$|[:：.)）—–-]+\s*(?<title>.*)$|(?=[([（]))/su.exec(groups?.["rest"] ?? "-");
  if (groups?.["word"] === undefined || groups["number"] === undefined || rest === null) {
    return undefined;
  }
  const word = groups["word"];
  return unit(
    word === "T" ? "step" : "phase",
    word.toLowerCase(),
    groups["number"],
    rest.groups?.["title"] ?? "",
    true,
  );
}

/** `第1阶段：`, `1단계:` — the number stands before the word. */
function readEastern(heading: string, words: UnitWords): UnitHeading | undefined {
  if (!/[阶階フ단步ス주周]/u.test(heading)) {
    return undefined;
  }
  const groups = eastern.exec(heading.replace(/^[^\p{L}\p{N}]+/u, ""))?.groups;
  const word = groups?.["word"];
  if (groups?.["number"] === undefined || word === undefined) {
    return undefined;
  }
  const title = groups["title"]?.replace(/^[\s:：.)）—–-]+/u, "").trim() ?? "";
  return unit(words.get(word) ?? "phase", word, groups["number"], title, true);
}

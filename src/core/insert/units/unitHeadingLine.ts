import { isUnfilled } from "../../fields/isUnfilled.ts";
import type { Unit } from "../../plan/model.ts";
import type { TextRange } from "../../text/textRange.ts";

/** The words and marks of a heading's line that make the next one like it. */
export interface UnitHeadingParts {
  /** Hashes, bold marks, emoji and unit word, up to the number; no mark of a state. */
  readonly head: string;
  /** What sets the title off; empty where no title follows. */
  readonly separator: string;
  /** What closes the line: bold marks. */
  readonly tail: string;
  /** The unit word as written; empty where there is none. */
  readonly word: string;
  /** The title as written, empty where there is none. */
  readonly title: string;
}

/** Where a unit's number stands in its heading's line; undefined for a unit without one. */
export function numberRange(line: string, { word, number }: Pick<Unit, "word" | "number">): TextRange | undefined {
  if (number === "") {
    return undefined;
  }
  const text = line.slice(0, 400).replaceAll(/[−–]/gu, "-").toLowerCase();
  const wanted = number.toLowerCase();
  const wordAt = text.indexOf(word);
  const from = word === "section" || wordAt === -1 ? 0 : wordAt + word.length;
  for (const start of [from, 0]) {
    for (let at = text.indexOf(wanted, start); at !== -1; at = text.indexOf(wanted, at + 1)) {
      const isWhole = !/\d/u.test((text[at - 1] ?? "") + (text[at + wanted.length] ?? "")) && text[at - 1] !== ".";
      const isWord = start === from || !/\p{L}/u.test((text[at - 1] ?? "") + (text[at + wanted.length] ?? ""));
      if (isWhole && (isWord || word.length < 4)) {
        return { start: at, end: at + wanted.length };
      }
    }
  }
  return undefined;
}

/** Words that stand behind their number. */
const wordsBehind = /^\s?(?:阶段|階段|フェーズ|단계|步骤|步驟|ステップ|주차|周)/u;

/** Whether a unit's heading has the number before the word: `第1阶段：`, `1단계`. */
export function isNumberFirst(line: string, unit: Pick<Unit, "word" | "number">): boolean {
  const at = numberRange(line, unit);
  return at !== undefined && wordsBehind.test(line.slice(at.end));
}

/** Letters of scripts that set no blank between a word and its number: `フェーズ1`, `第1阶段`. */
const unspaced = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u;

/**
 * What a unit's number is written to without a blank, in letters that set words apart otherwise: `WP` of `WP02`. Empty for
 * most, and for a number that is no more than a part of its own, `A-1`.
 */
export function stemOf(line: string, unit: Pick<Unit, "word" | "number">): string {
  const at = numberRange(line, unit)?.start ?? 0;
  const stem = /^\d/u.test(unit.number) ? (/[\p{L}-]+$/u.exec(line.slice(Math.max(0, at - 24), at))?.[0] ?? "") : "";
  return unspaced.test(stem.slice(-1)) ? "" : stem;
}

/**
 * The letters of headings such as `M2: Title` and `WP02`, where they are the unit's word and a number counts it on; empty
 * for others: `Phase WP02` is a name, and so are the ids of tasks, `T02`, and numbers of parts, `M2.1`.
 */
export function codeOf(line: string, unit: Pick<Unit, "word" | "number">): string {
  const stem = stemOf(line, unit).replace(/-$/u, "");
  return stem.toLowerCase() === unit.word && unit.word !== "t" && /^\d{1,4}[a-z]?$/u.test(unit.number) ? stem : "";
}

/** Takes a unit's heading line apart; undefined where its number cannot be found. */
export function readHeadingLine(line: string, unit: Unit): UnitHeadingParts | undefined {
  const at = numberRange(line, unit);
  if (at === undefined) {
    const hashes = /^[ ]{0,3}#{1,6}[ \t]+/u.exec(line)?.[0];
    return hashes === undefined || unit.number !== ""
      ? undefined
      : { head: hashes, separator: "", tail: "", word: "", title: line.slice(hashes.length) };
  }
  const rest = line.slice(at.end);
  // `第1阶段：` has its word behind the number.
  const wordBehind = wordsBehind.exec(rest)?.[0] ?? "";
  const behind = rest.slice(wordBehind.length);
  const separator = /^(?:[)\]）】]?\s{0,4}(?:[:：.)）—–-]{1,3}(?:\s{1,4}|$)|：)|\s{1,4})/u.exec(behind)?.[0] ?? "";
  const title = behind.slice(separator.length);
  const head = cleanHead(line.slice(0, at.start));
  const isOpen = head.split("**").length % 2 === 0;
  const wordAt = line.toLowerCase().indexOf(unit.word);
  return {
    head,
    // A blank alone does not set a bracket off for those who look for blanks.
    separator: wordBehind + (title === "" ? "" : separator.trim() === "" ? ": " : separator),
    tail: isOpen ? (/\*\*[:：]?\s*#*\s*$/u.exec(line.slice(-20))?.[0].replace(/[\s#]+$/u, "") ?? "**") : "",
    word: wordAt === -1 || unit.word === "section" ? "" : line.slice(wordAt, wordAt + unit.word.length),
    title,
  };
}

/** A heading's start without what says how far its unit is: boxes are opened, status emoji and strokes go. */
function cleanHead(head: string): string {
  return head.replace(/\[[^\]]\]/u, "[ ]").replace(/(?:[✅☑✔✓❌⏳🔄🚧⬜⏸⛔🔴🟡🟢🔵]\ufe0f?[ \t]?|~~)/gu, "");
}

/** The blank for a title: one that is a blank still, as it is, else one named after the unit. */
export function titleBlank(title: string, word: string): string {
  const bare = title.replace(/[*\s#]+$/u, "");
  return bare !== "" && isUnfilled(bare) ? bare : `[${word.slice(0, 1).toUpperCase()}${word.slice(1)} name]`;
}

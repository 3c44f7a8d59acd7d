import type { LineIndex } from "./lineIndex.ts";
import type { TextRange } from "./textRange.ts";

/** The characters of one line that nobody sees and that hide or reorder what is around them. */
export interface HiddenRuns {
  /** Whether they turn the direction of the line round; else they only stand there. */
  readonly reorders: boolean;
  /** In order, those that follow on each other as one. Never empty. */
  readonly ranges: readonly TextRange[];
}

/** The look that most plans end at: one block of code points, which is five times as fast as the exact class. */
const near = /[\u2000-\u206f\ufeff]/u;
/** And the one that nearly all others do. */
const any = /[\u200b-\u200d\u2060\ufeff\u202a-\u202e\u2066-\u2069]/u;
/** The first half of every tag character: searched for as text, which costs a tenth of a class that holds them. */
const tagLead = "\udb40";

const turns = /[\u202a-\u202e\u2066-\u2069]+/gu;
const stands = /[\u200b-\u200d\u2060\ufeff\u{e0000}-\u{e007f}]+/gu;

/** Letters of scripts that are written from right to left. */
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** A letter or mark of a script that breaks lines or joins letters by such characters, which some do without a blank. */
const otherScript = String.raw`(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Inherited}])[\p{L}\p{M}]`;
const afterOther = new RegExp(`${otherScript}$`, "u");
const beforeOther = new RegExp(`^${otherScript}`, "u");

/**
 * The characters of a text that hide or reorder it, in order. Left out are a BOM at the start, joiners within emoji, the tags
 * of flags, marks of direction that are opened and closed again among letters written from right to left, and what stands
 * beside letters that need it: joiners in Persian and Indic words, places where Thai, Khmer or Japanese lines may break.
 */
export function findHiddenRuns(lines: LineIndex): readonly HiddenRuns[] {
  const { text } = lines;
  if (!(near.test(text) && any.test(text)) && !text.includes(tagLead)) {
    return [];
  }
  const turning = byLine(lines, rangesOf(lines.text.matchAll(turns))).filter(
    ([line]) => !isOrderly(lines.lineText(line)),
  );
  return [
    ...turning.map(([, ranges]) => ({ reorders: true, ranges })),
    ...byLine(lines, standing(lines.text)).map(([, ranges]) => ({ reorders: false, ranges })),
  ];
}

function rangesOf(matches: Iterable<RegExpExecArray>): readonly TextRange[] {
  return Array.from(matches, ({ index, 0: text }) => ({ start: index, end: index + text.length }));
}

/** Ranges in order, by the lines in which they start. */
function byLine(
  lines: LineIndex,
  ranges: readonly TextRange[],
): readonly (readonly [line: number, ranges: readonly TextRange[]])[] {
  const found = new Map<number, TextRange[]>();
  for (const range of ranges) {
    const { line } = lines.positionAt(range.start);
    const others = found.get(line);
    if (others === undefined) {
      found.set(line, [range]);
    } else {
      others.push(range);
    }
  }
  return [...found];
}

/** Whether a line needs its marks of direction: it has letters from right to left, and every mark is closed and overrides nothing. */
function isOrderly(line: string): boolean {
  if (/[\u202d\u202e]/u.test(line) || !rightToLeft.test(line)) {
    return false;
  }
  const open: string[] = [];
  for (const mark of line.match(/[\u202a-\u202e\u2066-\u2069]/gu) ?? []) {
    if (mark === "\u2069" || mark === "\u202c") {
      if (open.pop() !== mark) {
        return false;
      }
    } else {
      open.push(mark >= "\u2066" ? "\u2069" : "\u202c");
    }
  }
  return open.length === 0;
}

function standing(text: string): readonly TextRange[] {
  return rangesOf(text.matchAll(stands)).filter(({ start, end }) => {
    const run = text.slice(start, end);
    const before = text.slice(Math.max(0, start - 8), start);
    const after = text.slice(end, end + 2);
    const isMark = run === "\ufeff" && start === 0;
    return !isMark && !isEmoji(before, run, after) && !isSpelling(before, run, after);
  });
}

/** A joiner between two emoji, or the tags that make a black flag that of a region. */
function isEmoji(before: string, run: string, after: string): boolean {
  return run === "\u200d"
    ? /[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]$/u.test(before) && /^\p{Extended_Pictographic}/u.test(after)
    : /^[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{3,6}\u{e007f}$/u.test(run) && before.endsWith("\u{1f3f4}");
}

function isSpelling(before: string, run: string, after: string): boolean {
  return /^[\u200b-\u200d\u2060]+$/u.test(run) && (afterOther.test(before) || beforeOther.test(after));
}

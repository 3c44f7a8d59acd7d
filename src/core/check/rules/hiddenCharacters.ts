import type { PlanRecord } from "../../index/planRecord.ts";
import { slotPlace } from "../../placeholder/fill/slotPlace.ts";
import { findHiddenRuns, type HiddenRuns } from "../../text/hiddenRuns.ts";
import type { TextRange } from "../../text/textRange.ts";
import type { Fix, Report } from "../finding.ts";
import { message } from "../../message/message.ts";
import type { CheckSource, Rule } from "../rule.ts";

const messages = {
  turns: "Hidden characters change the order in which this line is read: {0}",
  one: "A character that nobody sees stands here: {0}",
  more: "{1} characters that nobody sees stand here, the first is {0}",
  remove: "Remove {0}",
  removeAll: "Remove These {0} Characters",
};

/** How many marks of one line are named. */
const mostNamed = 4;
/** Longest line that is searched for code when a fix is asked for, in UTF-16 units. */
const longestLine = 2000;

export const hiddenCharacters: Rule = {
  id: "hidden-characters",
  level: "warning",
  summary: "Characters that nobody sees and that hide or reorder text.",
  description:
    "A zero-width space in a word or an address keeps searches and links from working. Marks that turn the direction of a " +
    "line have people read another text than programs and agents do, and tag characters can hold whole sentences that only " +
    "programs read. Left alone are joiners in emoji, in Persian and in Indic words, the tags of flags, breaks in Thai, " +
    "Khmer, Chinese or Japanese, and marks of direction that are closed again among letters from right to left. The fix " +
    "takes the characters away. It is safe for a zero-width character between two letters outside of code.",
  messages,
  check,
};

function* check({ record }: CheckSource): Iterable<Report> {
  for (const run of findHiddenRuns(record.lines)) {
    const names = namesOf(record.lines.text, run);
    const [first = ""] = names;
    const said = [...new Set(names)].slice(0, mostNamed).join(", ");
    yield {
      range: shownRange(record.lines.text, run),
      message: run.reorders
        ? message(messages.turns, said)
        : names.length === 1
          ? message(messages.one, first)
          : message(messages.more, first, names.length),
      fixes: () => [remove(record, run, names)],
    };
  }
}

/** `U+202E` for each character. */
function namesOf(text: string, { ranges }: HiddenRuns): readonly string[] {
  return ranges.flatMap(({ start, end }) =>
    Array.from(
      text.slice(start, end),
      (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`,
    ),
  );
}

/** From the first to the last, with the word around: nobody sees a mark below nothing. */
function shownRange(text: string, { ranges }: HiddenRuns): TextRange {
  const start = ranges[0]?.start ?? 0;
  const end = ranges.at(-1)?.end ?? start;
  const before = /[\p{L}\p{N}]{1,20}$/u.exec(text.slice(Math.max(0, start - 20), start))?.[0].length ?? 0;
  const after = /^[\p{L}\p{N}]{1,20}/u.exec(text.slice(end, end + 20))?.[0].length ?? 0;
  return { start: start - before, end: end + after };
}

function remove(record: PlanRecord, run: HiddenRuns, names: readonly string[]): Fix {
  const [first = ""] = names;
  return {
    title: names.length === 1 ? message(messages.remove, first) : message(messages.removeAll, names.length),
    edits: run.ranges.map((range) => ({ range, newText: "" })),
    isSafe: !run.reorders && run.ranges.every((range) => isWithinWord(record, range)),
  };
}

/** Whether only zero-width characters stand between two letters or digits of one word, where nothing else can come of them. */
function isWithinWord({ lines, markdown }: PlanRecord, range: TextRange): boolean {
  const { text } = lines;
  const { line } = lines.positionAt(range.start);
  const letter = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\d]$/u;
  if (
    !/^[\u200b\u2060\ufeff]+$/u.test(text.slice(range.start, range.end)) ||
    !letter.test(text.charAt(range.start - 1)) ||
    !letter.test(text.charAt(range.end)) ||
    line < (markdown.frontMatter?.bodyLine ?? 0) ||
    lines.endOf(line) - lines.startOf(line) > longestLine
  ) {
    return false;
  }
  const place = slotPlace(markdown, range);
  return place.kind !== "code" && place.span === undefined;
}

import type { PlanRecord } from "../../index/planRecord.ts";
import { allUnits } from "../../schedule/planSchedule.ts";

/** A phase or step that a text still names although it is gone. */
export interface LeftMention {
  /** What it was called, `Phase 1`. */
  readonly name: string;
  /** 0-based lines of the text now. */
  readonly lines: readonly number[];
}

/** How many names are looked for: more are never taken out at once. */
const mostNames = 50;

/**
 * What a plan still says of phases and steps that were taken out of it: dependencies, rows of a timeline. A number that
 * another unit has now is no such mention.
 */
export function leftMentions(
  before: Pick<PlanRecord, "plan" | "lines">,
  now: Pick<PlanRecord, "plan" | "lines">,
): readonly LeftMention[] {
  const there = new Set(allUnits(now.plan.phases).map(nameOf));
  const gone = [...new Set(allUnits(before.plan.phases).map(nameOf))].filter((name) => name !== "" && !there.has(name));
  return gone.slice(0, mostNames).flatMap((name) => {
    const pattern = new RegExp(
      String.raw`(?<![\p{L}\p{N}])${name.replaceAll(/[^\p{L}\p{N} ]/gu, String.raw`\$&`).replaceAll(" ", String.raw`\s{1,3}`)}(?!\.?[\p{L}\p{N}])`,
      "iu",
    );
    const lines: number[] = [];
    for (let line = 0; line < now.lines.lineCount; line++) {
      const text = now.lines.lineText(line);
      // A longer line is no line of a plan.
      if (text.length <= 2000 && pattern.test(text)) {
        lines.push(line);
      }
    }
    return lines.length === 0 ? [] : [{ name, lines }];
  });
}

/** Unit word and number as people write them; empty for a numbered heading without a word. */
function nameOf({
  word,
  number,
  label,
}: {
  readonly word: string;
  readonly number: string;
  readonly label: string;
}): string {
  const start = `${word} ${number}`;
  return word === "section" || word === ""
    ? ""
    : label.toLowerCase().startsWith(start.toLowerCase())
      ? label.slice(0, start.length)
      : start;
}

import { blankAt, blankView } from "../../src/core/placeholder/fill/blankView.ts";
import { fillEdits } from "../../src/core/placeholder/fill/fillEdits.ts";
import { judge } from "./growth.ts";
import { makePlan } from "./makePlan.ts";
import { contestant, measure } from "./measure.ts";
import { readPlanOf } from "./readers.ts";
import { type Section, table, verdictText } from "./section.ts";

/** Size of the plan in lines and the longest answer in milliseconds, as the issue names them. */
const lines = 8000;
const atMost = 10;

/** How many parts with blanks of several kinds stand at the plan's end. */
const parts = 500;
const part = "- **Owner**: [Team member] and {{NAME}}\n- **Due**: YYYY-MM-DD\n- **Status**: Draft | Done\n\n";

/**
 * What a hover, the quick fixes and filling cost on a large plan that is read already: the core's part of them, at a
 * blank near its end that has many of its name.
 */
export function measureBlanks(rounds: number): Section {
  const record = readPlanOf(makePlan(lines - 4 * parts) + part.repeat(parts));
  const blank = record.placeholders.findLast(({ kind }) => kind === "mustache");
  const offset = blank?.range.start ?? 0;
  const context = { today: "2026-01-01", headings: ["Overview"] };
  const view = (): unknown => {
    const hit = blankAt(record.placeholders, offset);
    return hit && blankView(record, hit, context);
  };
  const contestants = [
    contestant("hover or quick fixes on a blank", 20, () => undefined, view),
    contestant(
      "hover beside blanks",
      20,
      () => undefined,
      () => blankAt(record.placeholders, offset - 3),
    ),
    contestant(
      "filling one",
      20,
      () => undefined,
      () => blank && fillEdits(record, blank, "An answer", "here"),
    ),
    contestant(
      "filling all of a name",
      20,
      () => undefined,
      () => blank && fillEdits(record, blank, "An answer", "all"),
    ),
  ];
  const times = measure(contestants, rounds, 3);
  const verdicts = times.map((time) => judge(time, atMost));
  return {
    title: `Answers about one of ${record.placeholders.length} blanks in ${lines} lines, in ms`,
    lines: table(
      ["", "measured"],
      contestants.map(({ name }, at) => [name, verdictText(verdicts[at] ?? judge(Number.NaN, atMost))]),
    ),
    verdicts,
  };
}

import type { Report } from "../finding.ts";
import { message } from "../../message/message.ts";
import type { CheckSource, Rule } from "../rule.ts";
import { twinHeadings, twinName } from "../ids/twinHeadings.ts";

const messages = {
  twice: "The number {0} is taken already, by “{1}”",
  first: "The first with this number",
  renumber: "Renumber to {0}",
};

/** Format §3: a number that comes again under the same title is the same phase. */
export const duplicatePhaseNumber: Rule = {
  id: "duplicate-phase-number",
  level: "warning",
  summary: "Two phases have the same number and different titles.",
  description:
    "`after Phase 2` could mean either, and where the second one has no boxes and no state it is taken for a part of the " +
    "first. Looks at headings of one level below the same heading; phases that start anew in another chapter, headings that " +
    "repeat a phase's title, and several headings of one day, week or sprint are left alone. The fix gives the second one the " +
    "number behind the last; what mentions the old number stays as it is, since only you know which phase it means.",
  messages,
  check,
};

function* check({ record }: CheckSource): Iterable<Report> {
  for (const twin of twinHeadings(record, "phase")) {
    yield {
      range: twin.range,
      message: message(messages.twice, twin.unit.number, twin.first.title),
      related: [{ range: twin.firstRange, message: message(messages.first) }],
      fixes: () => {
        const { nextNumber, range, section } = twin;
        return nextNumber === undefined || range === section.range
          ? []
          : [
              {
                title: message(messages.renumber, twinName(twin, nextNumber)),
                edits: [{ range, newText: nextNumber }],
                isSafe: false,
              },
            ];
      },
    };
  }
}

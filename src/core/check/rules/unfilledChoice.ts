import type { PlanRecord } from "../../index/planRecord.ts";
import { plainText } from "../../plan/plainText.ts";
import { fillEdits } from "../../placeholder/fill/fillEdits.ts";
import { choicesOf } from "../../placeholder/guide/guideFor.ts";
import type { Placeholder } from "../../placeholder/placeholder.ts";
import { cutTo } from "../../text/cutTo.ts";
import type { Fix, Report } from "../finding.ts";
import { message } from "../../message/message.ts";
import type { CheckSource, Rule } from "../rule.ts";

const messages = {
  open: "Nobody has chosen yet: {0}",
  choose: "Choose {0}",
};

/** How much of a choice is said, in UTF-16 units. */
const longest = 80;
/** More are no menu but a list. */
const mostFixes = 6;

/** Format §6: an unfilled choice says nothing, so that status and levels are taken from elsewhere or are missing. */
export const unfilledChoice: Rule = {
  id: "unfilled-choice",
  level: "warning",
  summary: "A status, size or other choice that nobody has made: all its words still stand there.",
  description:
    "A status, size or priority that still lists all its choices says nothing: the plan counts as what its tasks say, and " +
    "no view can sort it. In a plan or phase that has not begun the finding is a hint. Templates are left alone. There is a " +
    "fix for each choice.",
  messages,
  check,
};

function* check({ record, dueBlanks }: CheckSource): Iterable<Report> {
  for (const { blank, isPressing } of dueBlanks()) {
    if (blank.kind === "choice") {
      yield {
        range: blank.range,
        message: message(messages.open, cutTo(plainText(blank.text), longest)),
        ...(!isPressing && { atMost: "hint" }),
        fixes: () => choose(record, blank),
      };
    }
  }
}

function choose(record: PlanRecord, blank: Placeholder): readonly Fix[] {
  return [...new Set(choicesOf(blank))].slice(0, mostFixes).flatMap((choice) => {
    const edits = fillEdits(record, blank, choice, "here");
    return typeof edits === "string"
      ? []
      : [{ title: message(messages.choose, cutTo(plainText(choice), longest)), edits, isSafe: false }];
  });
}

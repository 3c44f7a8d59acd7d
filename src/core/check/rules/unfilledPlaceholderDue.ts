import { plainText } from "../../plan/plainText.ts";
import type { Report } from "../finding.ts";
import { message } from "../../message/message.ts";
import type { CheckSource, Rule } from "../rule.ts";
import { cutTo } from "../../text/cutTo.ts";

const messages = { due: "Still to fill in: {0}" };

/** How much of a blank's name is said, in UTF-16 units. */
const longest = 80;

/** Format §6: what is due by the plan's status. */
export const unfilledPlaceholderDue: Rule = {
  id: "unfilled-placeholder-due",
  level: "warning",
  summary: "A blank that should be filled in by now is still there.",
  description:
    "What stands as `[Owner]` or `YYYY-MM-DD` in a plan that people already work on was forgotten, and whoever reads it " +
    "finds a template instead of an answer. Blanks are due by the status of the plan: those of a retrospective at its end, " +
    "learnings once work has begun, all others from the start. In a plan or phase that has not begun the finding is a " +
    "hint, and so it is for a TBD in a table or a sentence, which is an answer of its own. Left alone are templates, prompts " +
    "for agents, forms with lines to write on, and guidance such as `[Tick what is done]` above a list that is written. " +
    "Choices and sample text have rules of their own.",
  messages,
  check,
};

function* check({ dueBlanks }: CheckSource): Iterable<Report> {
  for (const { blank, isPressing } of dueBlanks()) {
    if (blank.kind !== "choice" && blank.kind !== "boilerplate") {
      yield {
        range: blank.range,
        message: message(messages.due, cutTo(plainText(blank.name), longest)),
        ...(!isPressing && { atMost: "hint" }),
      };
    }
  }
}

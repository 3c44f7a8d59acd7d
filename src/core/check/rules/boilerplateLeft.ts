import { plainText } from "../../plan/plainText.ts";
import { isLetteredNoun } from "../../placeholder/samples/numberedNoun.ts";
import { cutTo } from "../../text/cutTo.ts";
import type { Report } from "../finding.ts";
import { message } from "../../message/message.ts";
import type { CheckSource, Rule } from "../rule.ts";

const messages = { left: "This is still the template's own text: {0}" };

/** How much of the text is said, in UTF-16 units. */
const longest = 80;

/** Format §6: sample text by pattern and lines of known templates. */
export const boilerplateLeft: Rule = {
  id: "boilerplate-left",
  level: "information",
  summary: "Sample text of a template is still there in a plan that has begun.",
  description:
    "Templates show how a line may look: `Task 1`, `path/to/file.ts`, `Brief description`. Left in a plan that people work " +
    "on it counts as work that nobody means. Each line is named once. Plans and phases that have not begun and templates " +
    "are left alone, and so is `Service A` by itself, which may be a name. The command Remove Leftover Template Text takes " +
    "such lines away.",
  messages,
  check,
};

function* check({ record, dueBlanks }: CheckSource): Iterable<Report> {
  let last = -1;
  for (const { blank, isPressing } of dueBlanks()) {
    if (blank.kind === "boilerplate" && isPressing && !isLetteredNoun(blank.text)) {
      const { line } = record.lines.positionAt(blank.range.start);
      if (line !== last) {
        yield { range: blank.range, message: message(messages.left, cutTo(plainText(blank.text), longest)) };
      }
      last = line;
    }
  }
}

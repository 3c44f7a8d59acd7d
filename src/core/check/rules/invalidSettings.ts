import type { Report } from "../finding.ts";
import { lineRange } from "../lineRange.ts";
import { message } from "../message.ts";
import type { CheckSource, Rule } from "../rule.ts";

const messages = { wrong: "This setting is not used: {0}" };

/** Format §5: settings of a plan stand below `planwright:` in its front matter. */
export const invalidSettings: Rule = {
  id: "invalid-settings",
  level: "warning",
  summary: "A setting in the plan's front matter that is wrong.",
  description:
    "What `planwright:` in the front matter sets holds for everybody who counts the plan. A setting that is misspelt or has " +
    "a value that there is not is passed over, so that the plan counts otherwise than its author thinks. Where the front " +
    "matter is no valid YAML at all, malformed-front-matter says so.",
  messages,
  check,
};

function* check({ record }: CheckSource): Iterable<Report> {
  const { problems, lines } = record;
  if (problems.length === 0 || record.warnings.some(({ kind }) => kind === "frontMatter")) {
    return;
  }
  const end = record.markdown.frontMatter?.bodyLine ?? 1;
  let line = 0;
  while (line < end && !lines.lineText(line).startsWith("planwright:")) {
    line++;
  }
  for (const problem of problems) {
    yield {
      range: lineRange(lines, line < end ? line : 0),
      message: message(messages.wrong, problem.replace(/^front matter: /u, "")),
    };
  }
}

import { parseYaml } from "../../config/parseYaml.ts";
import { isTemplateFile } from "../../template/isTemplateFile.ts";
import type { Report } from "../finding.ts";
import { lineRange } from "../lineRange.ts";
import { type Message, message } from "../../message/message.ts";
import type { CheckSource, Rule } from "../rule.ts";

const messages = { malformed: "The fields of this front matter are not read, because it is {0}" };

/** Format §1: malformed YAML is taken off all the same. */
export const malformedFrontMatter: Rule = {
  id: "malformed-front-matter",
  level: "warning",
  summary: "Front matter that is no valid YAML.",
  description:
    "A colon in a value without quotes, a tab or a missing bracket is enough: no tool can read status, owner or dates from " +
    "front matter that is no YAML. The finding stands on the line that the YAML parser complains about; the slip may be on " +
    "the line before. Blanks such as `{{DATE}}` in templates are left alone.",
  messages,
  check,
};

function* check({ record }: CheckSource): Iterable<Report> {
  const { frontMatter } = record.warnings.some(({ kind }) => kind === "frontMatter") ? record.markdown : {};
  const parsed = frontMatter === undefined ? undefined : parseYaml(frontMatter.yaml);
  if (frontMatter === undefined || parsed === undefined || !("problem" in parsed) || isTemplateFile(record.uri)) {
    return;
  }
  const { lines } = record;
  // The YAML begins on the second line, and its parser may complain about what comes behind its end.
  let line = Math.min((parsed.line ?? -1) + 1, frontMatter.bodyLine - 2);
  while (line > 0 && lines.lineText(line).trim() === "") {
    line--;
  }
  if (!/\{\{[^{}\n]{1,80}\}\}/u.test(lines.lineText(line))) {
    yield {
      range: lineRange(lines, line),
      // Its line counts from the start of the YAML, and the finding has one.
      message: message(messages.malformed, withoutPlace(parsed.problem)),
    };
  }
}

/** What is wrong without where: the finding stands there. */
function withoutPlace({ text, args }: Message): Message {
  return {
    text,
    args: args.map((one) => (typeof one === "string" ? one.replace(/ at line \d+, column \d+$/u, "") : one)),
  };
}

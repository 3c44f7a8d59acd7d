import { message } from "../../core/message/message.ts";
import { phrase } from "../../core/message/phrase.ts";
import { allRules } from "../../core/check/allRules.ts";
import type { Rule } from "../../core/check/rule.ts";
import { ruleLevels } from "../../core/check/ruleLevel.ts";
import { escapeForTerminal } from "../../core/report/safeText.ts";
import type { Context, ExitCode, Output } from "./context.ts";
import { tell } from "./remark.ts";
import { painter } from "./paint.ts";

/** The options of `planwright rules`. */
export interface RulesOptions {
  readonly json?: boolean;
}

/** `planwright rules [ID]`: all rules in a line each, or all that is to be said of one. */
export async function rules(
  id: string | undefined,
  { json = false }: RulesOptions,
  { out }: Pick<Context, "out">,
): Promise<ExitCode> {
  const wanted = allRules.filter((rule) => id === undefined || rule.id === id);
  if (wanted.length === 0) {
    tell(out, phrase('there is no rule "{0}"; {1} lists them', id ?? "", "planwright rules"));
    return 2;
  }
  if (json) {
    const reports = wanted.map((rule) => JSON.stringify(report(rule))).join(",\n");
    await out.write(escapeForTerminal(`{"schema":"planwright.rules/1","rules":[\n${reports}\n]}\n`));
  } else {
    const lines = id === undefined ? list(wanted, out) : wanted.flatMap((rule) => page(rule, out));
    await out.write(`${lines.join("\n")}\n`);
  }
  return 0;
}

function list(wanted: readonly Rule[], { columns, colour, say }: Output): readonly string[] {
  if (columns === undefined) {
    return wanted.map(({ id, level, summary }) => [id, level, summary].join("\t"));
  }
  const paint = painter(colour);
  const width = Math.max(...wanted.map((rule) => rule.id.length));
  return wanted.map(
    ({ id, level, summary }) =>
      `${id.padEnd(width)}  ${paint("dim", level.padEnd("information".length))}  ${say(message(summary))}`,
  );
}

/** What its page in the documentation says, without the examples, as Markdown. */
function page({ id, level, summary, description, messages }: Rule, { colour, say }: Output): readonly string[] {
  const paint = painter(colour);
  return [
    paint("bold", `# ${id}`),
    "",
    say(message(summary)),
    "",
    say(
      phrase(
        "Level: {0}. {1} sets another for one check, with a LEVEL of {2}.",
        level,
        `--rule ${id}=LEVEL`,
        ruleLevels.join(", "),
      ),
    ),
    say(phrase("A comment in the plan silences it: {0}", `<!-- planwright-disable-next-line ${id} -->`)),
    "",
    say(message(description)),
    "",
    say(phrase("What it says:")),
    "",
    ...Object.values(messages).map((text) => `- ${say(message(text))}`),
  ];
}

function report({ id, level, summary, description, messages }: Rule): object {
  return { id, level, summary, description, messages: Object.values(messages) };
}

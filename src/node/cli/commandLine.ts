import { Argument, Command, Option } from "commander";
import type { Message, Say } from "../../core/message/message.ts";
import { phrase } from "../../core/message/phrase.ts";
import { answerKey } from "../../core/template/answers.ts";
import { taskStates } from "../../core/words/taskStates.ts";
import type { TaskState } from "../../core/words/taskState.ts";
import { gitFacts } from "../gitFacts.ts";
import { addCheckVerbs } from "./checkVerbs.ts";
import type { Context, ExitCode } from "./context.ts";
import { addEditVerbs } from "./editVerbs.ts";
import { evidence } from "./evidence.ts";
import { newPlan, type NewOptions } from "./new.ts";
import { next } from "./next.ts";
import { pathsArgument } from "./pathsArgument.ts";
import { placeholders } from "./placeholders.ts";
import { type OutputHost, ProcessOutput } from "./processOutput.ts";
import { Refusal } from "./refusal.ts";
import { status } from "./status.ts";
import { tasks } from "./tasks.ts";
import { schema, type SchemaName, schemaNames } from "./schema.ts";
import { templates, type TemplatesOptions } from "./templates.ts";
import { isDay, localDay } from "./today.ts";
import { speak } from "./words/helpWords.ts";
import { wordedParser } from "./words/wordedParser.ts";

/** What the command line takes from the process. */
export interface CommandLineHost extends OutputHost {
  readonly stdin: () => Promise<Uint8Array>;
  readonly date: () => Date;
}

/** Options that every verb takes, before or after its name. */
interface GlobalOptions {
  readonly color: boolean;
  readonly today?: string;
}

/** Any verb's own options, as commander gives them. */
type Verb<O> = (paths: readonly string[], options: O, context: Context) => Promise<ExitCode>;

/** All verbs with their options and help. `end` is told how the verb that ran ended. */
export function commandLine(version: string, host: CommandLineHost, end: (code: ExitCode) => void): Command {
  const { say } = host.language;
  const program = speak(new Command("planwright"), version, say)
    .description(say(phrase("Reads, counts and changes Markdown implementation plans.")))
    .option("--no-color", say(phrase("print without colours, also on a terminal")))
    .addOption(new Option("--today <date>", say(phrase("count this day as today"))).argParser(wordedParser(say, day)))
    .exitOverride();

  const perform = async (run: (context: Context) => Promise<ExitCode>): Promise<void> => {
    const { color, today } = program.opts<GlobalOptions>();
    const out = new ProcessOutput(host, color);
    end(await run({ out, stdin: host.stdin, today: today ?? localDay(host.date()), git: gitFacts }));
    await out.end();
  };

  /** Adds a verb that reads plans. */
  const verb = <O>(name: string, description: Message, run: Verb<O>): Command =>
    program
      .command(name)
      .description(say(description))
      .argument(...pathsArgument(say))
      .action((paths: string[], options: O) => perform((context) => run(paths, options, context)));

  verb("status", phrase("print how far plans are"), status)
    .option("--explain", say(phrase("say under each plan how its numbers came about")))
    .option("--details", say(phrase("print JSON with risks, decisions, timeline, files and criteria, too")))
    .option("--json", say(phrase("print the planwright.status/1 report")));
  verb("next", phrase("print what to do next"), next)
    .addOption(
      new Option("--limit <n>", say(phrase("how many tasks of each plan")))
        .argParser(wordedParser(say, count))
        .default(3),
    )
    .option("--json", say(phrase("print JSON")));
  verb("tasks", phrase("print the tasks of plans"), tasks)
    .addOption(
      new Option(
        "--state <states>",
        say(phrase("only tasks in these states: {0}", ["open", ...taskStates].join(", "))),
      ).argParser(wordedParser(say, states)),
    )
    .option("--phase <phase>", say(phrase("only tasks of this phase, given by its number or id")))
    .option("--id <id>", say(phrase("only the task with this id")))
    .option("--text <words>", say(phrase("only tasks whose text holds these words")))
    .addOption(
      new Option("--ignored", say(phrase("print what looks like a task and was not counted, and why"))).conflicts([
        "state",
        "phase",
        "id",
      ]),
    )
    .addOption(new Option("--csv", say(phrase("print CSV for spreadsheets"))).conflicts(["json", "ignored"]))
    .option("--json", say(phrase("print JSON")));
  verb("placeholders", phrase("print the blanks that are still to be filled in"), placeholders).option(
    "--json",
    say(phrase("print JSON")),
  );
  verb("evidence", phrase("print ticked tasks whose files, tests and scripts are not there"), evidence).option(
    "--json",
    say(phrase("print the planwright.evidence/1 report")),
  );
  addCheckVerbs(program, perform, version, say);
  addEditVerbs(program, perform, say);
  addTemplateVerbs(program, perform, say);
  program
    .command("schema")
    .description(
      say(
        phrase(
          "print the JSON Schema of the status report, of a check, of the report of a change, or of .planwright/config.yaml",
        ),
      ),
    )
    .addArgument(new Argument("<name>").choices(schemaNames))
    .action(async (name: SchemaName) => {
      const out = new ProcessOutput(host, false);
      await schema(name, out);
      await out.end();
    });
  return program;
}

/** The verbs that deal with templates. */
function addTemplateVerbs(
  program: Command,
  perform: (run: (context: Context) => Promise<ExitCode>) => Promise<void>,
  say: Say,
): void {
  const folder = [
    "--templates <dir>",
    say(phrase("take templates of this folder, too; they go over the built-in ones")),
  ] as const;
  program
    .command("templates")
    .description(say(phrase("list the templates that plans are made from")))
    .option(...folder)
    .option("--json", say(phrase("print JSON")))
    .action((options: TemplatesOptions) => perform((context) => templates(options, context)));
  program
    .command("new")
    .description(say(phrase("make a plan from a template and print the blanks that are left")))
    .requiredOption("--template <id>", say(phrase("the template, as planwright templates lists it")))
    .requiredOption("--title <title>", say(phrase("what the plan is called")))
    .requiredOption("--out <file>", say(phrase("where the plan goes; missing folders are made")))
    .addOption(
      new Option(
        "--set <key=value>",
        say(phrase("fill the placeholders of this name; may be repeated with other names")),
      ).argParser(wordedParser(say, setting)),
    )
    .option("--force", say(phrase("overwrite the file when it is there")))
    .option(...folder)
    .option("--json", say(phrase("print JSON")))
    .action((options: NewOptions) => perform((context) => newPlan(options, context)));
}

/** `KEY=VALUE`; may be given several times, once for each key. */
function setting(text: string, before: ReadonlyMap<string, string> | undefined): ReadonlyMap<string, string> {
  const at = text.indexOf("=");
  const key = text.slice(0, at).trim();
  if (at === -1 || key === "") {
    throw new Refusal(phrase("It must be KEY=VALUE."));
  }
  const value = text.slice(at + 1);
  if (/\p{Cc}/u.test(value)) {
    throw new Refusal(phrase("The value must be on one line."));
  }
  // Which of two counts would depend on how they are spelled.
  if ([...(before?.keys() ?? [])].some((other) => answerKey(other) === answerKey(key))) {
    throw new Refusal(phrase('"{0}" is set twice.', key));
  }
  return new Map([...(before ?? []), [key, value]]);
}

function day(text: string): string {
  if (!isDay(text)) {
    throw new Refusal(phrase("It must be a day such as 2026-11-20."));
  }
  return text;
}

function count(text: string): number {
  if (!/^[1-9]\d{0,5}$/u.test(text)) {
    throw new Refusal(phrase("It must be a whole number from 1."));
  }
  return Number(text);
}

/** `todo,blocked`, or `open` for all that is neither done nor cancelled; may be given several times. */
function states(text: string, before: readonly TaskState[] | undefined): readonly TaskState[] {
  const named = text.split(",").flatMap((one) => {
    const name = one.trim().toLowerCase();
    const found = taskStates.filter((state) =>
      name === "open" ? state !== "done" && state !== "cancelled" : state.toLowerCase() === name,
    );
    if (found.length === 0) {
      throw new Refusal(phrase('There is no state "{0}".', one));
    }
    return found;
  });
  return [...(before ?? []), ...named];
}

import { Argument, type Command, Option } from "commander";
import type { Message, Say } from "../../core/message/message.ts";
import { phrase } from "../../core/message/phrase.ts";
import type { SettableState } from "../../core/edit/state/wish.ts";
import { add, type AddOptions } from "./add.ts";
import { addLog, type AddLogOptions } from "./addLog.ts";
import type { Context, ExitCode } from "./context.ts";
import { Refusal } from "./refusal.ts";
import { setStatus, type SetStatusOptions } from "./setStatus.ts";
import { stateNamed } from "./stateNamed.ts";
import { wordedParser } from "./words/wordedParser.ts";

/** Runs a verb and tells how it ended. */
type Perform = (run: (context: Context) => Promise<ExitCode>) => Promise<void>;

/** The verbs that change a plan. */
export function addEditVerbs(program: Command, perform: Perform, say: Say): void {
  const verb = (name: string, description: Message): Command =>
    program
      .command(name)
      .description(say(description))
      .argument("<file>", say(phrase("the plan")))
      .option("--dry-run", say(phrase("print what would change, and write nothing")))
      .option("--json", say(phrase("print the planwright.edit/1 report")));
  verb("set-status", phrase("give one task a state, written as the plan writes it"))
    .addArgument(
      new Argument("<state>", say(phrase("todo, in-progress, blocked, done or cancelled"))).argParser(
        wordedParser(say, state),
      ),
    )
    .option(
      "--id <id>",
      say(phrase("the task with this id, as planwright tasks prints it, or a phase that is one unit of work")),
    )
    .addOption(new Option("--line <n>", say(phrase("the task on this line"))).argParser(wordedParser(say, lineNumber)))
    .option(
      "--text <words>",
      say(phrase("the task with this text, or the only one that holds these words; with --line a check")),
    )
    .option("--reason <words>", say(phrase("why it is blocked")))
    .action((file: string, wanted: SettableState, options: SetStatusOptions) =>
      perform((context) => setStatus(file, wanted, options, context)),
    );
  verb("add", phrase("add an open task, written as its neighbours are"))
    .argument("<text>", say(phrase("the task; put -- before one word that begins with a dash")))
    .option("--phase <phase>", say(phrase("into this phase or step, given by its id, number or words")))
    .option("--under <id>", say(phrase("as a part of the task with this id")))
    .action((file: string, text: string, options: AddOptions) =>
      perform((context) => add(file, text, options, context)),
    );
  verb("add-log", phrase("add an entry of today to the progress log, in the form of the log"))
    .argument("<text>", say(phrase("the entry; put -- before one word that begins with a dash")))
    .option(
      "--author <name>",
      say(phrase("who writes it, where the log names somebody; without it the name git commits with")),
    )
    .action((file: string, text: string, options: AddLogOptions) =>
      perform((context) => addLog(file, text, options, context)),
    );
}

function state(text: string): SettableState {
  const found = stateNamed(text);
  if (found === undefined) {
    throw new Refusal(phrase("It must be todo, in-progress, blocked, done or cancelled."));
  }
  return found;
}

function lineNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/u.test(text)) {
    throw new Refusal(phrase("It must be a whole number from 1."));
  }
  return Number(text);
}

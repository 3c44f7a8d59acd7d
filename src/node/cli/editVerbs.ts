import { Argument, type Command, InvalidArgumentError, Option } from "commander";
import type { SettableState } from "../../core/edit/state/wish.ts";
import { add, type AddOptions } from "./add.ts";
import { addLog, type AddLogOptions } from "./addLog.ts";
import type { Context, ExitCode } from "./context.ts";
import { setStatus, type SetStatusOptions } from "./setStatus.ts";
import { stateNamed } from "./stateNamed.ts";

/** Runs a verb and tells how it ended. */
type Perform = (run: (context: Context) => Promise<ExitCode>) => Promise<void>;

/** The verbs that change a plan. */
export function addEditVerbs(program: Command, perform: Perform): void {
  const verb = (name: string, description: string): Command =>
    program
      .command(name)
      .description(description)
      .argument("<file>", "the plan")
      .option("--dry-run", "print what would change, and write nothing")
      .option("--json", "print the planwright.edit/1 report");
  verb("set-status", "give one task a state, written as the plan writes it")
    .addArgument(new Argument("<state>", "todo, in-progress, blocked, done or cancelled").argParser(state))
    .option("--id <id>", "the task with this id, as planwright tasks prints it, or a phase that is one unit of work")
    .addOption(new Option("--line <n>", "the task on this line").argParser(lineNumber))
    .option("--text <words>", "the task with this text, or the only one that holds these words; with --line a check")
    .option("--reason <words>", "why it is blocked")
    .action((file: string, wanted: SettableState, options: SetStatusOptions) =>
      perform((context) => setStatus(file, wanted, options, context)),
    );
  verb("add", "add an open task, written as its neighbours are")
    .argument("<text>", "the task; put -- before one word that begins with a dash")
    .option("--phase <phase>", "into this phase or step, given by its id, number or words")
    .option("--under <id>", "as a part of the task with this id")
    .action((file: string, text: string, options: AddOptions) =>
      perform((context) => add(file, text, options, context)),
    );
  verb("add-log", "add an entry of today to the progress log, in the form of the log")
    .argument("<text>", "the entry; put -- before one word that begins with a dash")
    .option("--author <name>", "who writes it, where the log names somebody; without it the name git commits with")
    .action((file: string, text: string, options: AddLogOptions) =>
      perform((context) => addLog(file, text, options, context)),
    );
}

function state(text: string): SettableState {
  const found = stateNamed(text);
  if (found === undefined) {
    throw new InvalidArgumentError("It must be todo, in-progress, blocked, done or cancelled.");
  }
  return found;
}

function lineNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/u.test(text)) {
    throw new InvalidArgumentError("It must be a whole number from 1.");
  }
  return Number(text);
}

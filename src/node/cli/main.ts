#!/usr/bin/env node
import process from "node:process";
import { Command, CommanderError } from "commander";
import type { ExitCode, Output } from "./output.ts";
import { status } from "./status.ts";

/** Set by the bundler from package.json. */
declare const PLANWRIGHT_VERSION: string;

const out: Output = {
  line: (text) => void process.stdout.write(`${text}\n`),
  problem: (text) => void process.stderr.write(`${text}\n`),
};

/** The command line: parses it, runs one verb, and resolves to the exit code. Usage errors are 2, as in format §7. */
async function run(args: readonly string[]): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  const program = new Command("planwright")
    .description("Reads and counts Markdown implementation plans.")
    .version(PLANWRIGHT_VERSION)
    .exitOverride()
    .showHelpAfterError("(planwright --help lists the commands)");
  program
    .command("status")
    .description("print how far plans are")
    .argument("<path...>", "plan files, or folders to look for plans in")
    .option("--json", "print the planwright.status/1 report", false)
    .exitOverride()
    .action(async (paths: string[], options: { json: boolean }) => {
      exitCode = await status(paths, options, out);
    });
  try {
    await program.parseAsync([...args], { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) {
      return error.exitCode === 0 ? 0 : 2;
    }
    throw error;
  }
  return exitCode;
}

// A reader that closes the pipe early, such as `head`, is no error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 2));
}
process.exitCode = await run(process.argv.slice(2));

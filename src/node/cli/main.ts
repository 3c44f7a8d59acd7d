#!/usr/bin/env node
import process from "node:process";
import { fileURLToPath } from "node:url";
import { buffer } from "node:stream/consumers";
import { CommanderError } from "commander";
import { readLanguage } from "../language/readLanguage.ts";
import { wantedLanguages } from "../language/wantedLanguages.ts";
import { type CommandLineHost, commandLine } from "./commandLine.ts";
import type { ExitCode } from "./context.ts";
import { tell } from "./remark.ts";
import { textArguments } from "./textArguments.ts";

/** Set by the bundler from package.json. */
declare const PLANWRIGHT_VERSION: string;

/** Runs one verb and resolves to the exit code. Wrong usage is 2, as in format §7. */
async function run(args: readonly string[]): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  const { stdout, stderr, env } = process;
  const { language, problem } = readLanguage(fileURLToPath(new URL("../l10n", import.meta.url)), wantedLanguages(env));
  const host: CommandLineHost = {
    stdout,
    stderr,
    env,
    stdin: () => buffer(process.stdin),
    now: () => performance.now(),
    date: () => new Date(),
    language,
  };
  if (problem !== undefined) {
    tell({ say: language.say, problem: (text) => void stderr.write(`${text}\n`) }, problem);
  }
  const program = commandLine(PLANWRIGHT_VERSION, host, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync([...textArguments(args)], { from: "user" });
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

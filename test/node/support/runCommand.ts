import { Writable } from "node:stream";
import { CommanderError } from "commander";
import { commandLine } from "../../../src/node/cli/commandLine.ts";
import { textArguments } from "../../../src/node/cli/textArguments.ts";
import type { Language } from "../../../src/node/language/language.ts";

/** What a command line printed, and how it ended. */
export interface CommandRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

class Kept extends Writable {
  readonly isTTY: boolean;
  readonly columns = 400;
  text = "";

  constructor(isTTY: boolean) {
    super();
    this.isTTY = isTTY;
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString("utf8");
    done();
  }
}

/** Runs a whole command line in this process, on a wide terminal or in a pipe; help goes where wrong usage is told. */
export async function runCommand(
  args: readonly string[],
  language: Language,
  isTerminal: boolean,
): Promise<CommandRun> {
  const [stdout, stderr] = [new Kept(isTerminal), new Kept(false)];
  let code = 0;
  const host = {
    stdout,
    stderr,
    language,
    env: { NO_COLOR: "1" },
    stdin: () => Promise.resolve(new TextEncoder().encode("# Rein\n- [ ] eins\n")),
    now: () => 0,
    date: () => new Date(2026, 10, 20),
  };
  const program = commandLine("0.0.0", host, (one) => {
    code = one;
  });
  const write = (text: string): void => void stderr.write(text);
  for (const command of [program, ...program.commands]) {
    command.configureOutput({ writeOut: write, writeErr: write });
  }
  try {
    await program.parseAsync([...textArguments(args)], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) {
      throw error;
    }
    code = error.exitCode === 0 ? 0 : 2;
  }
  return { code, stdout: stdout.text, stderr: stderr.text };
}

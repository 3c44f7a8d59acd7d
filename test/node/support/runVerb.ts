import { englishOf } from "../../../src/core/message/message.ts";
import type { Context, ExitCode } from "../../../src/node/cli/context.ts";

/** What a run printed, and how it ended. */
export interface Run {
  readonly code: number;
  readonly text: string;
  readonly lines: readonly string[];
  readonly problems: readonly string[];
}

/** How a run looks at the world; by default its output is piped and nothing comes in. */
export interface RunSettings {
  readonly columns?: number;
  readonly colour?: boolean;
  readonly stdin?: string;
  readonly git?: Context["git"];
}

/** Runs one verb in this process. */
export async function runVerb<O>(
  verb: (paths: readonly string[], options: O, context: Context) => Promise<ExitCode>,
  paths: readonly string[],
  options: O,
  { columns, colour = false, stdin = "", git }: RunSettings = {},
): Promise<Run> {
  let text = "";
  const problems: string[] = [];
  const out = {
    write: (piece: string) => {
      text += piece;
      return Promise.resolve();
    },
    problem: (line: string) => void problems.push(line),
    progress: () => undefined,
    columns,
    colour,
    say: englishOf,
    language: "en",
  };
  const context = {
    out,
    stdin: () => Promise.resolve(Buffer.from(stdin)),
    today: "2026-11-20",
    ...(git !== undefined && { git }),
  };
  const code = await verb(paths, options, context);
  return { code, text, lines: text.split("\n").slice(0, -1), problems };
}

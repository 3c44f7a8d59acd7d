import type { Say } from "../../core/message/message.ts";
import type { GitFacts } from "../gitFacts.ts";

/** What a command works with: where it prints, what it may read besides files, and the day. Tests pass their own. */
export interface Context {
  readonly out: Output;
  /** The bytes of standard input, for the path `-`. */
  readonly stdin: () => Promise<Uint8Array>;
  /** The local day as `YYYY-MM-DD`, or the one that `--today` set. */
  readonly today: string;
  /** What git says of an existing folder; without it nothing is known of name and branch. */
  readonly git?: (folder: string) => GitFacts;
}

/** Where a command prints. */
export interface Output {
  /** To standard output, as it stands. Await it before the next: it waits for a slow reader. */
  write(text: string): Promise<void>;
  /** To standard error, with a line ending added. */
  problem(text: string): void;
  /** Says that one more file was read; shown to people who wait, nowhere else. */
  progress(path: string): void;
  /** How many columns there are on a terminal; undefined in pipes, files and dumb terminals, which get the plain form. */
  readonly columns: number | undefined;
  readonly colour: boolean;
  /** Words of ours in the user's language. */
  readonly say: Say;
  /** That language, as pages name it: `en`. */
  readonly language: string;
}

/** How a command ended: 0 fine, 1 a check that fails, 2 wrong usage or unreadable input (format §7). */
export type ExitCode = 0 | 1 | 2;

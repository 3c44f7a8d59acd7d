/** Where a command prints; tests pass their own. */
export interface Output {
  /** To standard output, with a line ending added. */
  line(text: string): void;
  /** To standard error, with a line ending added. */
  problem(text: string): void;
}

/** How a command ended: 0 fine, 2 wrong usage or unreadable input (format §7). */
export type ExitCode = 0 | 2;

import { safeText } from "./safeText.ts";

/** What GitHub's runner takes for a command at the start of a line that a job prints, blanks before it or not. */
const command = /^\s*::/u;

/** A path, or a place that begins with one, {@link safeText safe} for the start of a line: `./::error.md` is the same file. */
export function pathAtStart(path: string): string {
  return safeText(command.test(path) ? `./${path}` : path);
}

/** Other foreign words, safe for the start of a line. */
export function wordsAtStart(words: string): string {
  return safeText(command.test(words) ? `\\${words}` : words);
}

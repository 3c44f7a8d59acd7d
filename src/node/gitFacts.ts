import { execFileSync } from "node:child_process";
import { homedir } from "node:os";
import process from "node:process";

/** What git knows of who works on what. */
export interface GitFacts {
  /** The name that commits carry. */
  readonly user?: string;
  /** The branch that is checked out. */
  readonly branch?: string;
}

/** How long git may take in milliseconds. */
const patience = 2000;

/** A repository may come from anybody: nothing that its settings name is run. */
const harmless = ["-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "safe.bareRepository=explicit"];

/**
 * Asks git about an existing folder. Empty without git, and where it does not answer; the branch is that of a repository
 * only. Two questions, each a process of its own.
 */
export function gitFacts(folder: string): GitFacts {
  const user = ask(folder, ["config", "--get", "user.name"]);
  const branch = ask(folder, ["symbolic-ref", "--quiet", "--short", "HEAD"]);
  return { ...(user !== undefined && { user }), ...(branch !== undefined && { branch }) };
}

/** The one line that git answers; undefined for an error, for silence and for anything that is no plain line. */
function ask(folder: string, question: readonly string[]): string | undefined {
  try {
    const answer = execFileSync("git", [...harmless, "-C", folder, ...question], {
      // Windows looks for programs in the working folder first, and the plan's may hold a git.exe.
      cwd: homedir(),
      env: { ...process.env, GIT_OPTIONAL_LOCKS: "0", GIT_TERMINAL_PROMPT: "0" },
      encoding: "utf8",
      maxBuffer: 65_536,
      stdio: ["ignore", "pipe", "ignore"],
      timeout: patience,
      windowsHide: true,
    }).trim();
    return answer === "" || answer.length > 200 || /\p{Cc}/u.test(answer) ? undefined : answer;
  } catch {
    return undefined;
  }
}

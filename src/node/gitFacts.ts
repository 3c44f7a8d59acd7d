import { askGit } from "./safeGit.ts";

/** What git knows of who works on what. */
export interface GitFacts {
  /** The name that commits carry. */
  readonly user?: string;
  /** The branch that is checked out. */
  readonly branch?: string;
}

/** How long git may take in milliseconds. */
const timeout = 2000;

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
  const said = askGit(folder, question, { timeout });
  const answer = said.kind === "answer" ? said.bytes.toString("utf8").trim() : "";
  return answer === "" || answer.length > 200 || /\p{Cc}/u.test(answer) ? undefined : answer;
}

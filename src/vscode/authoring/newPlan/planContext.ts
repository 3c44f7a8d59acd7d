import * as vscode from "vscode";
import type { Clock } from "../../../core/lifecycle/clock.ts";
import type { CandidateContext } from "../../../core/placeholder/fill/candidatesFor.ts";
import { within } from "../../within.ts";

/** How long git may take in milliseconds; a plan never waits longer for a name or a branch. */
const patience = 1000;

/** What we use of version 1 of the git extension's API. */
interface Repository {
  readonly state?: { readonly HEAD?: { readonly name?: unknown } };
  getConfig?(key: string): Promise<unknown>;
  /** What the user has set for all repositories. */
  getGlobalConfig?(key: string): Promise<unknown>;
}

/** What we use of the API itself. */
export interface GitApi {
  readonly repositories?: readonly Repository[];
  getRepository?(uri: vscode.Uri): Repository | null;
}

interface GitExtension {
  getAPI?(version: 1): GitApi | undefined;
}

/**
 * What is known around a document, or around the folder where one is going to be. Git is asked through VS Code's own
 * extension, which is absent on the web and in Restricted Mode; without it there is neither name nor branch.
 */
export async function planContext({ uri }: { uri: vscode.Uri }, clock: Clock): Promise<CandidateContext> {
  const fileName = uri.path.slice(uri.path.lastIndexOf("/") + 1);
  const { user, branch } = (await within(patience, clock, fromGit(uri))) ?? {};
  return {
    today: clock.today(),
    ...(user !== undefined && { user }),
    ...(branch !== undefined && { branch }),
    fileName,
  };
}

type GitFacts = Pick<CandidateContext, "user" | "branch">;

async function fromGit(uri: vscode.Uri): Promise<GitFacts> {
  try {
    const extension = vscode.extensions.getExtension<GitExtension>("vscode.git");
    const git = extension?.isActive === true ? extension.exports : await extension?.activate();
    return await askGit(git?.getAPI?.(1), uri);
  } catch {
    // Turned off, or no git on this machine.
    return {};
  }
}

/**
 * Name and branch of the repository around a place. Outside of any the name is the user's own, which any open repository
 * can tell; what that one has set for itself is used only where it cannot tell the two apart.
 */
export async function askGit(api: GitApi | undefined, uri: vscode.Uri): Promise<GitFacts> {
  const own = api?.getRepository?.(uri) ?? undefined;
  const [other] = own === undefined ? (api?.repositories ?? []) : [];
  const branch = shortWord(own?.state?.HEAD?.name);
  const key = "user.name";
  const asked = own?.getConfig?.(key) ?? other?.getGlobalConfig?.(key) ?? other?.getConfig?.(key);
  const user = shortWord(await asked?.catch(() => undefined));
  return { ...(user !== undefined && { user }), ...(branch !== undefined && { branch }) };
}

/** The answer of somebody else's extension may be anything. */
function shortWord(value: unknown): string | undefined {
  const text = typeof value === "string" ? value.trim() : "";
  return text === "" || text.length > 200 || /\p{Cc}/u.test(text) ? undefined : text;
}

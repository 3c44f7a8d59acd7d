import type * as vscode from "vscode";
import type { CandidateContext } from "../../core/placeholder/fill/candidatesFor.ts";
import type { Clock } from "../../core/lifecycle/clock.ts";

/** What is known around a plan when one of its blanks is filled. */
export async function planContext(document: Pick<vscode.TextDocument, "uri">, clock: Clock): Promise<CandidateContext> {
  const { scheme, path } = document.uri;
  const fileName = scheme === "untitled" ? undefined : path.split("/").at(-1);
  return { today: clock.today(), ...(fileName !== undefined && { fileName }) };
}

import * as vscode from "vscode";
import { linkTo } from "../../core/placeholder/fill/linkTo.ts";
import { excludedGlob } from "../planDocuments.ts";
import type { Offer } from "./askValue.ts";

/** Most files that a link is picked from. */
const mostFiles = 2000;

/** The files of the workspace as links from a plan, written relative to it; those of other file systems are left out. */
export async function fileLinks(plan: vscode.Uri): Promise<readonly Offer[]> {
  const files = await vscode.workspace.findFiles("**/*", excludedGlob, mostFiles);
  return files
    .flatMap((file) => {
      const from = plan.scheme === "untitled" ? vscode.workspace.getWorkspaceFolder(file)?.uri : undefined;
      const isNear = file.scheme === plan.scheme && file.authority === plan.authority;
      // A plan without a place is taken to lie in the folder itself.
      const planPath = from === undefined ? plan.path : `${from.path}/plan.md`;
      if (from === undefined && !isNear) {
        return [];
      }
      const path = vscode.workspace.asRelativePath(file);
      const value = linkTo(file.path, planPath, path.split("/").at(-1) ?? path);
      return [{ label: path, answer: { kind: "value" as const, value, all: false } }];
    })
    .toSorted((a, b) => a.label.localeCompare(b.label));
}

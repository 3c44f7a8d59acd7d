import * as vscode from "vscode";
import { neverCancelled } from "../../../core/lifecycle/cancellation.ts";
import { linkTo } from "../../../core/placeholder/fill/linkTo.ts";
import { findFiles } from "../../findFiles.ts";
import { excludedGlob } from "../../planDocuments.ts";
import type { Offer } from "./question.ts";

/** Most files that a link is picked from. */
const mostFiles = 2000;

/**
 * The files of the workspace as links from a plan, written relative to it, those of near folders first; the plan itself
 * and files of other file systems are left out.
 */
export async function fileLinks(plan: vscode.Uri): Promise<readonly Offer[]> {
  const files = await allFiles();
  return files
    .flatMap((file) => {
      const from = plan.scheme === "untitled" ? vscode.workspace.getWorkspaceFolder(file)?.uri : undefined;
      const isNear = file.scheme === plan.scheme && file.authority === plan.authority;
      // A plan without a place is taken to lie in the folder itself.
      const planPath = from === undefined ? plan.path : `${from.path}/plan.md`;
      if ((from === undefined && !isNear) || file.toString() === plan.toString()) {
        return [];
      }
      const path = vscode.workspace.asRelativePath(file);
      const value = linkTo(file.path, planPath, path.split("/").at(-1) ?? path);
      const offer: Offer = { label: path, answer: { kind: "value", value, all: false } };
      return [{ offer, distance: distance(file.path, planPath) }];
    })
    .toSorted((a, b) => a.distance - b.distance || a.offer.label.localeCompare(b.offer.label))
    .map(({ offer }) => offer);
}

async function allFiles(): Promise<readonly vscode.Uri[]> {
  const found: vscode.Uri[] = [];
  for (const { uri: folder } of vscode.workspace.workspaceFolders ?? []) {
    const most = mostFiles - found.length;
    found.push(
      ...(most > 0 ? await findFiles({ folder, include: "**/*", exclude: excludedGlob, most }, neverCancelled) : []),
    );
  }
  return found;
}

/** How many folders lie between two files, up and down. */
function distance(file: string, plan: string): number {
  const to = file.split("/").slice(0, -1);
  const from = plan.split("/").slice(0, -1);
  const parting = from.findIndex((folder, nth) => folder !== to[nth]);
  const common = parting === -1 ? from.length : parting;
  return from.length - common + (to.length - common);
}

/** How a link to a heading of the plan itself is shown; undefined for any other value. */
export function headingLabel(value: string): Pick<Offer, "label" | "description"> | undefined {
  const words = /^\[(?<words>.*)\]\(#[^()]*\)$/u.exec(value)?.groups?.["words"];
  return words === undefined
    ? undefined
    : { label: words.replace(/\\(?<mark>[[\]\\`])/gu, "$<mark>"), description: vscode.l10n.t("heading") };
}

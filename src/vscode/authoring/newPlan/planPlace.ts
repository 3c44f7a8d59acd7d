import * as vscode from "vscode";
import type { CandidateContext } from "../../../core/placeholder/fill/candidatesFor.ts";
import { messageText } from "../../../core/report/messageText.ts";
import {
  type Destination,
  type DestinationProblem,
  destinationVariables,
  refusedFolder,
  resolveDestination,
} from "../../../core/template/destination/resolveDestination.ts";
import { issueOf } from "../../../core/template/destination/issueOf.ts";
import type { Template } from "../../../core/template/template.ts";

/** Where a new plan goes: into a workspace folder, there by a pattern. */
export interface PlanPlace {
  readonly folder: vscode.WorkspaceFolder;
  /** The folders inside the workspace folder that the pattern starts from. */
  readonly within: readonly string[];
  /** As the setting `planwright.newPlan.path`. */
  readonly pattern: string;
}

const usual = "docs/plans/${date}-${slug}.md";

/** Where the settings want the new plans of a workspace folder. */
export function placeIn(folder: vscode.WorkspaceFolder): PlanPlace {
  const pattern = vscode.workspace.getConfiguration("planwright.newPlan", folder.uri).get<unknown>("path");
  return { folder, within: [], pattern: typeof pattern === "string" ? pattern : usual };
}

/** A folder that the user pointed at, or the folder of a file; the settings only say how the plan is called there. */
export async function placeHere(uri: vscode.Uri): Promise<PlanPlace | undefined> {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  if (folder === undefined) {
    return undefined;
  }
  const { type } = await vscode.workspace.fs.stat(uri);
  const names = uri.path
    .slice(folder.uri.path.length)
    .split("/")
    .filter((name) => name !== "");
  const within = (type & vscode.FileType.Directory) === 0 ? names.slice(0, -1) : names;
  const { pattern } = placeIn(folder);
  return { folder, within, pattern: pattern.split(/[/\\]/u).at(-1) ?? usual };
}

/** The path of a new plan below its workspace folder; the folder that was pointed at has to suit plans as any other. */
export function destinationOf(
  { within, pattern }: PlanPlace,
  { id }: Pick<Template, "id">,
  title: string,
  { today, user, branch }: CandidateContext,
  attempt = 1,
): Destination {
  const refused = refusedFolder(within);
  if (refused !== undefined) {
    return refused;
  }
  const issue = branch === undefined ? undefined : issueOf(branch);
  const values = {
    date: today,
    title,
    template: id,
    ...(user !== undefined && { user }),
    ...(branch !== undefined && { branch }),
    ...(issue !== undefined && { issue }),
  };
  const destination = resolveDestination(pattern, values, attempt);
  return destination.kind === "path" ? { ...destination, segments: [...within, ...destination.segments] } : destination;
}

/** Why a destination is refused, for the user. */
export function refusalText({ problem, part }: Extract<Destination, { readonly kind: "refused" }>): string {
  const known = destinationVariables.map((name) => `\${${name}}`).join(", ");
  const texts: Readonly<Record<DestinationProblem, string>> = {
    empty: vscode.l10n.t("The destination is empty"),
    absolute: vscode.l10n.t("The destination must be a path inside the workspace folder"),
    outside: vscode.l10n.t("The destination must not leave the workspace folder by “..”"),
    variable: vscode.l10n.t("“{0}” stands for nothing; there are {1}", messageText(part), known),
    character: vscode.l10n.t("“{0}” has a character that file names cannot have everywhere", messageText(part)),
    reserved: vscode.l10n.t("“{0}” is a name that Windows keeps for itself", messageText(part)),
    edge: vscode.l10n.t("“{0}” begins or ends with a blank or a dot", messageText(shownBlanks(part))),
    tooLong: vscode.l10n.t("“{0}” is too long", messageText(part)),
    markdown: vscode.l10n.t("The destination must be a file that ends with .md"),
    excluded: vscode.l10n.t("Plans in “{0}” are not looked for", messageText(part)),
  };
  return texts[problem];
}

/** Blanks at the edges of a name, which nobody would see. */
function shownBlanks(name: string): string {
  return name.replace(/^\s+|\s+$/gu, (blanks) => "␣".repeat(blanks.length));
}

/** That no name is free, for the user. */
export function takenText(): string {
  return vscode.l10n.t("Every name for this title is taken; choose another title.");
}

/** The first part of a path below a folder that is a link or a file: nothing is created through it. */
export async function blockedBy(
  folder: vscode.Uri,
  parents: readonly string[],
): Promise<{ readonly name: string; readonly isLink: boolean } | undefined> {
  for (let depth = 1; depth <= parents.length; depth++) {
    try {
      const { type } = await vscode.workspace.fs.stat(vscode.Uri.joinPath(folder, ...parents.slice(0, depth)));
      const isLink = (type & vscode.FileType.SymbolicLink) !== 0;
      if (isLink || (type & vscode.FileType.Directory) === 0) {
        return { name: parents.slice(0, depth).join("/"), isLink };
      }
    } catch {
      // Not there yet, so nothing below it is.
      return undefined;
    }
  }
  return undefined;
}

/** What {@link blockedBy} found, for the user. */
export function blockedText({ name, isLink }: { readonly name: string; readonly isLink: boolean }): string {
  return isLink
    ? vscode.l10n.t("“{0}” is a link that may lead out of the workspace folder", messageText(name))
    : vscode.l10n.t("“{0}” is a file, not a folder", messageText(name));
}

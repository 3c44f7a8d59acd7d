import * as vscode from "vscode";
import { messageText } from "../../../core/report/messageText.ts";
import { readPlanPath } from "../../../core/tidy/links/planPath.ts";
import { isPlanPlace } from "../../planDocuments.ts";
import { isOfUser, readUri } from "../askedPlan.ts";
import { createNewFile } from "../../createNewFile.ts";

/** Where a path of a plan leads: to what is there, or to where a file may be made. */
export interface PathTarget {
  readonly existing: { readonly uri: vscode.Uri; readonly isFolder: boolean } | undefined;
  /** The workspace folder and the path in it of a file that is missing; undefined where none may be made. */
  readonly missing: { readonly root: vscode.Uri; readonly path: string } | undefined;
}

/**
 * Looks up a path that a plan names, beside the plan and from the top of its workspace folder, nowhere else. A plan
 * outside any folder has only its own.
 */
export async function findPathTarget(plan: vscode.Uri, path: string): Promise<PathTarget | undefined> {
  const folder = vscode.workspace.getWorkspaceFolder(plan);
  const own = vscode.Uri.joinPath(plan, "..");
  const root = folder?.uri ?? own;
  const place = readPlanPath(path, own.path.slice(root.path.length).replace(/^\//u, ""));
  if (place === undefined || plan.scheme === "untitled") {
    return undefined;
  }
  for (const candidate of place.candidates) {
    const uri = vscode.Uri.joinPath(root, candidate);
    const type = await typeOf(uri);
    if (type !== undefined) {
      return { existing: { uri, isFolder: (type & vscode.FileType.Directory) !== 0 }, missing: undefined };
    }
  }
  const isHome = folder !== undefined && place.home !== undefined;
  return { existing: undefined, missing: isHome ? { root, path: place.home } : undefined };
}

/** The command behind a link to a path that is no file: opens what is there, or offers to create it. */
export async function openPlanPathCommand(plan: unknown, path: unknown): Promise<void> {
  const uri = readUri(plan);
  // Links can carry arguments: whose plan it is not is not followed.
  if (uri === undefined || typeof path !== "string" || !isPlanPlace(uri) || !isOfUser(uri)) {
    return;
  }
  const create = vscode.l10n.t("Create File");
  await openPlanPath(uri, path, async (name) => {
    const question = vscode.l10n.t("{0} does not exist. Create it?", messageText(name));
    return (await vscode.window.showInformationMessage(question, { modal: true }, create)) === create;
  });
}

/**
 * Opens a path that a plan names, if it lies in a workspace folder. A missing file is made, empty, after `confirm` was asked with its path in the workspace
 * folder: never over a file, outside the folder, or below a symbolic link.
 */
export async function openPlanPath(
  plan: vscode.Uri,
  path: string,
  confirm: (name: string) => Promise<boolean>,
): Promise<void> {
  const target = await findPathTarget(plan, path);
  // Beside a plan that lies in no folder there may be anything.
  if (target?.existing !== undefined && vscode.workspace.getWorkspaceFolder(target.existing.uri) !== undefined) {
    const { uri, isFolder } = target.existing;
    await (isFolder ? vscode.commands.executeCommand("revealInExplorer", uri) : vscode.window.showTextDocument(uri));
    return;
  }
  const missing = target?.missing;
  if (missing === undefined || (await isBelowLink(missing.root, missing.path))) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t("{0} is not there, and no file can be created for it.", messageText(path)),
    );
    return;
  }
  if (!(await confirm(missing.path))) {
    return;
  }
  const uri = vscode.Uri.joinPath(missing.root, missing.path);
  // Somebody else may have made it while the question stood there.
  if (!(await createNewFile(uri, new Uint8Array())) && (await typeOf(uri)) === undefined) {
    throw new Error(vscode.l10n.t("{0} could not be created", messageText(missing.path)));
  }
  await vscode.window.showTextDocument(uri);
}

async function typeOf(uri: vscode.Uri): Promise<vscode.FileType | undefined> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type;
  } catch {
    return undefined;
  }
}

/** Whether a folder on the way to a path is a symbolic link, which may lead anywhere, or is no folder. */
async function isBelowLink(root: vscode.Uri, path: string): Promise<boolean> {
  const parts = path.split("/");
  for (let count = 1; count < parts.length; count++) {
    const type = await typeOf(vscode.Uri.joinPath(root, ...parts.slice(0, count)));
    if (type !== undefined && type !== vscode.FileType.Directory) {
      return true;
    }
  }
  return false;
}

import * as vscode from "vscode";
import { folderTree, isLeftOut, type TreeEntry, treeLimits } from "../../../core/insert/sections/folderTree.ts";

/** Asks for a folder of the workspace and draws it; undefined when none was picked or it is not of the workspace. */
export async function askFolderTree(document: vscode.Uri): Promise<readonly string[] | undefined> {
  const home = vscode.workspace.getWorkspaceFolder(document) ?? vscode.workspace.workspaceFolders?.[0];
  const picked = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    canSelectMany: false,
    title: vscode.l10n.t("Folder to draw"),
    openLabel: vscode.l10n.t("Draw Folder"),
    ...(home !== undefined && { defaultUri: home.uri }),
  });
  return picked?.[0] === undefined ? undefined : drawFolder(picked[0]);
}

/** A folder of the workspace as a tree; undefined, with a word to the user, for any other. */
export async function drawFolder(folder: vscode.Uri): Promise<readonly string[] | undefined> {
  if (vscode.workspace.getWorkspaceFolder(folder) === undefined) {
    void vscode.window.showWarningMessage(vscode.l10n.t("Choose a folder of this workspace. Nothing was written."));
    return undefined;
  }
  return folderTree(folder.path.split("/").findLast((name) => name !== "") ?? "", await entriesOf(folder));
}

/** What is in a folder, level by level, no more than can be drawn and one. Links are not followed. */
async function entriesOf(folder: vscode.Uri): Promise<readonly TreeEntry[]> {
  const entries: TreeEntry[] = [];
  let level = [""];
  for (let depth = 0; depth < treeLimits.depth && level.length > 0; depth++) {
    const next: string[] = [];
    for (const path of level) {
      if (entries.length > treeLimits.entries) {
        break;
      }
      const found = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(folder, path));
      for (const [name, type] of found.filter(([one]) => !isLeftOut(one))) {
        const own = path === "" ? name : `${path}/${name}`;
        const isFolder = type === vscode.FileType.Directory;
        entries.push({ path: own, isFolder });
        if (isFolder) {
          next.push(own);
        }
      }
    }
    level = next;
  }
  return entries;
}

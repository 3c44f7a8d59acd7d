import * as vscode from "vscode";

/** Where a plan lies: its workspace folder, and the plan's own folder from there. */
export interface PlanFolder {
  readonly root: vscode.Uri;
  /** With `/`; empty at the top. */
  readonly folder: string;
}

/** Where a plan, given by its URI, lies; undefined outside all folders of the workspace. */
export function planFolder(uri: string): PlanFolder | undefined {
  const plan = vscode.Uri.parse(uri);
  const root = vscode.workspace.getWorkspaceFolder(plan)?.uri;
  return root && { root, folder: pathBelow(root, vscode.Uri.joinPath(plan, "..")) ?? "" };
}

/** The path from the top of a folder to what lies in it; undefined for what does not. */
export function pathBelow(root: vscode.Uri, { scheme, authority, path }: vscode.Uri): string | undefined {
  const from = root.path.endsWith("/") ? root.path : `${root.path}/`;
  const isBelow = scheme === root.scheme && authority === root.authority && path.startsWith(from);
  return isBelow ? path.slice(from.length) : undefined;
}

import * as vscode from "vscode";
import { excludedFolders } from "../core/index/excludedFolders.ts";
import type { CancellationToken } from "../core/lifecycle/cancellation.ts";
import { findFiles } from "./findFiles.ts";

/** Most files a workspace is searched for. */
export const mostPlanFiles = 5000;

/**
 * The files of all workspace folders that `planwright.files.include` and `.exclude` say, never those of excluded folders;
 * at most {@link mostPlanFiles}. Throws `Cancelled`.
 */
export async function findPlanFiles(token: CancellationToken): Promise<readonly vscode.Uri[]> {
  const found: vscode.Uri[] = [];
  for (const folder of vscode.workspace.workspaceFolders ?? []) {
    const settings = vscode.workspace.getConfiguration("planwright.files", folder.uri);
    const exclude = `{${[...excludedFolders.map((name) => `**/${name}/**`), ...globs(settings, "exclude")].join(",")}}`;
    for (const include of globs(settings, "include")) {
      const most = mostPlanFiles - found.length;
      if (most > 0) {
        found.push(...(await findFiles({ folder: folder.uri, include, exclude, most }, token)));
      }
    }
  }
  return found;
}

/** Patterns of a setting, whatever the user wrote there. */
function globs(settings: vscode.WorkspaceConfiguration, key: "include" | "exclude"): readonly string[] {
  const value = settings.get<unknown>(key);
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === "string" && one.trim() !== "") : [];
}

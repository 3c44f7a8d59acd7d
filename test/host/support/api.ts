import { assert } from "chai";
import * as vscode from "vscode";
import { eventually } from "../../support/eventually.ts";
import type { TestApi } from "../../../src/vscode/extension.ts";

/** The extension's inside, which it shows to tests only. */
export async function api(): Promise<TestApi> {
  const extension = vscode.extensions.getExtension<TestApi>("planwright.planwright");
  assert.isDefined(extension);
  const exported = await extension?.activate();
  assert.isDefined(exported);
  return exported;
}

/** A file of the opened workspace. */
export function fileUri(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) {
    throw new Error("The tests need the folder they were started on");
  }
  return vscode.Uri.joinPath(folder.uri, path);
}

/** How VS Code names a file of the workspace to people: with its folder where there are several. */
export function shownPath(path: string): string {
  return vscode.workspace.asRelativePath(fileUri(path));
}

/** Writes a file as another program would, behind the editor's back. */
export async function writeOutside(path: string, content: string | Uint8Array): Promise<vscode.Uri> {
  const uri = fileUri(path);
  const bytes = typeof content === "string" ? await vscode.workspace.encode(content, { encoding: "utf8" }) : content;
  await vscode.workspace.fs.writeFile(uri, bytes);
  return uri;
}

/**
 * Writes a new file and waits until VS Code told of it: one that comes and goes within a moment is never told of, and
 * what was read of it in between would stay. A file that comes with its folder is not told of either now and then, so
 * it is written once more.
 */
export async function createOutside(path: string, content: string): Promise<vscode.Uri> {
  const watcher = vscode.workspace.createFileSystemWatcher(`**/${path}`);
  let isTold = false;
  watcher.onDidCreate(() => (isTold = true));
  watcher.onDidChange(() => (isTold = true));
  try {
    const uri = await writeOutside(path, content);
    let looks = 0;
    await eventually(async () => {
      if (!isTold && ++looks % 20 === 0) {
        await writeOutside(path, content);
      }
      assert.isTrue(isTold, `VS Code told nothing of ${path}`);
    });
    return uri;
  } finally {
    watcher.dispose();
  }
}

/** The names in a folder; undefined where it is not there. Searching would never answer in a file system in memory. */
export async function namesIn(path: string): Promise<readonly string[] | undefined> {
  return vscode.workspace.fs.readDirectory(fileUri(path)).then(
    (entries) => entries.map(([name]) => name),
    () => undefined,
  );
}

/** A file's bytes as text, as they are on disk. */
export async function readOutside(path: string): Promise<string> {
  return vscode.workspace.decode(await vscode.workspace.fs.readFile(fileUri(path)), { encoding: "utf8" });
}

/**
 * Closes every editor and forgets unsaved changes, so that tests do not meet each other's documents. A document says a
 * moment late that it has unsaved changes, so it is looked again until no tab is left.
 */
export async function closeEditors(): Promise<void> {
  await eventually(async () => {
    for (const document of vscode.workspace.textDocuments.filter(
      ({ isDirty, languageId }) => isDirty && languageId === "markdown",
    )) {
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    }
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    assert.isEmpty(tabs.map(({ label }) => label));
    assert.isEmpty(
      vscode.workspace.textDocuments.filter(({ isDirty, languageId }) => isDirty && languageId === "markdown"),
    );
  });
}

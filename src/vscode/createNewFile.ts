import * as vscode from "vscode";
import { type Clock, pause } from "../core/lifecycle/clock.ts";
import { exists } from "./exists.ts";

/**
 * Creates a file, with the folders above it; never over one that is there. Not by a workspace edit: undo in the editor
 * would take that back, too, and delete the file with all that was written since. Resolves to whether it was created.
 */
export async function createNewFile(uri: vscode.Uri, contents: Uint8Array): Promise<boolean> {
  if (await exists(uri)) {
    return false;
  }
  // Written beside it and renamed: only a rename refuses to replace what came in between.
  const draft = await freeName(uri);
  try {
    await vscode.workspace.fs.writeFile(draft, contents);
    await vscode.workspace.fs.rename(draft, uri, { overwrite: false });
    return true;
  } catch {
    await remove(draft);
    return false;
  }
}

/** How often a document is looked at that does not show its new file yet. */
const mostLooks = 20;

/** How long it may rest between two looks, in milliseconds. */
const restTime = 100;

/**
 * Opens a file that was just created with this text. Where another of its name was deleted a moment ago, its document may
 * still be there, and VS Code takes a while to see the new file.
 */
export async function openNewFile(uri: vscode.Uri, text: string, clock: Clock): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri);
  const isShown = (): boolean => document.isDirty || withLf(document.getText()) === withLf(text);
  for (let look = 1; look < mostLooks && !isShown(); look++) {
    await pause(clock, restTime);
  }
  return document;
}

function withLf(text: string): string {
  return text.replaceAll(/\r\n?/gu, "\n");
}

/** A hidden name beside a file that nothing has: short, since the file's own may be as long as a name can be. */
async function freeName(uri: vscode.Uri): Promise<vscode.Uri> {
  for (;;) {
    const part = crypto.getRandomValues(new Uint8Array(6)).reduce((text, byte) => text + byte.toString(36), "");
    const draft = vscode.Uri.joinPath(uri, "..", `.new-${part}`);
    if (!(await exists(draft))) {
      return draft;
    }
  }
}

async function remove(uri: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.delete(uri);
  } catch {
    // It was not written.
  }
}

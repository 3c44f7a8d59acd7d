import * as vscode from "vscode";
import { excludedFolders } from "../core/index/excludedFolders.ts";
import type { Source } from "../core/index/planWorkspace.ts";

/** A pattern for a search of the workspace: all that lies in folders of these names. */
export function folderGlob(names: readonly string[]): string {
  return `**/{${names.join(",")}}/**`;
}

/** The excluded folders for a search of the workspace. */
export const excludedGlob = folderGlob(excludedFolders);

/** Whether a file lies in an excluded folder of its workspace folder, wherever that one itself lies. */
export function isExcluded(uri: vscode.Uri): boolean {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  const path = folder === undefined ? "" : uri.path.slice(folder.uri.path.length);
  return path.split("/").some((part) => excludedFolders.includes(part));
}

/**
 * Whether a URI may be a plan of the user's own: an untitled document, or one of a file system that VS Code opens folders
 * of or can write to. Old versions of a file, notebook cells, chats and outputs have schemes of their own and are not.
 */
export function isPlanPlace(uri: vscode.Uri): boolean {
  const ofWorkspace = (vscode.workspace.workspaceFolders ?? []).some((folder) => folder.uri.scheme === uri.scheme);
  return uri.scheme === "untitled" || ofWorkspace || vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true;
}

/** Whether an open document may be a plan: Markdown in a place where plans are. */
export function isMarkdownDocument(document: vscode.TextDocument): boolean {
  return document.languageId === "markdown" && isPlanPlace(document.uri);
}

/** The open document of a URI, whichever editor shows it. */
export function openDocument(uri: string): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((document) => !document.isClosed && document.uri.toString() === uri);
}

/** An open document as the core sees it: the buffer wins over the file. */
export function sourceOf(document: vscode.TextDocument): Source {
  return {
    uri: document.uri.toString(),
    version: `open:${document.version}`,
    getText: () => document.getText(),
  };
}

import * as vscode from "vscode";
import type { Source } from "../core/index/planWorkspace.ts";

/** Schemes whose documents are views of something else: old versions, outputs, chats. */
const notPlans =
  /^(?:git|gitlens|output|comment|debug|vscode-chat.*|vscode-scm|vscode-settings|walkThrough.*|search-editor)$/u;

/** Folders that hold other people's files or build output; never listed, never watched. */
export const excludedFolders = "**/{node_modules,bower_components,vendor,.git,.hg,.svn,dist,out,build,target,.venv}/**";

/** Whether a file lies in one of {@link excludedFolders}. */
export function isExcluded(uri: vscode.Uri): boolean {
  return /\/(?:node_modules|bower_components|vendor|\.git|\.hg|\.svn|dist|out|build|target|\.venv)\//u.test(uri.path);
}

/** Whether an open document may be a plan: Markdown of the user's own, on whatever file system. */
export function isMarkdownDocument(document: vscode.TextDocument): boolean {
  return document.languageId === "markdown" && !notPlans.test(document.uri.scheme);
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

import * as vscode from "vscode";
import { isMarkdownDocument, isPlanPlace, openDocument } from "./planDocuments.ts";

/** URIs of the Markdown documents that tabs show, whichever editor they are, in the order of the tabs; restored ones too. */
export function openTabUris(): readonly string[] {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return [...new Set(tabs.flatMap((tab) => tabUri(tab) ?? []))];
}

/** URI of the Markdown document that a tab shows; of a diff, the side that is a document of the user's own. */
export function tabUri(tab: vscode.Tab | undefined): string | undefined {
  const input = tab?.input;
  if (input instanceof vscode.TabInputTextDiff) {
    return markdownUri(input.modified) ?? markdownUri(input.original);
  }
  return input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom
    ? markdownUri(input.uri)
    : undefined;
}

/** By language for what is open as text (an untitled plan has no extension), by extension otherwise. */
function markdownUri(uri: vscode.Uri): string | undefined {
  const open = openDocument(uri.toString());
  const isMarkdown =
    open === undefined ? isPlanPlace(uri) && /\.(?:md|markdown)$/iu.test(uri.path) : isMarkdownDocument(open);
  return isMarkdown ? uri.toString() : undefined;
}

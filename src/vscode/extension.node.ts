import type * as vscode from "vscode";
import { activateShared, type TestApi } from "./extension.ts";
import type { MarkdownPlugin } from "./preview/markdownPreview.ts";

/** What we need of Node's own object, whose types this layer does not load. */
declare const process: { readonly env: Readonly<Record<string, string | undefined>> };

/** Entry of the Node extension host: desktop, remote, code server. */
export function activate(context: vscode.ExtensionContext): TestApi | MarkdownPlugin {
  return activateShared(context, process.env["HOME"] ?? process.env["USERPROFILE"]);
}

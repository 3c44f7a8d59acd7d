import type * as vscode from "vscode";
import { activateShared, type TestApi } from "./extension.ts";
import type { MarkdownPlugin } from "./preview/markdownPreview.ts";

/** Entry of the Node extension host: desktop, remote, code server. */
export function activate(context: vscode.ExtensionContext): TestApi | MarkdownPlugin {
  return activateShared(context);
}

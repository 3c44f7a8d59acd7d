import type * as vscode from "vscode";
import { activateShared, type TestApi } from "./extension.ts";
import type { MarkdownPlugin } from "./preview/markdownPreview.ts";

/** Entry of the web-worker extension host: vscode.dev, github.dev. */
export function activate(context: vscode.ExtensionContext): TestApi | MarkdownPlugin {
  return activateShared(context);
}

import * as vscode from "vscode";
import { type Disposable, DisposableStore } from "../../../core/lifecycle/disposableStore.ts";
import type { Template } from "../../../core/template/template.ts";

/** Scheme of read-only documents; no file system has it, so what it shows is never taken for a plan. */
const scheme = "planwright-template";

/** Shows what a template's plans start as, beside the editor and read-only. */
export class TemplatePreview implements Disposable, vscode.TextDocumentContentProvider {
  readonly #store = new DisposableStore();
  readonly #changes = this.#store.add(new vscode.EventEmitter<vscode.Uri>());
  readonly #shown = new Map<string, string>();

  readonly onDidChange = this.#changes.event;

  constructor() {
    this.#store.add(vscode.workspace.registerTextDocumentContentProvider(scheme, this));
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.#shown.get(uri.query) ?? "";
  }

  /** Opens it without taking the keyboard away. */
  async show({ id, title, body }: Template): Promise<vscode.Uri> {
    const uri = vscode.Uri.from({ scheme, path: `/${title.replace(/[/\\]/gu, " ")}.md`, query: id });
    this.#shown.set(uri.query, body);
    // It may be open with an older text.
    this.#changes.fire(uri);
    const document = await vscode.workspace.openTextDocument(uri);
    const options = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true, preview: true };
    await vscode.window.showTextDocument(document, options);
    return uri;
  }

  /** Closes what was shown; it has served when the questions end. */
  async close(): Promise<void> {
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    const ours = tabs.filter(({ input }) => input instanceof vscode.TabInputText && input.uri.scheme === scheme);
    if (ours.length > 0) {
      await vscode.window.tabGroups.close(ours, true);
    }
    this.#shown.clear();
  }

  dispose(): void {
    this.#store.dispose();
  }
}
